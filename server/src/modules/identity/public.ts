/** The only door to identity for other modules. */
export { type AccountBrief, Accounts, type NewAccount } from './accounts';
export { DemoPeople, type NewDemoPerson } from './demo-people';
export { maskPhone } from './domain/phone';
export { HelpDirectory, type HelpRole, type HelpSource } from './help-directory';
export { IdentityModule } from './identity.module';
export type { HeldRole } from './account.repository';
export type { Invited } from './invitation.repository';
export { Invitations } from './invitations';
export { PickupPointDirectory } from './pickup-point-directory';
export { type NewRole, Roles } from './roles';
export { Sessions, type SessionTokens } from './sessions';
