import { booksRoutes, fulfilmentRoutes, noticeRoutes } from '@cunshe/shared';
import { auditDatabase } from '../../../src/audit/audit-database';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, collectEverything, type Garden, orderAndPay, refusal, setOut, startVillage } from '../../factories/afternoon';
import { passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';

describe.each(engines)('who is called, and what is asked about money, on %s', (engine) => {
  let app: TestApp;
  let afternoon: Afternoon;
  let gardens: Garden[];
  let committee: BuiltAccount;
  let villageId: string;
  beforeAll(async () => {
    app = await startVillage(engine);
  }, 120_000);
  beforeEach(async () => {
    afternoon = await buildAfternoon(app);
    ({ villageId } = afternoon.market);
    committee = await buildAccount(app, { displayName: '罗小满', persona: 'committee', scopeType: 'village', scopeId: villageId });
    gardens = [await buildGarden(afternoon), await buildGarden(afternoon)];
    await app.run((tx) => tx.execute('UPDATE household SET phone_cipher = (SELECT phone_cipher FROM (SELECT phone_cipher FROM account WHERE phone_cipher IS NOT NULL LIMIT 1) one) WHERE id = ?', [gardens[0]!.householdId]));
    await orderAndPay(afternoon, { [gardens[0]!.listingId]: 2, [gardens[1]!.listingId]: 1 });
  });
  afterAll(() => app.close());

  const calls = async () => (await answer(as(app, committee).call(fulfilmentRoutes.callList, { villageId }))).calls;
  const farmer = (place = 0) => as(app, gardens[place]!.farmer);
  const money = (place = 0) => answer(farmer(place).call(fulfilmentRoutes.householdMoney, { householdId: gardens[place]!.householdId }));

  test('at 14:15 who has said nothing is on the list; who has no telephone is on it before', async () => {
    await orderAndPay(afternoon, { [gardens[0]!.listingId]: 2 });
    await app.run((tx) => tx.execute('UPDATE household SET phone_cipher = (SELECT phone_cipher FROM (SELECT phone_cipher FROM account WHERE phone_cipher IS NOT NULL LIMIT 1) one) WHERE id = ?', [gardens[0]!.householdId]));
    expect(await calls()).toEqual([]);
    await passTo(app, '14:06:00.000');
    expect(await calls()).toMatchObject([{ plaqueNumber: gardens[1]!.plaqueNumber, phone: null, crops: ['白菜 1 把'] }]);
    await passTo(app, '14:14:59.999');
    expect(await calls()).toHaveLength(1);
    await passTo(app, '14:15:00.000');
    expect(await calls()).toMatchObject([{ plaqueNumber: gardens[0]!.plaqueNumber, crops: ['白菜 4 把'] }, {}]);
  });

  test('他知道了 acknowledges for her, as told on the telephone, once', async () => {
    await passTo(app, '14:15:00.000');
    const taskId = (await calls())[0]!.taskId;
    const heard = () => as(app, committee).call(fulfilmentRoutes.heardByPhone, { villageId, taskId });
    expect((await answer(heard())).calls).toHaveLength(1);
    await answer(heard());
    const events = await app.database.query<object>(`SELECT actor_id, on_behalf_of, reason FROM audit_event WHERE subject_id = ? AND action = 'harvest.acknowledged'`, [taskId]);
    expect(events).toEqual([{ actor_id: committee.accountId, on_behalf_of: gardens[0]!.farmer.accountId, reason: '电话告知' }]);
    expect((await answer(farmer().call(fulfilmentRoutes.farmerHome, { householdId: gardens[0]!.householdId }))).acts).toMatchObject([{ who: '罗小满', what: '替您说知道要摘什么了' }]);
    const elsewhere = await buildAccount(app, { displayName: '别村', persona: 'committee', scopeType: 'village', scopeId: 'elsewhere' });
    expect(await refusal(as(app, elsewhere).call(fulfilmentRoutes.heardByPhone, { villageId: 'elsewhere', taskId }))).toBe('NOT_FOUND');
  });

  test('a receipt is asked about, answered once with a correction, and settled', async () => {
    await collectEverything(afternoon, await setOut(afternoon));
    const receiptId = (await money()).receipts[0]!.receiptId;
    const raise = () => farmer().call(fulfilmentRoutes.disputeReceipt, { receiptId, kind: 'amount' });
    const [asked] = (await answer(raise())).receipts;
    expect(asked!.dispute).toMatchObject({ kind: 'amount', state: 'open', answer: null });
    expect(await refusal(raise())).toBe('STATE_CHANGED');
    expect(await refusal(farmer(1).call(fulfilmentRoutes.disputeReceipt, { receiptId, kind: 'amount' }))).toBe('NOT_FOUND');
    const operator = as(app, afternoon.operator);
    const { operatorId } = afternoon.market;
    const { disputes } = await answer(operator.call(fulfilmentRoutes.disputes, { operatorId }));
    expect(disputes).toMatchObject([{ receiptId, totalFen: asked!.totalFen, rightFen: asked!.totalFen, lines: ['白菜 2 把'] }]);
    const { disputeId } = disputes[0]!;
    const reply = (outcome: 'corrected' | 'explained') => operator.call(fulfilmentRoutes.answerDispute, { operatorId, disputeId, outcome, answer: '少数了一把，补给您' });
    expect(await refusal(farmer().call(fulfilmentRoutes.settleDispute, { disputeId }))).toBe('STATE_CHANGED');
    expect(await refusal(reply('corrected'))).toBe('NOT_CORRECTED');
    await answer(operator.call(booksRoutes.correctReceipt, { operatorId, receiptId, rightFen: asked!.totalFen + 450, reason: '少数了一把' }));
    expect((await answer(reply('corrected'))).disputes).toEqual([]);
    expect(await refusal(reply('explained'))).toBe('STATE_CHANGED');
    expect((await answer(farmer().call(noticeRoutes.inbox, {}))).notices).toContainEqual(expect.objectContaining({ kind: 'claim_answered', body: '少数了一把，补给您' }));
    const [settled] = (await answer(farmer().call(fulfilmentRoutes.settleDispute, { disputeId }))).receipts;
    expect(settled).toMatchObject({ totalFen: asked!.totalFen, rightFen: asked!.totalFen + 450, dispute: { state: 'settled', answer: '少数了一把，补给您' } });
    await answer(farmer().call(fulfilmentRoutes.settleDispute, { disputeId }));
    expect((await auditDatabase(app.database)).filter(({ check }) => check === 'disputes-are-answered')).toEqual([]);
  });

  test('asked five times at once, it is one question', async () => {
    await collectEverything(afternoon, await setOut(afternoon));
    const receiptId = (await money()).receipts[0]!.receiptId;
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => refusal(farmer().call(fulfilmentRoutes.disputeReceipt, { receiptId, kind: 'unpaid' }))));
    expect(outcomes.filter((each) => each === 'ok')).toHaveLength(1);
  });
});
