import { fulfilmentRoutes, orderingRoutes, pairingRoutes } from '@cunshe/shared';
import { runOf } from '../phone/afternoon';
import { eventually } from '../phone/eventually';
import { addButton, listingOf } from '../phone/market';
import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let phone: Phone;

beforeAll(async () => {
  phone = await day().signInAs('xie-lin');
  await phone.open('pages/today/index');
  await phone.waitFor('headline');
});

test('at 13:50 there is still time, and the strip on the screen moves the day', async () => {
  await phone.tap('demo-clock');
  await phone.tap('move-1350');
  await phone.waitForTextOf('cutoff', /还有\s*(10|9) 分\s*截单/);
});

test('an order is placed and left unpaid', async () => {
  await phone.tap(await addButton(day(), '07', '红菜薹'));
  await phone.tap('go-confirm');
  await phone.pay('leave');
  await phone.waitForText('还没付成，钱没扣');
});

test('at 14:00 sharp the button says that the day is closed', async () => {
  await phone.open('pages/today/index');
  await phone.tap(await addButton(day(), '07', '萝卜菜'));
  await day().moveClock('14:00');
  await phone.reopen();
  await phone.waitForTextOf('cutoff', '今天截单了');
  await phone.waitForTextOf('basket', '今天截单了');
  await phone.waitForGone('go-confirm');
  expect(await phone.idsBeginning('add-')).toEqual([]);
});

test('whoever comes too late asks to be told when it opens again', async () => {
  await phone.tap('opening-reminder');
  await phone.waitForTextOf('opening-reminder', '开园时提醒你');
  await phone.waitForTextOf('opening-reminder', '明天 06:30 发到消息里');
});

test('and the server refuses whoever asks all the same', async () => {
  const { listingId } = await listingOf(day(), '07', '红菜薹');
  const { compounds } = await day().api().call(pairingRoutes.compounds, {});
  const pickupPointId = compounds.flatMap(({ pickupPoints }) => pickupPoints)[0]!.id;
  const resident = await day().as('zhou-min');
  const { totalFen } = await resident.call(orderingRoutes.quote, { pickupPointId, lines: [{ listingId, quantity: 1, substitution: 'refund' }] });
  const order = { pickupPointId, lines: [{ listingId, quantity: 1, substitution: 'refund' as const }], expectedTotalFen: totalFen };
  expect(await resident.refusal(orderingRoutes.placeOrder, order)).toBe('ORDER_CYCLE_CLOSED');
});

test('at 14:05 what was not paid is gone', async () => {
  await phone.tap('demo-clock');
  await phone.tap('move-1405');
  await phone.tap('tab-orders');
  await phone.waitForPage('pages/orders/index');
  await phone.waitForText('没付款，放回去了');
});

test('harvest tasks are out and the vans have their way through the village’s station', async () => {
  const farmer = await day().as('chen-guixiang');
  await eventually(async () => (await farmer.call(fulfilmentRoutes.harvestTask, { householdId: farmer.scopeId })).task?.state, 'issued');
  const { run } = await runOf(day(), 'he-shifu');
  const kinds = run.stops.map(({ kind }) => kind);
  expect(kinds.indexOf('station')).toBeGreaterThan(kinds.lastIndexOf('collect'));
  expect(kinds.indexOf('drop')).toBeGreaterThan(kinds.indexOf('station'));
});
