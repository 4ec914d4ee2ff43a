import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DEFAULT_DAY_SCHEDULE, baseQuantity, catalogueRoutes, fen, formatYuan, grams, isWithinWindow, orderWindowOf, orderingRoutes, quoteOrder, type OrderPage, type PlaceOrderRequest,
} from '@cunshe/shared';
import { decideOrder } from '../../src/modules/ordering/domain/decide-order';
import { SandboxDesk } from '../../src/platform/wechat';
import { engines } from '../databases';
import { type BuiltAccount, buildAccount } from '../factories/account';
import { HEAD, MARKET_DATE, type Market, buildHousehold, buildListing, buildMarket, marketTime, passTo, stockOf } from '../factories/market';
import { USUAL_FEES } from '../factories/pairing';
import type { TestApp } from '../test-app';
import { startOrderingApp } from '../modules/ordering/ordering-app';

/** The nine files a newcomer opens, in this order; the story below follows them. */
const NINE_FILES = [
  'miniapp/src/personas/resident/confirm/index.tsx',
  'miniapp/src/features/ordering/use-place-order.ts',
  'shared/src/contract/ordering.ts',
  'server/src/modules/ordering/ordering.controller.ts',
  'server/src/modules/ordering/place-order.use-case.ts',
  'server/src/modules/ordering/domain/decide-order.ts',
  'shared/src/domain/order-cycle.ts',
  'shared/src/domain/pricing.ts',
  'server/src/modules/ordering/ordering.repository.ts',
];

test('the whole story is nine files and at most a thousand lines', () => {
  const files = NINE_FILES.map((file) => join(__dirname, '../../..', file));
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(files.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length, 0)).toBeLessThanOrEqual(1000);
});

