import { type Actor, type Invitation, type PeoplePage, peopleRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input } from '../../platform';
import { KeepPeople } from './keep-people.use-case';
import { EndRoleDto, InvitationInput, InviteDto, RealmDto } from './people.dto';
import { PeopleQueries } from './people.queries';

@Controller()
export class PeopleController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly keeping: KeepPeople,
  ) {}

  @Allow('people:keep', 'village-people:keep')
  @Endpoint(peopleRoutes.people)
  people(@CurrentActor() actor: Actor, @Input() realm: RealmDto): Promise<PeoplePage> {
    return this.queries.read(actor, realm);
  }

  @Allow('people:keep', 'village-people:keep')
  @Endpoint(peopleRoutes.invite)
  invite(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: InviteDto): Promise<Invitation> {
    return this.keeping.invite(actor, request, wish);
  }

  @Allow('people:keep', 'village-people:keep')
  @Endpoint(peopleRoutes.revokeInvitation)
  revoke(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: InvitationInput): Promise<PeoplePage> {
    return this.keeping.revoke(actor, request, wish);
  }

  @Allow('people:keep', 'village-people:keep')
  @Endpoint(peopleRoutes.endRole)
  end(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: EndRoleDto): Promise<PeoplePage> {
    return this.keeping.end(actor, request, wish);
  }
}
