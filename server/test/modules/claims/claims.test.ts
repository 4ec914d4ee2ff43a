import { claimRoutes, fulfilmentRoutes, type OpenClaimRequest, type OrderClaimsPage, photoRoutes } from '@cunshe/shared';
import sharp from 'sharp';
import { auditDatabase } from '../../../src/audit/audit-database';
import { TakePhoto } from '../../../src/modules/photos/public';
import { ClockSetting, JobRunner } from '../../../src/platform';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, collectEverything, dropEverything, orderAndPay, orderPage, type PaidOrder, refusal, setOut } from '../../factories/afternoon';
import { MARKET_DATE } from '../../factories/market';
import { startTestApp, type TestApp } from '../../test-app';

describe.each(engines)('claims on %s', (engine) => {
  let app: TestApp;
  let afternoon: Afternoon;
  let order: PaidOrder;
  let other: PaidOrder;
  let lines: readonly { readonly lineId: string; readonly cropName: string; readonly billedFen: number | null }[];
  beforeAll(async () => {
    app = await startTestApp(engine, { settings: { goodwillLimitFen: 300 } });
    afternoon = await buildAfternoon(app);
    const [greens, cabbage] = [await buildGarden(afternoon, { cropName: '红菜薹', priceFen: 450 }), await buildGarden(afternoon, { cropName: '白菜', priceFen: 300 })];
    [order, other] = [await orderAndPay(afternoon, { [greens.listingId]: 2, [cabbage.listingId]: 1 }), await orderAndPay(afternoon, { [greens.listingId]: 1 })];
    const run = await setOut(afternoon);
    await collectEverything(afternoon, run);
    await dropEverything(afternoon, run);
  }, 60_000);
  afterAll(() => app.close());

  const at = async (time: string, days = 0): Promise<void> => {
    await app.get(ClockSetting).stopAt(new Date(Date.parse(`${MARKET_DATE}T${time}+08:00`) + days * 86_400_000));
    await app.get(JobRunner).runDue();
  };
  const page = (who: Pick<PaidOrder, 'orderId' | 'resident'> = order): Promise<OrderClaimsPage> => answer(as(app, who.resident).call(claimRoutes.orderClaims, { orderId: who.orderId }));
  const claim = (wish: Partial<OpenClaimRequest> = {}, by: Pick<BuiltAccount, 'accountId'> = order.resident) =>
    as(app, by).call(claimRoutes.openClaim, { orderId: order.orderId, lineId: lines[0]!.lineId, kind: 'spoiled', text: '叶子黄了一半', photoIds: [], ...wish });
  const operator = () => as(app, afternoon.operator);
  const photo = async (who: Pick<BuiltAccount, 'accountId'>): Promise<string> => {
    const actor = { accountId: who.accountId, sessionId: 's', roles: [{ persona: 'resident', scopeType: 'account', scopeId: who.accountId }] } as const;
    return (await app.get(TakePhoto).execute(actor, await sharp({ create: { width: 9, height: 9, channels: 3, background: '#7a9a4a' } }).png().toBuffer())).photoId;
  };
  const owedToFarmers = async () => app.database.query(`SELECT account, SUM(debit_fen) AS debit, SUM(credit_fen) AS credit FROM ledger_entry WHERE account IN ('household_payable', 'produce_purchase') GROUP BY account ORDER BY account`);

  test('before it is picked up it is too early', async () => {
    lines = (await orderPage(app, order)).lines;
    expect(await page()).toMatchObject({ claimableUntil: null, lines: [{ closedBy: 'not_handed_over' }, { closedBy: 'not_handed_over' }] });
    expect(await refusal(claim())).toBe('CLAIM_TOO_EARLY');
  });

  test('a resident claims a line with words and a photo; the operator sees both', async () => {
    const { keepers, market } = afternoon;
    await at('17:10:00.000');
    const keeper = as(app, keepers[0]!);
    await answer(keeper.call(fulfilmentRoutes.countIn, { pickupPointId: market.pickupPointId, missingOrderIds: [] }));
    await answer(keeper.call(fulfilmentRoutes.handOver, { pickupPointId: market.pickupPointId, orderId: order.orderId, proof: null }));
    const photoId = await photo(order.resident);
    const opened = await answer(claim({ photoIds: [photoId] }));
    expect(opened).toMatchObject({ claimableUntil: '2026-11-24T04:00:00.000Z', lines: [{ closedBy: 'claim_open', leftFen: 900 }, { closedBy: null, leftFen: 300 }] });
    expect(opened.claims).toEqual([expect.objectContaining({ state: 'open', text: '叶子黄了一半', kind: 'spoiled', photoIds: [photoId], answer: null, refundFen: null })]);
    const list = await answer(operator().call(claimRoutes.claimList, { operatorId: market.operatorId, state: 'open' }));
    expect(list).toMatchObject({ open: 1, claims: [{ cropName: '红菜薹', amountText: '2 把', billedFen: 900, leftFen: 900, photoIds: [photoId], bagLabel: 'A-01' }] });
    expect((await operator().call(photoRoutes.photo, { photoId })).status).toBe(200);
    const told = await app.database.query<{ title: string }>(`SELECT title FROM notice WHERE account_id = ? AND kind = 'claim_opened'`, [order.resident.accountId]);
    expect(told).toEqual([{ title: '红菜薹坏了，收到了' }]);
  });

  test('a line has one open claim; another’s order, line or photo is not found', async () => {
    expect(await refusal(claim())).toBe('CLAIM_OPEN');
    const foreign = (await orderPage(app, other)).lines[0]!.lineId;
    expect(await refusal(claim({ lineId: foreign }))).toBe('NOT_FOUND');
    expect(await refusal(claim({}, other.resident))).toBe('NOT_FOUND');
    expect(await refusal(claim({ lineId: lines[1]!.lineId, photoIds: [await photo(other.resident)] }))).toBe('NOT_FOUND');
    expect((await page()).claims).toHaveLength(1);
  });

  test('ten at once open one', async () => {
    const codes = await Promise.all(Array.from({ length: 10 }, () => refusal(claim({ lineId: lines[1]!.lineId, kind: 'missing', text: '少了一把' }))));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect(codes.filter((code) => code === 'CLAIM_OPEN')).toHaveLength(9);
  });

  test('the operator accepts with a sum and a bearer: it goes back once, and no farmer’s money moves', async () => {
    const before = await owedToFarmers();
    const claimId = (await page()).claims.find(({ kind }) => kind === 'spoiled')!.claimId;
    const accept = (sum: number) => operator().call(claimRoutes.acceptClaim, { claimId, fen: sum, bearer: 'farmer' });
    expect(await refusal(accept(901))).toBe('REFUND_TOO_LARGE');
    const codes = await Promise.all(Array.from({ length: 8 }, () => refusal(accept(450))));
    expect([codes.filter((code) => code === 'ok').length, codes.filter((code) => code === 'STATE_CHANGED').length]).toEqual([1, 7]);
    await app.get(JobRunner).runDue();
    const shown = await orderPage(app, order);
    expect(shown.refunds).toEqual([expect.objectContaining({ fen: 450, reason: '坏了', lineId: lines[0]!.lineId, state: 'succeeded', way: 'original' })]);
    expect((await page()).claims.find((each) => each.claimId === claimId)).toMatchObject({ state: 'accepted', refundFen: 450, answer: '退 ¥4.50' });
    expect(await owedToFarmers()).toEqual(before);
    const told = await app.database.query<{ body: string }>(`SELECT body FROM notice WHERE account_id = ? AND kind = 'claim_answered' AND subject_id = ?`, [order.resident.accountId, claimId]);
    expect(told).toHaveLength(1);
  });

  test('or rejects with a sentence; another operator does neither', async () => {
    const claimId = (await page()).claims.find(({ kind }) => kind === 'missing')!.claimId;
    const stranger = await buildAccount(app, { persona: 'operator', scopeType: 'operator', scopeId: order.orderId });
    expect(await refusal(as(app, stranger).call(claimRoutes.rejectClaim, { claimId, answer: '不行' }))).toBe('NOT_FOUND');
    await answer(operator().call(claimRoutes.rejectClaim, { claimId, answer: '称的时候两把都在，照片里也是两把。' }));
    expect(await refusal(operator().call(claimRoutes.acceptClaim, { claimId, fen: 1, bearer: 'operator' }))).toBe('STATE_CHANGED');
    expect((await page()).claims.find((each) => each.claimId === claimId)).toMatchObject({ state: 'rejected', refundFen: null, answer: '称的时候两把都在，照片里也是两把。' });
    expect(await answer(operator().call(claimRoutes.claimList, { operatorId: afternoon.market.operatorId, state: 'answered' }))).toMatchObject({ open: 0, claims: [{ state: 'rejected' }, { state: 'accepted' }] });
  });

  test('goodwill is given without a claim, up to the limit of an order, and not twice by one tap', async () => {
    const give = (sum: number, key?: string) => operator().call(claimRoutes.giveGoodwill, { orderId: order.orderId, fen: sum, reason: '让你多跑了一趟' }, key ? { key } : {});
    expect(await answer(give(100, 'goodwill-key-1'))).toMatchObject({ givenFen: 100 });
    expect(await answer(give(100, 'goodwill-key-1'))).toMatchObject({ givenFen: 100 });
    expect(await refusal(give(900))).toBe('REFUND_TOO_LARGE');
    const before = (await orderPage(app, order)).refunds.length;
    const together = await Promise.all(Array.from({ length: 6 }, () => refusal(give(60))));
    expect(together).toEqual(Array(6).fill('ok'));
    expect((await waiting()).requests).toHaveLength(3);
    expect((await orderPage(app, order)).refunds).toHaveLength(before + 3);
    expect(await refusal(as(app, order.resident).call(claimRoutes.giveGoodwill, { orderId: order.orderId, fen: 1, reason: '自己' }))).toBe('NOT_ALLOWED');
    expect(await refusal(operator().call(claimRoutes.giveGoodwill, { orderId: other.orderId, fen: 1, reason: '还没取' }))).toBe('CLAIM_TOO_EARLY');
    await app.get(JobRunner).runDue();
  });

  const waiting = (by: Pick<BuiltAccount, 'accountId'> = afternoon.operator) => answer(as(app, by).call(claimRoutes.goodwillList, { operatorId: afternoon.market.operatorId }));

  test('beyond the limit goodwill waits until another operator agrees, and is given once', async () => {
    const second = await buildAccount(app, { persona: 'operator', scopeType: 'operator', scopeId: afternoon.market.operatorId });
    const [first, another] = (await waiting(second)).requests;
    expect(first).toMatchObject({ fen: 60, state: 'waiting', mine: false, reason: '让你多跑了一趟', bagLabel: 'A-01' });
    expect((await waiting()).requests[0]!.mine).toBe(true);
    const decide = (by: Pick<BuiltAccount, 'accountId'>, goodwillId: string, agree: boolean) => as(app, by).call(claimRoutes.decideGoodwill, { goodwillId, agree });
    const before = (await orderPage(app, order)).refunds.length;
    expect(await refusal(decide(afternoon.operator, first!.goodwillId, true))).toBe('SECOND_OPERATOR_NEEDED');
    const codes = await Promise.all(Array.from({ length: 8 }, () => refusal(decide(second, first!.goodwillId, true))));
    expect([codes.filter((code) => code === 'ok').length, codes.filter((code) => code === 'STATE_CHANGED').length]).toEqual([1, 7]);
    expect(await answer(decide(second, another!.goodwillId, false))).toMatchObject({ state: 'declined' });
    expect((await orderPage(app, order)).refunds).toHaveLength(before + 1);
    expect((await waiting()).requests).toHaveLength(1);
    const stranger = await buildAccount(app, { persona: 'operator', scopeType: 'operator', scopeId: order.orderId });
    expect(await refusal(decide(stranger, (await waiting()).requests[0]!.goodwillId, true))).toBe('NOT_FOUND');
  });

  test('an order is found by its bag, once it is in somebody’s hands', async () => {
    const found = async (bagLabel: string) => (await answer(operator().call(claimRoutes.goodwillOrders, { operatorId: afternoon.market.operatorId, bagLabel }))).orders;
    expect(await found('A-01')).toEqual([expect.objectContaining({ orderId: order.orderId, bagLabel: 'A-01', summary: '红菜薹 2 把、白菜 1 把' })]);
    expect(await found('A-02')).toEqual([]);
    expect(await refusal(operator().call(claimRoutes.goodwillOrders, { operatorId: afternoon.market.operatorId, bagLabel: "A-01' OR 1=1" }))).toBe('INVALID_INPUT');
  });

  test('what is left of a line can be claimed again until noon of the next day, and not at noon', async () => {
    await at('11:59:59.999', 1);
    expect((await page()).lines[0]).toMatchObject({ closedBy: null, leftFen: 450 });
    await answer(claim());
    await at('12:00:00.000', 1);
    expect((await page()).lines.map(({ closedBy }) => closedBy)).toEqual(['too_late', 'too_late']);
    expect(await refusal(claim({ lineId: lines[1]!.lineId }))).toBe('CLAIM_TOO_LATE');
  });

  test('answered claims are put away, and the audit finds nothing', async () => {
    await at('20:00:00.000', 1);
    expect((await page()).claims.map(({ state }) => state).sort()).toEqual(['closed', 'closed', 'open']);
    expect((await auditDatabase(app.database)).filter(({ check }) => !['jobs-get-done'].includes(check))).toEqual([]);
  });
});
