import { Module } from '@nestjs/common';
import './identity.entities';
import { AccessTokens } from './access-tokens';
import { AccountRepository } from './account.repository';
import { Accounts } from './accounts';
import { ChoosePickupPoint } from './choose-pickup-point.use-case';
import { DemoPeople } from './demo-people';
import { DemoPersonRepository } from './demo-person.repository';
import { HelpDirectory } from './help-directory';
import { MeController, SignInController } from './identity.controller';
import { IdentityQueries } from './identity.queries';
import { InvitationRepository } from './invitation.repository';
import { AcceptInvitation, Invitations } from './invitations';
import { RefreshSession, SignOut } from './keep-session.use-case';
import { PickupPointDirectory } from './pickup-point-directory';
import { Roles } from './roles';
import { SessionActorResolver } from './session-actor-resolver';
import { SessionRepository } from './session.repository';
import { Sessions } from './sessions';
import { SignInLimits } from './sign-in-limits';
import { DemoSignIn, WechatSignIn } from './sign-in.use-case';

const DOORS = [HelpDirectory, Accounts, Roles, Sessions, Invitations, PickupPointDirectory, DemoPeople];
const STORES = [AccountRepository, DemoPersonRepository, InvitationRepository, SessionRepository];
const USE_CASES = [AcceptInvitation, ChoosePickupPoint, DemoSignIn, RefreshSession, SignOut, WechatSignIn];

@Module({
  controllers: [SignInController, MeController],
  providers: [...DOORS, ...STORES, ...USE_CASES, AccessTokens, IdentityQueries, SessionActorResolver, SignInLimits],
  exports: DOORS,
})
export class IdentityModule {}
