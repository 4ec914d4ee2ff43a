import { fulfilmentRoutes, pairingDeskRoutes, ratingRoutes } from '@cunshe/shared';
import { ClockSetting } from '../../../src/platform';
import { engines } from '../../databases';
import { buildAccount } from '../../factories/account';
import { answer, as, type PaidOrder, refusal } from '../../factories/afternoon';
import { buildGate, countIn, type Gate, violations } from '../../factories/gate';
import { MARKET_DATE } from '../../factories/market';
import { startTestApp, type TestApp } from '../../test-app';

describe.each(engines)('ratings of gardens on %s', (engine) => {
  let app: TestApp;
  let gate: Gate;
  let mine: PaidOrder;
  beforeAll(async () => {
    app = await startTestApp(engine);
    gate = await buildGate(app, 3);
    mine = gate.orders[0]!;
  }, 60_000);
  afterAll(() => app.close());

  const at = (days: number) => app.get(ClockSetting).stopAt(new Date(Date.parse(`${MARKET_DATE}T17:30:00.000+08:00`) + days * 86_400_000));
  const rate = (order: PaidOrder, wish: { stars?: number; text?: string; garden?: number; by?: PaidOrder } = {}) =>
    as(app, (wish.by ?? order).resident).call(ratingRoutes.rateGarden, { orderId: order.orderId, householdId: gate.gardens[wish.garden ?? 0]!.householdId, stars: wish.stars ?? 5, text: wish.text ?? '' });
  const page = (garden = 0) => answer(as(app, mine.resident).call(ratingRoutes.gardenRatings, { householdId: gate.gardens[garden]!.householdId }));
  const operator = () => as(app, gate.afternoon.operator);
  const operatorId = () => gate.afternoon.market.operatorId;

  test('nothing is rated before it is in hand', async () => {
    await at(0);
    expect(await refusal(rate(mine))).toBe('RATING_CLOSED');
    expect(await answer(as(app, mine.resident).call(ratingRoutes.orderRatings, { orderId: mine.orderId }))).toMatchObject({ until: null, gardens: [] });
  });

  test('whoever has the crops rates each garden once; others, links and numbers are refused', async () => {
    await countIn(gate);
    for (const { orderId } of gate.orders) await answer(gate.keeper.call(fulfilmentRoutes.handOver, { pickupPointId: gate.pickupPointId, orderId, proof: null }));
    for (const text of ['加我微信', '电话 138 0731 0001', 'http://a.cn', 'www.a']) expect(await refusal(rate(mine, { text }))).toBe('RATING_TEXT');
    for (const stars of [0, 6, 2.5]) expect(await refusal(rate(mine, { stars }))).toBe('INVALID_INPUT');
    expect(await refusal(rate(mine, { by: gate.orders[1] }))).toBe('NOT_FOUND');
    const codes = await Promise.all(Array.from({ length: 8 }, () => refusal(rate(mine, { stars: 4, text: '菜薹嫩，掐得断' }))));
    expect([codes.filter((code) => code === 'ok').length, codes.filter((code) => code === 'RATING_CLOSED').length]).toEqual([1, 7]);
    expect(await answer(rate(mine, { garden: 1, stars: 5 }))).toMatchObject({ gardens: [{ stars: 4, text: '菜薹嫩，掐得断' }, { stars: 5, text: '' }] });
  });

  test('the garden’s page shows them; names only where the pairing lets gardens read them, and then on the pick list too', async () => {
    await answer(rate(gate.orders[1]!, { stars: 5 }));
    const farmer = as(app, await buildAccount(app, { persona: 'farmer', scopeType: 'household', scopeId: gate.gardens[0].householdId }));
    const bags = async () => (await answer(farmer.call(fulfilmentRoutes.harvestTask, { householdId: gate.gardens[0].householdId }))).task!.crops.flatMap((crop) => crop.bags.map(({ buyer }) => buyer));
    expect(await page()).toMatchObject({ count: 2, tenths: 45, ratings: [{ stars: 5, who: '一位住户' }, { stars: 4, text: '菜薹嫩，掐得断', who: '一位住户', crops: '红菜薹' }] });
    expect((await bags()).every((buyer) => buyer === undefined)).toBe(true);
    await answer(operator().call(pairingDeskRoutes.showBuyers, { operatorId: operatorId(), pairingId: gate.afternoon.market.pairingId, shown: true }));
    expect((await page()).ratings.every(({ who }) => /^.+家$/.test(who))).toBe(true);
    expect((await bags()).every((buyer) => /^.+家$/.test(buyer ?? ''))).toBe(true);
  });

  test('the operator takes words down with a reason; the stars stay', async () => {
    const { ratings } = await answer(operator().call(ratingRoutes.ratingsToReview, { operatorId: operatorId() }));
    const { ratingId } = ratings.find(({ text }) => text !== '')!;
    const hide = () => operator().call(ratingRoutes.hideRating, { operatorId: operatorId(), ratingId, reason: '说了别人家的事' });
    expect((await answer(hide())).ratings.find((each) => each.ratingId === ratingId)).toMatchObject({ hidden: true, text: '菜薹嫩，掐得断' });
    expect(await refusal(hide())).toBe('STATE_CHANGED');
    expect(await page()).toMatchObject({ count: 2, tenths: 45, ratings: [{}, { text: '', stars: 4 }] });
  });

  test('after seven days it is too late', async () => {
    await at(7);
    expect(await refusal(rate(gate.orders[2]!))).toBe('RATING_CLOSED');
    expect(await violations(app)).toEqual([]);
  });
});
