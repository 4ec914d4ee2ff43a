import { type Actor, type DemoPerson, identityRoutes, type Me, type Session } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input, NoInput, Public } from '../../platform';
import { ChoosePickupPoint } from './choose-pickup-point.use-case';
import { AcceptInvitationDto, ChoosePickupPointDto, DemoSignInDto, RefreshDto, WechatSignInDto } from './identity.dto';
import { IdentityQueries } from './identity.queries';
import { AcceptInvitation } from './invitations';
import { RefreshSession, SignOut } from './keep-session.use-case';
import { DemoSignIn, WechatSignIn } from './sign-in.use-case';
import { SignInLimits } from './sign-in-limits';

/** Coming in: for visitors, limited by address. */
@Controller()
export class SignInController {
  constructor(
    private readonly limits: SignInLimits,
    private readonly queries: IdentityQueries,
    private readonly demoSignIns: DemoSignIn,
    private readonly wechatSignIns: WechatSignIn,
    private readonly refreshes: RefreshSession,
  ) {}

  @Public()
  @Endpoint(identityRoutes.demoPeople)
  demoPeople(@Input() _: NoInput): Promise<{ people: readonly DemoPerson[] }> {
    return this.queries.demoPeople();
  }

  @Public()
  @Endpoint(identityRoutes.demoSignIn)
  async demoSignIn(@Input() { personId }: DemoSignInDto): Promise<Session> {
    await this.limits.count();
    return this.demoSignIns.execute(personId);
  }

  @Public()
  @Endpoint(identityRoutes.wechatSignIn)
  async wechatSignIn(@Input() { code }: WechatSignInDto): Promise<Session> {
    await this.limits.count();
    return this.wechatSignIns.execute(code);
  }

  @Public()
  @Endpoint(identityRoutes.refresh)
  refresh(@Input() { refreshToken }: RefreshDto): Promise<Session> {
    return this.refreshes.execute(refreshToken);
  }
}

/** One's own account. */
@Controller()
export class MeController {
  constructor(
    private readonly limits: SignInLimits,
    private readonly queries: IdentityQueries,
    private readonly signOuts: SignOut,
    private readonly pickupPoints: ChoosePickupPoint,
    private readonly invitations: AcceptInvitation,
  ) {}

  @Allow('session:use')
  @Endpoint(identityRoutes.signOut)
  signOut(@CurrentActor() actor: Actor, @Input() _: NoInput): Promise<{ signedOut: true }> {
    return this.signOuts.execute(actor);
  }

  @Allow('session:use')
  @Endpoint(identityRoutes.me)
  me(@CurrentActor() actor: Actor, @Input() _: NoInput): Promise<Me> {
    return this.queries.me(actor.accountId);
  }

  @Allow('session:use')
  @Endpoint(identityRoutes.choosePickupPoint)
  choosePickupPoint(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { pickupPointId }: ChoosePickupPointDto): Promise<Me> {
    return this.pickupPoints.execute(actor, request, pickupPointId);
  }

  @Allow('session:use')
  @Endpoint(identityRoutes.acceptInvitation)
  async acceptInvitation(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { invitationCode }: AcceptInvitationDto): Promise<Me> {
    await this.limits.count();
    return this.invitations.execute(actor, request, invitationCode);
  }
}
