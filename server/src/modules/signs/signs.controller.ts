import { type Actor, signRoutes, type SignsPage, type SignTarget } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, type FileAnswer, Idempotent, type IdempotentRequest, Input, Public, requirePermission } from '../../platform';
import { KeepSigns } from './keep-signs.use-case';
import { SignQueries } from './sign.queries';
import { PlanSignDto, SignFileInput, SignInput, SignStepDto, VillageInput } from './signs.dto';

@Controller()
export class SignsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pages: SignQueries,
    private readonly keeping: KeepSigns,
  ) {}

  @Endpoint(signRoutes.sign)
  @Public()
  sign(@Input() { scene }: SignInput): Promise<SignTarget> {
    return this.pages.target(scene);
  }

  @Endpoint(signRoutes.signs)
  @Allow('sign:keep')
  async signs(@CurrentActor() actor: Actor, @Input() { villageId }: VillageInput): Promise<SignsPage> {
    requirePermission(actor, 'sign:keep', villageId);
    return this.pages.page(this.database, villageId, await this.clock.now());
  }

  @Endpoint(signRoutes.planSign)
  @Allow('sign:keep')
  planSign(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: PlanSignDto): Promise<SignsPage> {
    return this.keeping.plan(actor, request, wish);
  }

  @Endpoint(signRoutes.stepSign)
  @Allow('sign:keep')
  stepSign(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SignStepDto): Promise<SignsPage> {
    return this.keeping.step(actor, request, wish);
  }

  @Endpoint(signRoutes.signFile)
  @Allow('sign:keep')
  signFile(@CurrentActor() actor: Actor, @Input() wish: SignFileInput): Promise<FileAnswer> {
    requirePermission(actor, 'sign:keep', wish.villageId);
    return this.pages.file(wish);
  }
}
