import mysql from 'mysql2/promise';
import { gunzipSync } from 'node:zlib';
import type { Actor } from '@cunshe/shared';
import { Refusal } from '../../src/platform';
import { type Engine, engines } from '../databases';
import { startTestApp, type TestApp } from '../test-app';
import { EchoModule, echoRoutes } from './echo-feature';

const resident: Actor = { accountId: 'zhou', sessionId: 's', roles: [{ persona: 'resident', scopeType: 'account', scopeId: 'zhou' }] };
const farmer: Actor = { accountId: 'chen', sessionId: 's', roles: [{ persona: 'farmer', scopeType: 'household', scopeId: 'h1' }] };
const actors = {
  resolve: async (token: string): Promise<Actor | null> => {
    if (token === 'expired') throw new Refusal('SESSION_EXPIRED');
    return token === 'resident' ? resident : token === 'farmer' ? farmer : null;
  },
};

const lines: string[] = [];

function startEcho(engine: Engine): Promise<TestApp> {
  return startTestApp(engine, { features: [EchoModule], routes: Object.values(echoRoutes), actors, log: (line) => lines.push(line) });
}

describe('the HTTP front', () => {
  let echo: TestApp;
  beforeAll(async () => {
    echo = await startEcho('sqlite');
  });
  afterAll(() => echo.close());

  const post = (payload: string | Buffer, headers: Record<string, string> = {}) =>
    echo.app.inject({ method: 'POST', url: '/api/echo', payload, headers: { 'content-type': 'application/json', ...headers } });

  test('keeps the bytes of the body', async () => {
    const raw = '{"amount" :  7}';
    expect((await post(raw)).json()).toEqual({ amount: 7, raw });
  });

  test.each([
    ['extra fields', '{"amount":1,"role":"operator"}'],
    ['extra nested fields', '{"amount":1,"lines":[{"name":"a","price":1}]}'],
    ['a number as text', '{"amount":"1"}'],
    ['zero', '{"amount":0}'],
    ['a negative', '{"amount":-1}'],
    ['a fraction', '{"amount":1.5}'],
    ['a huge number', '{"amount":1e308}'],
    ['infinity', '{"amount":1e999}'],
    ['NaN', '{"amount":NaN}'],
    ['null', '{"amount":null}'],
    ['an object as value', '{"amount":1,"note":{"role":"admin"}}'],
    ['a list as body', '[1]'],
    ['a text as body', '"x"'],
    ['no body', ''],
    ['half a body', '{"amount":'],
    ['__proto__', '{"amount":1,"__proto__":{"admin":true}}'],
    ['constructor', '{"amount":1,"lines":[{"name":"a","constructor":{"prototype":{}}}]}'],
    ['depth 10,000', `{"amount":1,"lines":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['too many values', JSON.stringify({ amount: 1, lines: Array(5000).fill(1) })],
    ['a query on a write', null],
  ])('refuses %s with 400 INVALID_INPUT', async (_name, body) => {
    const response = body === null ? await echo.app.inject({ method: 'POST', url: '/api/echo?amount=1', payload: { amount: 1 } }) : await post(body);
    expect(response.json()).toMatchObject({ code: 'INVALID_INPUT', status: 400, title: '填的内容不对，改一下再试' });
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('names the broken fields, never the values', async () => {
    const response = await post('{"amount":500,"note":"13900000001 is far too long a note"}');
    expect(response.json().details).toEqual({ fields: [{ path: 'amount', rules: ['max'] }, { path: 'note', rules: ['maxLength'] }] });
    expect(response.body).not.toContain('13900000001');
  });

  test('refuses a body of 1 MB and other media', async () => {
    expect((await post(JSON.stringify({ amount: 1, note: 'x'.repeat(1_000_000) }))).json()).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', status: 413 });
    expect((await post('amount=1', { 'content-type': 'application/x-www-form-urlencoded' })).json()).toMatchObject({ code: 'UNSUPPORTED_MEDIA', status: 415 });
    expect((await post('<a/>', { 'content-type': 'text/plain' })).json()).toMatchObject({ code: 'UNSUPPORTED_MEDIA' });
  });

  test('answers with a file under its own name, for whoever may have it, and into no cache', async () => {
    const get = (token: string, id = 'zhou') => echo.app.inject({ url: `/api/echo-file/${id}`, headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' } });
    const answer = await get('resident');
    expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="_ _ _zhou_.csv"; filename*=UTF-8''${encodeURIComponent('村社 对账单 "zhou".csv')}`,
    );
    expect(gunzipSync(answer.rawPayload).toString()).toBe('一,1\r\n'.repeat(500));
    expect((await get('farmer')).json()).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await get('resident', 'other')).json()).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('takes path and query of a read, refusing repeated and unknown ones', async () => {
    expect(await echo.client.call(echoRoutes.list, { id: 'a', limit: 5 })).toEqual({ id: 'a', limit: 5 });
    for (const query of ['limit=1&limit=2', 'limit=x', 'limit=1e9', 'sort=id', 'id=b', '__proto__=1']) {
      expect((await echo.app.inject(`/api/echo/a?${query}`)).json()).toMatchObject({ code: 'INVALID_INPUT' });
    }
    expect((await echo.app.inject('/api/echo/%E0%A4%A')).statusCode).toBeLessThan(500);
  });

  test('maps refusals, unknown addresses and what nobody foresaw', async () => {
    const refused = await echo.client.send(echoRoutes.fail, { amount: 1 });
    expect(refused.body).toMatchObject({ code: 'STOCK_GONE', title: '这样菜刚被订完了', status: 409, details: { left: 0 } });
    expect((refused.body as { requestId: string }).requestId).toBe(refused.headers['x-request-id']);
    expect(await echo.client.send(echoRoutes.fail, { amount: 2 })).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
    const broken = await echo.client.send(echoRoutes.fail, { amount: 3 });
    expect(broken).toMatchObject({ status: 500, body: { code: 'INTERNAL' } });
    expect(JSON.stringify(broken.body)).not.toMatch(/SELECT|secret|at \//);
    expect((await echo.app.inject('/api/nowhere')).json()).toMatchObject({ code: 'ROUTE_NOT_FOUND', status: 404 });
  });

  test('asks who is there before anything else', async () => {
    const { keep, mine, list } = echoRoutes;
    expect(await echo.client.refusal(keep, { amount: 1 })).toBe('SIGN_IN_REQUIRED');
    expect(await echo.client.refusal(keep, { amount: 'x' }, { as: 'forged' })).toBe('SIGN_IN_REQUIRED');
    expect(await echo.client.refusal(keep, { amount: 1 }, { as: 'expired' })).toBe('SESSION_EXPIRED');
    expect(await echo.client.refusal(keep, { amount: 1 }, { as: 'farmer' })).toBe('NOT_ALLOWED');
    expect(await echo.client.refusal(mine, { id: 'somebody-else' }, { as: 'resident' })).toBe('NOT_FOUND');
    expect(await echo.client.call(mine, { id: 'zhou' }, { as: 'resident' })).toEqual({ mine: 'zhou' });
    expect(await echo.client.call(list, { id: 'a' }, { as: 'expired' })).toEqual({ id: 'a', limit: null });
  });

  test('wants a well-formed idempotency key', async () => {
    for (const key of ['', 'short', 'x'.repeat(65), "a' OR 1=1 --", '钥匙钥匙钥匙钥匙'.slice(0, 0)]) {
      expect(await echo.client.refusal(echoRoutes.keep, { amount: 1 }, { as: 'resident', key })).toBe('IDEMPOTENCY_KEY_REQUIRED');
    }
  });

  test('sends a kept body compressed, and nothing to whoever has it', async () => {
    const first = await echo.app.inject({ url: '/api/echo-cached', headers: { 'accept-encoding': 'gzip' } });
    expect(first.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(first.rawPayload).toString()).items).toHaveLength(200);
    expect((await echo.app.inject('/api/echo-cached')).json().items[1]).toBe('青菜 1');
    const again = await echo.app.inject({ url: '/api/echo-cached', headers: { 'if-none-match': String(first.headers.etag) } });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
  });

  test('sends security headers and no cross-origin permission', async () => {
    const { headers } = await echo.app.inject({ url: '/api/echo/a', headers: { origin: 'https://evil.example' } });
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cache-control': 'no-store' });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('tells whether it lives and is ready', async () => {
    expect((await echo.app.inject('/health/live')).json()).toEqual({ status: 'live' });
    expect((await echo.app.inject('/health/ready')).json()).toEqual({ status: 'ready', checks: { database: true, migrations: true, jobs: true } });
  });

  test('describes itself at /docs', async () => {
    const { paths } = (await echo.app.inject('/docs/json')).json();
    expect(Object.keys(paths).sort()).toEqual(Object.values(echoRoutes).map(({ path }) => `/api${path.replace(/:(\w+)/g, '{$1}')}`).sort());
    expect(paths['/api/echo'].post.requestBody.content['application/json'].schema).toMatchObject({
      required: ['amount'],
      properties: { amount: { type: 'integer', minimum: 1, maximum: 100 }, lines: { type: 'array', maxItems: 3, items: { required: ['name'] } } },
    });
    expect((await echo.app.inject('/docs')).body).toContain('swagger-ui');
  });

  test('logs requests, but no phone, identity number, token or code', async () => {
    lines.length = 0;
    await echo.client.send(echoRoutes.fail, { amount: 3, note: '13900000001 code=9' });
    await echo.client.send(echoRoutes.list, { id: '13900000001' }, { as: 'eyJhbGciOi.eyJzdWIi.c2lnbmF0dXJl' });
    await echo.app.inject('/api/echo/x?code=081234&limit=110101199001011234');
    await echo.app.inject('/api/13900000001/110101199001011234');
    const written = lines.join('');
    expect(written).toContain('"status":500');
    expect(written).toMatch(/"requestId":"[0-9a-f-]{36}"/);
    expect(written).not.toMatch(/13900000001|110101199001011234|c2lnbmF0dXJl|081234/);
  });
});