describe.each(engines)('周敏 orders cabbage (%s)', (engine) => {
  let app: TestApp;
  let market: Market;
  let zhouMin: BuiltAccount;
  let cabbage: string;
  beforeAll(async () => {
    app = await startOrderingApp(engine);
  });
  beforeEach(async () => {
    market = await buildMarket(app);
    zhouMin = await buildAccount(app, { displayName: '周敏', surname: '周' });
    const garden = await buildHousehold(app, market);
    cabbage = await buildListing(app, market, { household: garden, cropName: '大白菜', unit: { ...HEAD, gramsPerUnit: grams(1500) }, priceFen: 200, remaining: 6 });
  });
  afterAll(() => app.close());

  /** What the page holds: the crop with its price, and how many heads she wants. */
  const basket = (quantity = 1): PlaceOrderRequest['lines'] => [{ listingId: cabbage, quantity, substitution: 'none' }];
  const request = (expectedTotalFen: number, quantity = 1): PlaceOrderRequest => ({ pickupPointId: market.pickupPointId, lines: basket(quantity), expectedTotalFen });
  const order = (body: PlaceOrderRequest, key?: string) => app.call(orderingRoutes.placeOrder, body, key ? { token: zhouMin.token, key } : zhouMin);

  test('1 · the page shows what is on the beds, at 11:46 with two hours and a quarter left', async () => {
    const { body } = await app.call(catalogueRoutes.today, { pickupPointId: market.pickupPointId });
    expect(body.gardens[0]!.listings[0]).toMatchObject({ cropName: '大白菜', priceFen: 200, remaining: 6 });
    expect(body.cycle).toMatchObject({ state: 'open', cutoffAt: marketTime('14:00:00.000').toISOString() });
  });

  test('2 · the confirm page quotes: price by weight, fees as lines, a total that is their sum', async () => {
    const { body } = await app.call(orderingRoutes.quote, { pickupPointId: market.pickupPointId, lines: basket() }, zhouMin);
    expect(body.lines[0]).toMatchObject({ estimateFen: 600, gramsPerUnit: 1500, problem: null });
    expect(body.totalFen).toBe(body.cropsFen + body.fees.reduce((sum, fee) => sum + fee.fen, 0));
    expect(formatYuan(fen(body.totalFen))).toBe('¥8.19');
  });

  test('3 · the contract carries ids and quantities, never a price: the server has its own', async () => {
    const cheeky = { ...request(1), lines: [{ ...basket()[0]!, priceFen: 1 }] };
    expect(await order(cheeky)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    expect(await order(request(1))).toMatchObject({ status: 409, body: { code: 'QUOTE_CHANGED', details: { totalFen: 819 } } });
  });

  test('4 · the controller lets residents in, each for herself', async () => {
    expect(await app.call(orderingRoutes.placeOrder, request(819))).toMatchObject({ status: 401, body: { code: 'SIGN_IN_REQUIRED' } });
    const farmer = await buildAccount(app, { persona: 'farmer', scopeType: 'household', scopeId: 'some-household' });
    expect(await app.call(orderingRoutes.placeOrder, request(819), farmer)).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
  });

  test('5 · the use case is one transaction: an order and its stock, or neither; the same key, the same answer', async () => {
    const placed = await order(request(819), `cabbage-${market.cycleId}`);
    expect(placed).toMatchObject({ status: 200, body: { state: 'reserved', totalFen: 819, expiresAt: marketTime('11:56:00.000').toISOString() } });
    expect(await order(request(819), `cabbage-${market.cycleId}`)).toEqual(placed);
    expect(await stockOf(app, cabbage)).toMatchObject({ reserved: 1 });
    expect(await order(request(3477, 6))).toMatchObject({ status: 409, body: { code: 'STOCK_GONE', details: { cropName: '大白菜', remaining: 5 } } });
    const [{ orders }] = (await app.database.query<{ orders: number }>('SELECT COUNT(*) AS orders FROM resident_order WHERE cycle_id = ?', [market.cycleId])) as [{ orders: number }];
    expect(Number(orders)).toBe(1);
  });

  test('6 · the rules are one pure function, told everything and asking nobody', () => {
    const listing = {
      id: 'cabbage', pairingId: 'pairing', cycleId: 'cycle', businessDate: MARKET_DATE, cropName: '大白菜', unit: { ...HEAD, gramsPerUnit: grams(1500) }, priceFen: 200,
      remaining: 6, mostPerAccount: null, cutoffAt: marketTime('14:00:00.000'), state: 'live' as const,
    };
    const situation = {
      now: marketTime('11:46:00.000'), point: { pairingId: 'pairing', open: true },
      cycle: { id: 'cycle', state: 'open' as const, opensAt: marketTime('06:30:00.000'), cutoffAt: marketTime('14:00:00.000') },
      schedule: DEFAULT_DAY_SCHEDULE, listings: new Map([['cabbage', listing]]), feeRules: USUAL_FEES, taken: new Map<string, number>(),
    };
    const wanted = [{ listingId: 'cabbage', quantity: 1, substitution: 'none' as const }];
    expect(decideOrder(situation, wanted, 819)).toMatchObject({ quote: { totalFen: 819 } });
    expect(decideOrder({ ...situation, now: marketTime('14:00:00.000') }, wanted, 819)).toMatchObject({ refused: 'ORDER_CYCLE_CLOSED' });
  });

  test('7 · the window is half-open: 13:59:59.999 yes, 14:00:00.000 no, in the rule and in the order', async () => {
    const window = orderWindowOf(DEFAULT_DAY_SCHEDULE, MARKET_DATE);
    const outcomes = [];
    for (const time of ['13:59:59.999', '14:00:00.000']) {
      await passTo(app, time);
      zhouMin = await buildAccount(app);
      outcomes.push([isWithinWindow(window, marketTime(time)), (await order(request(819))).status]);
    }
    expect(outcomes).toEqual([[true, 200], [false, 409]]);
  });

  test('8 · the price is the same function on both sides: what the page computes is what the server takes', async () => {
    const { body } = await app.call(catalogueRoutes.today, { pickupPointId: market.pickupPointId });
    const card = body.gardens[0]!.listings[0]!;
    const line = { unit: { kind: card.unitKind, name: card.unitName, gramsPerUnit: grams(card.gramsPerUnit) }, price: fen(card.priceFen), ordered: baseQuantity(2) };
    expect((await order(request(quoteOrder([line], USUAL_FEES).totalFen, 2))).status).toBe(200);
  });

  test('9 · the repository keeps it; paid, she has a bag, a code, and the cabbage is hers', async () => {
    const { orderId } = (await order(request(819))).body;
    const { body: payment } = await app.call(orderingRoutes.payOrder, { orderId }, zhouMin);
    await app.get(SandboxDesk).act(payment.sandboxPrepayId!, 'notify_twice');
    const page: OrderPage = (await app.call(orderingRoutes.order, { orderId }, zhouMin)).body;
    expect(page).toMatchObject({ state: 'paid', paymentState: 'paid', bagLabel: 'A-01', totalFen: 819, ticket: { code: expect.stringMatching(/^\d{6}$/) } });
    expect(page.lines[0]).toMatchObject({ cropName: '大白菜', ordered: 1, packed: null, billed: null, estimateFen: 600 });
    expect(await stockOf(app, cabbage)).toEqual({ offered: 6, reserved: 0, sold: 1, state: 'live' });
  });
});
