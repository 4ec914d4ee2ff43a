import { identityRoutes, type Session } from '@cunshe/shared';
import { sessionStore } from '@/state/session';
import { addressOf } from './address';
import { isRefusal } from './errors';
import { request } from './request';

/** A token that ends this soon is renewed before it is used. */
const RENEW_BEFORE_MS = 30_000;

let renewal: Promise<void> | null = null;

/** The bearer header, renewed first when it is about to end; nothing for a visitor. */
export async function authorization(): Promise<Record<string, string>> {
  const session = sessionStore.getState().session;
  if (session && Date.parse(session.accessExpiresAt) - sessionStore.getState().clockSkewMs - Date.now() < RENEW_BEFORE_MS) await renew();
  const token = sessionStore.getState().session?.accessToken;
  return token ? { Authorization: `Bearer ${token}` } : {};
}

/** Trades the refresh token for a new session, once for all callers; a refused one signs out. */
export function renew(): Promise<void> {
  renewal ??= trade().finally(() => {
    renewal = null;
  });
  return renewal;
}

async function trade(): Promise<void> {
  const refreshToken = sessionStore.getState().session?.refreshToken;
  if (!refreshToken) return;
  try {
    const { path, body } = addressOf(identityRoutes.refresh, { refreshToken });
    sessionStore.getState().signIn(await request<Session>({ method: 'POST', path, body }));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    sessionStore.getState().signOut();
  }
}
