import { identityRoutes } from '@cunshe/shared';
import { SignJWT } from 'jose';
import { AccessTokens } from '../../src/modules/identity/access-tokens';
import { Sessions } from '../../src/modules/identity/public';
import { Clock } from '../../src/platform';
import type { TestApp } from '../test-app';

/** An idempotency key every one of them has used before, for choosing a pickup point. */
export const USED_KEY = 'used-for-choosing-a-point';

const AN_HOUR_MS = 3_600_000;

export interface Tokens {
  /** By account. */
  readonly good: ReadonlyMap<string, string>;
  /** `Authorization` headers that let nobody in, by what is wrong with them. */
  readonly bad: Readonly<Record<string, string>>;
}

/** Open sessions of these accounts, and everything that only looks like one. */
export async function openTokens(app: TestApp, accountIds: readonly string[], pickupPointId: string): Promise<Tokens> {
  const good = new Map<string, string>();
  for (const accountId of accountIds) {
    const { accessToken } = await open(app, accountId);
    good.set(accountId, accessToken);
    const { status } = await app.call(identityRoutes.choosePickupPoint, { pickupPointId }, { token: accessToken, key: USED_KEY });
    if (status !== 200) throw new Error(`choosing a pickup point was refused: ${status}`);
  }
  return { good, bad: await badTokens(app, accountIds[0]!) };
}

const open = (app: TestApp, accountId: string) => app.run((tx) => app.get(Sessions).open(tx, accountId));

async function badTokens(app: TestApp, accountId: string): Promise<Record<string, string>> {
  const ended = await open(app, accountId);
  await app.run((tx) => app.get(Sessions).end(tx, ended.sessionId));
  const { sessionId } = await open(app, accountId);
  const longAgo = new Date((await app.get(Clock).now()).getTime() - AN_HOUR_MS);
  const expired = await app.get(AccessTokens).issue(accountId, sessionId, longAgo);
  return { none: '', nonsense: 'Bearer nonsense', basic: 'Basic eDp5', revoked: `Bearer ${ended.accessToken}`, expired: `Bearer ${expired.token}`, ...(await forged(accountId, sessionId)) };
}

/** A token signed with another key, and one that says it needs no signature. */
async function forged(accountId: string, sid: string): Promise<Record<string, string>> {
  const jwt = new SignJWT({ sid }).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' }).setIssuer('cunshe').setAudience('cunshe-api').setSubject(accountId).setIssuedAt().setExpirationTime('1h');
  const signed = await jwt.sign(new TextEncoder().encode('another secret of the right length'));
  const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
  return { 'of another key': `Bearer ${signed}`, unsigned: `Bearer ${header}.${signed.split('.')[1]}.` };
}
