import { type Actor, type ShortagePage, shortageRoutes, type ShortageSettingsPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, Clock, CurrentActor, Database, Endpoint, Idempotent, type IdempotentRequest, Input, requirePermission } from '../../platform';
import { DecideShortage } from './decide-shortage.use-case';
import { ConfirmShortageDto, RedraftDto, SetShortageSettingsDto, ShortagesInput } from './shortage.dto';
import { ShortageSettingsDesk } from './shortage-settings';
import { ShortageQueries } from './shortage.queries';

@Controller()
export class ShortageController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pages: ShortageQueries,
    private readonly decide: DecideShortage,
    private readonly desk: ShortageSettingsDesk,
  ) {}

  @Endpoint(shortageRoutes.shortages)
  @Allow('shortage:read')
  async shortages(@CurrentActor() actor: Actor, @Input() { operatorId }: ShortagesInput): Promise<ShortagePage> {
    requirePermission(actor, 'shortage:read', operatorId);
    return this.pages.page(this.database, await this.pages.pairingOf(operatorId), await this.clock.now());
  }

  @Endpoint(shortageRoutes.settings)
  @Allow('shortage:read')
  settings(@CurrentActor() actor: Actor, @Input() { operatorId }: ShortagesInput): Promise<ShortageSettingsPage> {
    return this.desk.page(actor, operatorId);
  }

  @Endpoint(shortageRoutes.setSettings)
  @Allow('shortage:decide')
  setSettings(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SetShortageSettingsDto): Promise<ShortageSettingsPage> {
    return this.desk.set(actor, request, wish);
  }

  @Endpoint(shortageRoutes.redraft)
  @Allow('shortage:decide')
  redraft(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: RedraftDto): Promise<ShortagePage> {
    return this.decide.redraft(actor, request, wish);
  }

  @Endpoint(shortageRoutes.confirm)
  @Allow('shortage:decide')
  confirm(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: ConfirmShortageDto): Promise<ShortagePage> {
    return this.decide.confirm(actor, request, wish);
  }
}
