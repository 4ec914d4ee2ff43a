import type { Persona, ScopeType } from '../domain/permissions';
import { action, read, write } from './route';

export interface RoleView {
  readonly persona: Persona;
  readonly scopeType: ScopeType;
  readonly scopeId: string;
  /** What the role is called on the switch-role page: "农户·07 号菜园". */
  readonly title: string;
}

export interface Me {
  readonly accountId: string;
  readonly displayName: string;
  /** Masked, e.g. "138****0001"; null when none is known. */
  readonly phoneMasked: string | null;
  readonly roles: readonly RoleView[];
  /** The resident's chosen point; null until chosen once. */
  readonly pickupPoint: { readonly id: string; readonly name: string; readonly compoundName: string } | null;
}

export interface Session {
  /** Short-lived bearer token. */
  readonly accessToken: string;
  /** The server's clock when this was given, ISO: phones' clocks are hours off. */
  readonly serverNow: string;
  /** ISO instant at which the access token ends. */
  readonly accessExpiresAt: string;
  /** Opaque, single use: every refresh gives a new one. */
  readonly refreshToken: string;
  readonly me: Me;
}

/** Somebody one can be in the demo. */
export interface DemoPerson {
  readonly personId: string;
  readonly displayName: string;
  /** "住户·九峰小区", "农户·07 号菜园". */
  readonly introduction: string;
  readonly personas: readonly Persona[];
}

export interface DemoSignInRequest {
  readonly personId: string;
}
export interface WechatSignInRequest {
  /** From wx.login; single use. */
  readonly code: string;
}
export interface RefreshRequest {
  readonly refreshToken: string;
}
export interface ChoosePickupPointRequest {
  readonly pickupPointId: string;
}
export interface AcceptInvitationRequest {
  readonly invitationCode: string;
}

export const identityRoutes = {
  demoPeople: read<Record<string, never>, { people: readonly DemoPerson[] }>('/auth/demo-people'),
  demoSignIn: action<DemoSignInRequest, Session>('/auth/demo-sign-in'),
  wechatSignIn: action<WechatSignInRequest, Session>('/auth/wechat-sign-in'),
  refresh: action<RefreshRequest, Session>('/auth/refresh'),
  signOut: action<Record<string, never>, { signedOut: true }>('/auth/sign-out'),
  me: read<Record<string, never>, Me>('/me'),
  choosePickupPoint: write<ChoosePickupPointRequest, Me>('/me/pickup-point', 'PUT'),
  acceptInvitation: write<AcceptInvitationRequest, Me>('/invitations/accept'),
};
