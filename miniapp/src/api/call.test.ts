import { identityRoutes, orderingRoutes, type Session } from '@cunshe/shared';
import { AnsweringServer } from '../../test/answering-server';
import Taro from '../../test/taro-in-node';
import { sessionStore } from '@/state/session';
import { call } from './call';
import { ApiRefusal, NetworkLost } from './errors';

const server = new AnsweringServer();
const order = { pickupPointId: 'p', lines: [{ listingId: 'l', quantity: 1, substitution: 'refund' as const }], expectedTotalFen: 450 };
const placed = { status: 200, body: { orderId: 'o' } };
const refused = (code: string, status: number) => ({ status, body: { code, title: code, status, requestId: 'r' } });
const session = (accessToken: string, expires: string): Session => ({
  accessToken, serverNow: new Date().toISOString(), accessExpiresAt: expires, refreshToken: `refresh-${accessToken}`,
  me: { accountId: 'a', displayName: '周敏', phoneMasked: null, roles: [], pickupPoint: null },
});
const FAR = '2099-01-01T00:00:00.000Z';

beforeAll(async () => Object.assign(globalThis, { API_ORIGIN: await server.start() }));
afterAll(() => server.stop());
beforeEach(() => {
  Taro.forgetAll();
  sessionStore.getState().signOut();
});

describe('a write', () => {
  it('is sent again under the same key when its answer was lost', async () => {
    server.willAnswer('drop', 'drop', placed);
    expect(await call(orderingRoutes.placeOrder, order)).toEqual({ orderId: 'o' });
    expect(server.received).toHaveLength(3);
    expect(new Set(server.received.map(({ key }) => key)).size).toBe(1);
    expect(server.received[0]!.key).toMatch(/^[A-Za-z0-9]{22}$/);
  });

  it('keeps its key over a restart until a final answer has come', async () => {
    server.willAnswer('drop', 'drop', 'drop');
    await expect(call(orderingRoutes.placeOrder, order)).rejects.toThrow(NetworkLost);
    const { key } = server.received[0]!;
    server.willAnswer(refused('REQUEST_IN_PROGRESS', 409));
    await expect(call(orderingRoutes.placeOrder, order)).rejects.toThrow(ApiRefusal);
    server.willAnswer(placed, placed);
    await call(orderingRoutes.placeOrder, order);
    expect(server.received[0]!.key).toBe(key);
    await call(orderingRoutes.placeOrder, order);
    expect(server.received[1]!.key).not.toBe(key);
  });

  it('takes a new key after a refusal, and for other content', async () => {
    server.willAnswer(refused('STOCK_GONE', 409), placed, placed);
    await expect(call(orderingRoutes.placeOrder, order)).rejects.toMatchObject({ code: 'STOCK_GONE' });
    await call(orderingRoutes.placeOrder, order);
    await call(orderingRoutes.placeOrder, { ...order, expectedTotalFen: 900 });
    expect(new Set(server.received.map(({ key }) => key)).size).toBe(3);
  });

  it('puts path values into the path and the rest into the body', async () => {
    server.willAnswer({ status: 200, body: {} });
    await call(orderingRoutes.cancelOrder, { orderId: 'o/1' });
    expect(server.received[0]).toMatchObject({ method: 'POST', path: '/api/orders/o%2F1/cancel', body: {} });
  });
});

describe('a session', () => {
  it('is renewed once for all when the server says it has ended', async () => {
    sessionStore.getState().signIn(session('old', FAR));
    const renewed = { status: 200, body: session('new', FAR) };
    server.willAnswer(refused('SESSION_EXPIRED', 401), renewed, { status: 200, body: { orders: [] } });
    await call(orderingRoutes.orderList, {});
    expect(server.received.map(({ path }) => path)).toEqual(['/api/orders', '/api/auth/refresh', '/api/orders']);
    expect(server.received[2]!.token).toBe('Bearer new');
  });

  it('about to end is renewed before it is used', async () => {
    sessionStore.getState().signIn(session('old', new Date(Date.now() + 1_000).toISOString()));
    server.willAnswer({ status: 200, body: session('new', FAR) }, { status: 200, body: { orders: [] } });
    await call(orderingRoutes.orderList, {});
    expect(server.received.map(({ path }) => path)).toEqual(['/api/auth/refresh', '/api/orders']);
  });

  it('is not renewed before its time because the phone’s clock is hours ahead', async () => {
    const server8HoursBehind = (minutes: number) => new Date(Date.now() - 8 * 3_600_000 + minutes * 60_000).toISOString();
    sessionStore.getState().signIn({ ...session('fresh', server8HoursBehind(15)), serverNow: server8HoursBehind(0) });
    server.willAnswer({ status: 200, body: { orders: [] } });
    await call(orderingRoutes.orderList, {});
    expect(server.received.map(({ path }) => path)).toEqual(['/api/orders']);
  });

  it('whose renewal is refused signs out', async () => {
    sessionStore.getState().signIn(session('old', FAR));
    server.willAnswer(refused('SESSION_EXPIRED', 401), refused('SIGN_IN_REQUIRED', 401), refused('SIGN_IN_REQUIRED', 401));
    await expect(call(identityRoutes.me, {})).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
    expect(sessionStore.getState().session).toBeNull();
  });
});

it('an answer from something between us and the server is no answer', async () => {
  server.willAnswer({ status: 502, body: 'bad gateway' }, { status: 502, body: 'bad gateway' }, { status: 502, body: 'bad gateway' });
  await expect(call(identityRoutes.me, {})).rejects.toThrow(NetworkLost);
});
