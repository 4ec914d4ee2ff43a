import { goodRoutes, type OrderGoodRequest, paymentRoutes } from '@cunshe/shared';
import fc from 'fast-check';
import { auditDatabase } from '../../../src/audit/audit-database';
import { goodsAreConserved } from '../../../src/audit/checks/goods-are-conserved';
import { OrderGood } from '../../../src/modules/goods/order-good.use-case';
import { Ledger } from '../../../src/modules/settlement/public';
import { engines } from '../../databases';
import { type BuiltAccount, buildAccount } from '../../factories/account';
import { answer, as, refusal } from '../../factories/afternoon';
import { type TripGround, useTripGround } from '../../factories/trip';

describe.each(engines)('goods of the village on %s', (engine) => {
  const of = useTripGround(engine);
  let ground: TripGround;
  let farmer: BuiltAccount;
  let householdId: string;
  let goodId: string;

  const by = (account: BuiltAccount) => as(ground.app, account);
  const put = async (offered: number, wish: object = {}) => (await answer(by(farmer).call(goodRoutes.saveGood, { householdId, name: '草莓', unit: '篮', priceFen: 3_500, offered, ...wish }))).goods.at(-1)!.goodId;
  const order = (account: BuiltAccount, wish: Partial<OrderGoodRequest> = {}) => by(account).call(goodRoutes.orderGood, { goodId, count: 2, date: '2026-11-24', priceFen: 3_500, ...wish });
  const pay = async (account: BuiltAccount, orderId: string) => {
    const { sandboxPrepayId } = await answer(by(account).call(goodRoutes.payGood, { orderId }));
    await answer(ground.app.call(paymentRoutes.sandboxAct, { prepayId: sandboxPrepayId!, act: 'pay' }));
    return (await answer(by(account).call(goodRoutes.checkGoodPayment, { orderId }))).orders[0]!;
  };
  const hand = (code: string, who = farmer) => by(who).call(goodRoutes.handGood, { householdId, code });
  const leftOf = async (account: BuiltAccount) => (await answer(by(account).call(goodRoutes.goods, {}))).goods.find((good) => good.goodId === goodId)!.left;
  const at = async (time: string): Promise<void> => {
    await ground.app.clock.stopAt(new Date(`${time}+08:00`));
    await ground.app.runDueJobs();
  };
  const sound = async () => expect((await auditDatabase(ground.app.database)).filter(({ check }) => check !== 'jobs-get-done')).toEqual([]);

  beforeAll(async () => {
    ground = of();
    householdId = ground.householdIds[0]!;
    farmer = await buildAccount(ground.app, { persona: 'farmer', scopeType: 'household', scopeId: householdId });
    goodId = await put(3);
  });

  test('ordered without a trip, paid, fetched with its code, and the household’s the same day', async () => {
    const guest = await buildAccount(ground.app);
    expect(await refusal(order(guest, { count: 4 }))).toBe('EXTRA_GONE');
    expect(await refusal(order(guest, { priceFen: 3_400 }))).toBe('QUOTE_CHANGED');
    expect(await refusal(order(guest, { date: '2026-11-22' }))).toBe('DATE_IS_PAST');
    expect(await refusal(order(guest, { date: '2026-12-08' }))).toBe('INVALID_INPUT');
    expect(await refusal(order(guest, { date: '2026-11-31' }))).toBe('INVALID_INPUT');
    expect(await refusal(order(guest, { goodId: 'none' }))).toBe('NOT_FOUND');
    const { orders: [held] } = await answer(order(guest));
    expect(held).toMatchObject({ state: 'held', fen: 7_000, code: null, heldUntil: '2026-11-23T04:01:00.000Z' });
    await answer(by(farmer).call(goodRoutes.saveGood, { householdId, goodId, name: '草莓', unit: '篮', priceFen: 4_000, offered: 3 })); // who has ordered keeps the price
    const paid = await pay(guest, held!.orderId);
    expect(paid).toMatchObject({ state: 'paid', fen: 7_000, code: expect.stringMatching(/^\d{6}$/) });
    const [seen] = (await answer(by(farmer).call(goodRoutes.hostGoods, { householdId }))).orders;
    expect(seen).toMatchObject({ who: '周家', count: 2, code: null, state: 'paid' });
    const stranger = await buildAccount(ground.app, { persona: 'farmer', scopeType: 'household', scopeId: ground.householdIds[1]! });
    expect(await refusal(hand(paid.code!, stranger))).toBe('NOT_FOUND');
    expect(await refusal(hand(paid.code === '000000' ? '000001' : '000000'))).toBe('PICKUP_CODE_UNKNOWN');
    expect((await answer(hand(paid.code!))).orders[0]!.state).toBe('handed');
    expect(await refusal(hand(paid.code!))).toBe('PICKUP_CODE_UNKNOWN');
    expect(await refusal(by(guest).call(goodRoutes.cancelGood, { orderId: held!.orderId }))).toBe('STATE_CHANGED');
    const [booked] = await ground.app.database.query<{ fen: number }>(`SELECT SUM(e.credit_fen) AS fen FROM ledger_document d JOIN ledger_entry e ON e.document_id = d.id WHERE d.kind = 'good_host_paid' AND d.subject_id = ?`, [held!.orderId]);
    expect(Number(booked!.fen)).toBe(7_000);
    expect(await ground.app.get(Ledger).balanceOf(ground.app.database, 'household_payable', householdId)).toBe(0);
    await sound();
  });

  test('cancelled before, unpaid in a quarter of an hour, or not fetched that day: for sale again, and what was paid goes back whole', async () => {
    goodId = await put(4);
    const [guest, late, absent] = [await buildAccount(ground.app), await buildAccount(ground.app), await buildAccount(ground.app)];
    const first = (await answer(order(guest))).orders[0]!;
    await pay(guest, first.orderId);
    expect(await refusal(by(late).call(goodRoutes.cancelGood, { orderId: first.orderId }))).toBe('NOT_FOUND');
    expect((await answer(by(guest).call(goodRoutes.cancelGood, { orderId: first.orderId }))).orders[0]).toMatchObject({ state: 'cancelled', code: null });
    const second = (await answer(order(late))).orders[0]!;
    const third = (await answer(order(absent))).orders[0]!;
    await pay(absent, third.orderId);
    expect(await leftOf(guest)).toBe(0);
    expect(await refusal(by(farmer).call(goodRoutes.saveGood, { householdId, goodId, name: '草莓', unit: '篮', priceFen: 3_500, offered: 3 }))).toBe('STATE_CHANGED');
    await at('2026-11-23T12:01:00');
    expect(await refusal(by(late).call(goodRoutes.payGood, { orderId: second.orderId }))).toBe('ORDER_EXPIRED');
    await at('2026-11-24T23:59:59');
    expect(await leftOf(guest)).toBe(2);
    await at('2026-11-25T00:00:00');
    await ground.app.runDueJobs();
    expect(await leftOf(guest)).toBe(4);
    const back = await ground.app.database.query<{ refunded_fen: number }>(`SELECT refunded_fen FROM payment WHERE subject_id IN (?, ?) ORDER BY id`, [first.orderId, third.orderId]);
    expect(back.map(({ refunded_fen }) => refunded_fen)).toEqual([7_000, 7_000]);
    await sound();
  });

  test('a hundred at once for the last seven: exactly seven have one', async () => {
    goodId = await put(7);
    const ordering = ground.app.get(OrderGood);
    const tries = Array.from({ length: 100 }, (_, n) => {
      const actor = { accountId: `buyer-${n}`, sessionId: 's', roles: [{ persona: 'resident' as const, scopeType: 'account' as const, scopeId: `buyer-${n}` }] };
      return ordering.execute(actor, { key: `buyer-key-${n}`, actorId: `buyer-${n}`, route: '/goods', bodyHash: 'x' }, { goodId, count: 1, date: '2026-11-26', priceFen: 3_500 }).then(() => 'had', (error: { code?: string }) => error.code ?? String(error));
    });
    const ends = await Promise.all(tries);
    expect(ends.filter((end) => end === 'had')).toHaveLength(7);
    expect(new Set(ends)).toEqual(new Set(['had', 'EXTRA_GONE']));
    await sound();
  }, 120_000);

  test('whoever orders and cancels in whatever order, no more is taken than there is', async () => {
    const guests = [await buildAccount(ground.app), await buildAccount(ground.app)];
    const step = fc.record({ whose: fc.nat(1), count: fc.integer({ min: 1, max: 4 }), cancels: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 10 }), async (steps) => {
        goodId = await put(6);
        for (const { whose, count, cancels } of steps) {
          const { status, body } = await order(guests[whose]!, { count, date: '2026-11-26' });
          if (status === 200 && cancels) await answer(by(guests[whose]!).call(goodRoutes.cancelGood, { orderId: body.orders[0]!.orderId }));
          expect(await ground.app.database.query(goodsAreConserved.sql!)).toEqual([]);
        }
      }),
      { numRuns: 4, seed: 7, endOnFailure: true },
    );
  }, 120_000);
});
