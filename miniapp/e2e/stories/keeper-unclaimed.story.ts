import { fulfilmentRoutes } from '@cunshe/shared';
import { collectDoors, DRIVERS, dropAtGates } from '../phone/afternoon';
import { orderAndPay } from '../phone/market';
import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let keeper: Phone;

beforeAll(async () => {
  await orderAndPay(day(), 'xie-lin', [['07', '红菜薹', 1]]);
  await day().moveClock('14:05');
  await day().moveClock('15:10');
  for (const driver of DRIVERS) await collectDoors(day(), driver);
  for (const driver of DRIVERS) await dropAtGates(day(), driver);
  const client = await day().as('lao-zhou');
  const pickupPointId = client.scopeId;
  const { bags } = await client.call(fulfilmentRoutes.countIn, { pickupPointId, missingOrderIds: [] });
  for (const { orderId } of bags.slice(2)) await client.call(fulfilmentRoutes.handOver, { pickupPointId, orderId, proof: null });
  await day().moveClock('19:05');
  keeper = await day().signInAs('lao-zhou');
  await keeper.waitForPage('personas/keeper/point/index');
});

test('after the hours 老周 sees who did not come', async () => {
  await keeper.waitForTextOf('unclaimed', '没来取的 2 袋');
  await keeper.tap('unclaimed');
  await keeper.waitForPage('personas/keeper/unclaimed/index');
  await keeper.waitForText('19:00 提醒过');
  expect(await keeper.idsBeginning('late-')).toHaveLength(2);
  expect(await keeper.idsBeginning('choose-')).toHaveLength(0);
});

test('one comes late: he writes down who took it', async () => {
  const [late] = await keeper.idsBeginning('late-');
  await keeper.tap(late!);
  await keeper.waitFor('who-sheet');
  await keeper.tap('chip-邻居');
  await keeper.tap('who-done');
  await keeper.waitForTextOf(late!.replace('late', 'unclaimed'), '邻居取走');
});

test('from the stated hour on the other is given away, and to whom', async () => {
  const [late] = await keeper.idsBeginning('late-');
  const label = late!.replace('late-', '');
  await day().moveClock('20:31');
  await keeper.reopen();
  await keeper.tap(`choose-${label}`);
  await keeper.tap('donate');
  await keeper.waitForTextOf('who-sheet', '捐出去 1 袋');
  await keeper.tap('who-done');
  await keeper.waitForTextOf(`unclaimed-${label}`, '捐给社区食堂');
});
