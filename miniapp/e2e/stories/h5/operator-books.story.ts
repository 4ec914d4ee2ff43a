import { booksRoutes, fulfilmentRoutes } from '@cunshe/shared';
import { collectDoors, DRIVERS, dropAtGates, runOf } from '../../phone/afternoon';
import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

const day = useDay();
let phone: Phone;

beforeAll(async () => {
  await day().moveClock('14:05');
  await day().moveClock('15:10');
  for (const driver of DRIVERS) await collectDoors(day(), driver);
  for (const driver of DRIVERS) await dropAtGates(day(), driver);
  phone = await day().signInAs('tang-jing');
  await phone.waitForPage('personas/operator/day/index');
});

test('唐静 sees on 账 what the day still waits for, and takes a float that is short', async () => {
  await phone.tap('open-books');
  await phone.waitForPage('personas/operator/books/index');
  await phone.waitForText('还没结算，在等：');
  await phone.waitForText('借贷相等');
  const { run } = await runOf(day(), 'he-shifu');
  await phone.tap(`float-${run.routeId}`);
  await phone.type('counted', String((run.float.leftFen - 50) / 100));
  await phone.type('reason', '找零时少收了五角');
  await phone.waitForTextOf('difference', '¥0.50');
  await phone.tap('approve-float');
  await phone.waitForGone('float-sheet');
  expect((await runOf(day(), 'he-shifu')).run.float.state).toBe('variance_approved');
});

test('the day before is settled, and a point is paid what it earned', async () => {
  const operator = await day().as('tang-jing');
  const { days } = await operator.call(booksRoutes.books, { operatorId: operator.scopeId });
  const settled = days.find(({ state }) => state === 'settled')!.businessDate;
  for (let back = 0; back < 3 && (await phone.text('day-state')).includes('还没'); back += 1) {
    await phone.tap('step-back');
    await phone.settled();
  }
  await phone.waitForTextOf('day-state', '已结算');
  const books = await operator.call(booksRoutes.books, { operatorId: operator.scopeId, businessDate: settled });
  const { payout } = books.settlements.find(({ partyKind }) => partyKind === 'point')!;
  await phone.tap(`submit-${payout!.payoutId}`);
  await phone.tap(`succeed-${payout!.payoutId}`);
  await phone.waitForText('到账了');
});

test('a receipt that was wrong stays, and is put right beside it', async () => {
  const { scopeId } = await day().as('chen-guixiang');
  await phone.open(`personas/operator/statement/index?partyKind=household&partyId=${scopeId}`);
  await phone.waitForText('这张收菜单错了，更正');
  await phone.tap((await phone.idsBeginning('correct-'))[0]!);
  await phone.type('right', '999');
  await phone.type('reason', '秤上少看了一斤');
  await phone.waitForTextOf('correction', '补给农户');
  await phone.tap('correct-receipt');
  await phone.waitForGone('correct-sheet');
  await phone.waitForTextOf('movements', '更正收菜单');
  await phone.open('personas/operator/books/index');
});

test('微信 and the books agree: three numbers are zero', async () => {
  await phone.tap('bills');
  await phone.waitForPage('personas/operator/bills/index');
  await phone.waitForText('对上了');
  expect((await phone.text('three-numbers')).match(/0 笔/g)).toHaveLength(3);
});

test('陈桂香 reads her month, 何师傅 his, and 老周 what his gate has earned', async () => {
  const farmer = await day().signInAs('chen-guixiang');
  await farmer.open('personas/farmer/statement/index');
  await farmer.waitForTextOf('closing', '¥0.00');
  await farmer.waitForText('收菜');
  const driver = await day().signInAs('he-shifu');
  await driver.open('personas/driver/statement/index');
  await driver.waitForText('备用金');
  const keeper = await day().signInAs('lao-zhou');
  await keeper.open('personas/keeper/statement/index');
  await keeper.waitForTextOf('closing', /¥/);
  const { run } = await (await day().as('he-shifu')).call(fulfilmentRoutes.run, {});
  expect(run).not.toBeNull();
});