describe.each(engines)('idempotency on %s', (engine) => {
  let echo: TestApp;
  beforeAll(async () => {
    echo = await startEcho(engine);
  });
  afterAll(() => echo.close());

  const keep = (key: string, amount: number, as = 'resident') => echo.client.send(echoRoutes.keep, { amount, note: key }, { as, key });
  const effects = async (key: string): Promise<number> => (await echo.database.query('SELECT id FROM audit_event WHERE subject_id = ?', [key])).length;

  test('a repeated request gets the stored answer and no second effect', async () => {
    const first = await keep('replay-0001', 5);
    expect(await keep('replay-0001', 5)).toMatchObject({ status: 200, body: first.body });
    expect(await effects('replay-0001')).toBe(1);
  });

  test('the same key with another body is refused', async () => {
    await keep('changed-0001', 5);
    expect((await keep('changed-0001', 6)).body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', status: 422 });
    expect(await effects('changed-0001')).toBe(1);
  });

  test('twins at the same time have one effect and one answer', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => keep('twins-0001', 5)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(await effects('twins-0001')).toBe(1);
  });

  test('the trail names actor and request', async () => {
    const { headers } = await keep('trail-0001', 5);
    const [event] = await echo.database.query<Record<string, unknown>>('SELECT * FROM audit_event WHERE subject_id = ?', ['trail-0001']);
    expect(event).toMatchObject({ action: 'echo.kept', actor_id: 'zhou', request_id: headers['x-request-id'], state_after: '{"amount":5,"by":"zhou"}', state_before: null });
  });

  test('keys are forgotten after 48 hours, not before', async () => {
    await keep('old-key-0001', 5);
    const { now } = await echo.database.clock();
    await echo.clock.set(new Date(now.getTime() + 47 * 3_600_000));
    await echo.runDueJobs();
    expect((await keep('old-key-0001', 6)).status).toBe(422);
    await echo.clock.set(new Date(now.getTime() + 49 * 3_600_000));
    await echo.runDueJobs();
    expect((await keep('old-key-0001', 6)).status).toBe(200);
  });
});

test('a request whose twin has not ended is told so, and may be sent again', async () => {
  const echo = await startEcho('mariadb');
  const twin = await mysql.createConnection({ uri: echo.databaseUrl });
  const send = () => echo.client.send(echoRoutes.keep, { amount: 5, note: 'held-0001' }, { as: 'resident', key: 'held-0001' });
  try {
    await twin.beginTransaction();
    await twin.query("INSERT INTO idempotency_key (actor_id, request_key, route, body_hash, created_at) VALUES ('zhou', 'held-0001', 'POST /api/kept-echo', '', NOW(3))");
    expect(await send()).toMatchObject({ status: 409, body: { code: 'REQUEST_IN_PROGRESS' } });
    await twin.rollback();
    expect((await send()).status).toBe(200);
  } finally {
    await twin.end();
    await echo.close();
  }
});
