import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { identityRoutes, pairingRoutes } from '@cunshe/shared';
import { decodeJwt, type JWTHeaderParameters, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { IdentityModule } from '../../../src/modules/identity/public';
import { PairingModule } from '../../../src/modules/pairing/public';
import { ClockSetting } from '../../../src/platform';
import { WechatModule } from '../../../src/platform/wechat';
import { type BuiltAccount, buildAccount } from '../../factories/account';
import { startTestApp, type TestApp } from '../../test-app';

const HEADER: JWTHeaderParameters = { alg: 'HS256', typ: 'at+jwt' };

describe('tokens that are not ours or no longer good', () => {
  let app: TestApp;
  let someone: BuiltAccount;

  beforeAll(async () => {
    app = await startTestApp('sqlite', { features: [WechatModule, IdentityModule, PairingModule], routes: { ...identityRoutes, ...pairingRoutes } });
    someone = await buildAccount(app);
  });
  afterAll(() => app.close());

  const secret = (): Uint8Array => new TextEncoder().encode(app.config.accessTokenSecret);
  const claims = (): JWTPayload => decodeJwt(someone.token);
  const signed = (payload: JWTPayload, header: JWTHeaderParameters = HEADER, key: Uint8Array = secret()): Promise<string> =>
    new SignJWT(payload).setProtectedHeader(header).sign(key);
  const without = (name: string): JWTPayload => Object.fromEntries(Object.entries(claims()).filter(([key]) => key !== name));
  const answerTo = (token: string) => app.call(identityRoutes.me, {}, { token });

  test('a token we would have signed ourselves is good', async () => {
    expect((await answerTo(await signed(claims()))).status).toBe(200);
  });

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const forgeries: [string, () => Promise<string>][] = [
    ['alg none', async () => new UnsecuredJWT(claims()).encode()],
    ['alg none with a typ and the old signature', async () => `${base64({ alg: 'none', typ: 'at+jwt' })}.${someone.token.split('.')[1]}.${someone.token.split('.')[2]}`],
    ['RS256 by a key of its own', () => new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt' }).sign(rsa.privateKey)],
    ['HS256 keyed with a public key in PEM', () => signed(claims(), HEADER, new TextEncoder().encode(rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString()))],
    ['HS512 with our own secret', () => signed(claims(), { alg: 'HS512', typ: 'at+jwt' })],
    ['another secret', () => signed(claims(), HEADER, randomBytes(32))],
    ['an empty secret', async () => handSigned(HEADER, claims(), '')],
    ['kid that points to a file', async () => handSigned({ ...HEADER, kid: '../../../../dev/null' }, claims(), '')],
    ['kid with SQL', () => signed(claims(), { ...HEADER, kid: "x' UNION SELECT 'k' --" }, new TextEncoder().encode('k'.repeat(32)))],
    ['its own key in the header (jwk)', () => signed(claims(), { ...HEADER, jwk: { kty: 'oct' } }, randomBytes(32))],
    ['a key address in the header (jku)', () => signed(claims(), { ...HEADER, jku: 'http://127.0.0.1:1/keys' }, randomBytes(32))],
    ['an unknown critical header', async () => handSigned({ ...HEADER, crit: ['exp2'], exp2: 1 }, claims(), app.config.accessTokenSecret)],
    ['another issuer', () => signed({ ...claims(), iss: 'else' })],
    ['another audience', () => signed({ ...claims(), aud: 'else' })],
    ['another type', () => signed(claims(), { ...HEADER, typ: 'JWT' })],
    ['no type', () => signed(claims(), { alg: 'HS256' })],
    ['no end', () => signed(without('exp'))],
    ['no session', () => signed(without('sid'))],
    ['no subject', () => signed(without('sub'))],
    ['a session that is no text', () => signed({ ...claims(), sid: { $ne: null } })],
    ['a changed subject under the old signature', async () => replaced({ ...claims(), sub: 'somebody-else' })],
    ['a later end under the old signature', async () => replaced({ ...claims(), exp: 4_000_000_000 })],
    ['cut off in the signature', async () => someone.token.slice(0, -4)],
    ['two of three parts', async () => someone.token.split('.').slice(0, 2).join('.')],
    ['a refresh token in its place', async () => someone.refreshToken],
    ['no token at all', async () => 'x'],
  ];
  test.each(forgeries)('%s is nobody', async (_name, forge) => {
    expect(await answerTo(await forge())).toMatchObject({ status: 401, body: { code: 'SIGN_IN_REQUIRED' } });
  });

  test('a session that never was is over', async () => {
    expect(await answerTo(await signed({ ...claims(), sid: '01900000-0000-7000-8000-000000000000' }))).toMatchObject({ status: 401, body: { code: 'SESSION_EXPIRED' } });
  });

  test('a session of another account is over', async () => {
    const other = await buildAccount(app);
    expect(await answerTo(await signed({ ...claims(), sub: other.accountId }))).toMatchObject({ status: 401, body: { code: 'SESSION_EXPIRED' } });
  });

  test('an access token in the place of a refresh token renews nothing', async () => {
    expect((await app.call(identityRoutes.refresh, { refreshToken: someone.token })).status).toBe(400);
    expect(await app.call(identityRoutes.refresh, { refreshToken: randomBytes(32).toString('base64url') })).toMatchObject({ status: 401, body: { code: 'SESSION_EXPIRED' } });
  });

  test('it ends after exactly 15 minutes of the one clock', async () => {
    const { exp } = claims();
    await app.get(ClockSetting).stopAt(new Date(exp! * 1000 - 1));
    expect((await answerTo(someone.token)).status).toBe(200);
    await app.get(ClockSetting).stopAt(new Date(exp! * 1000));
    expect(await answerTo(someone.token)).toMatchObject({ status: 401, body: { code: 'SESSION_EXPIRED' } });
  });

  /** Our header and signature around other claims. */
  function replaced(payload: JWTPayload): string {
    const [header, , signature] = someone.token.split('.');
    return `${header}.${base64(payload)}.${signature}`;
  }
});

function base64(content: object): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** What a library would refuse to sign. */
function handSigned(header: object, payload: object, secret: string): string {
  const content = `${base64(header)}.${base64(payload)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}
