import { type ClaimKind, claimRoutes, orderingRoutes, serviceDayRoutes } from '@cunshe/shared';
import { OPERATOR_ID, personAccountId } from '../../src/seed/seed-ground';
import { answer, as } from '../factories/afternoon';
import { orderOfTheStory } from './story-objects';
import { UntoldChanges } from './untold-changes';
import { type Demo, startDemo, walkDay } from './walk-demo-day';

const operatorOf = ({ app }: Demo) => as(app, { accountId: personAccountId('tang-jing') });

/** The same code writes on every engine: one is enough. */
describe.each([
  ['a day walked to its end, with claims and goodwill after it', walkAndClaim, 100],
  ['a day called off', callOff, 40],
])('every change of order, money and stock in %s', (_day, pass, transactions) => {
  let demo: Demo;
  let untold: UntoldChanges;
  beforeAll(async () => {
    demo = await startDemo('sqlite');
    untold = new UntoldChanges(demo);
    await pass(demo);
  }, 240_000);
  afterAll(() => demo.app.close());

  test('is told by an event of the same transaction that names the row', () => {
    expect([...untold.unseen].sort()).toEqual([]);
    expect(untold.transactions).toBeGreaterThan(transactions);
  });

  test('was made by somebody, or by the system with its reason', () => {
    expect([...untold.nobodys].sort()).toEqual([]);
  });
});

async function walkAndClaim(demo: Demo): Promise<void> {
  const { orderId } = await orderOfTheStory(demo);
  await answer(as(demo.app, { accountId: personAccountId('zhou-min') }).call(orderingRoutes.cancelOrder, { orderId }));
  await walkDay(demo);
  const operator = operatorOf(demo);
  await answer(operator.call(claimRoutes.acceptClaim, { claimId: await claim(demo, 0, 'spoiled'), fen: 1, bearer: 'operator' }));
  await answer(operator.call(claimRoutes.rejectClaim, { claimId: await claim(demo, 1, 'missing'), answer: '照片里是好的' }));
  await answer(operator.call(claimRoutes.giveGoodwill, { orderId: (await pickedUp(demo, 2)).id, fen: 1, reason: '让你多跑了一趟' }));
  await demo.app.runDueJobs();
}

/** One of today's orders that was picked up. */
async function pickedUp({ app, today }: Demo, index: number): Promise<{ id: string; account_id: string; line_id: string }> {
  const orders = await app.database.query<{ id: string; account_id: string; line_id: string }>(
    `SELECT o.id, o.account_id, MIN(l.id) AS line_id FROM resident_order o JOIN order_line l ON l.order_id = o.id AND l.billed_fen > 100
     WHERE o.business_date = ? AND o.state = 'picked_up' GROUP BY o.id, o.account_id ORDER BY o.id`,
    [today],
  );
  return orders[index]!;
}

async function claim(demo: Demo, index: number, kind: ClaimKind): Promise<string> {
  const { id: orderId, account_id: accountId, line_id: lineId } = await pickedUp(demo, index);
  const { claims } = await answer(as(demo.app, { accountId }).call(claimRoutes.openClaim, { orderId, lineId, kind, text: '叶子黄了', photoIds: [] }));
  return claims[0]!.claimId;
}

/** Every paid order goes back. */
async function callOff(demo: Demo): Promise<void> {
  await orderOfTheStory(demo);
  await answer(operatorOf(demo).call(serviceDayRoutes.callOffDay, { operatorId: OPERATOR_ID, date: demo.today, reason: '农田进水', typedDate: demo.today }));
  await demo.app.runDueJobs();
  const left = await demo.app.database.query(`SELECT id FROM resident_order WHERE business_date = ? AND state NOT IN ('cancelled', 'expired')`, [demo.today]);
  expect(left).toEqual([]);
}
