import { orderingRoutes, serviceDayRoutes } from '@cunshe/shared';
import { eventually } from '../../phone/eventually';
import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

const day = useDay();
let phone: Phone;
let today: string;

beforeAll(async () => {
  phone = await day().signInAs('tang-jing');
  const operator = await day().as('tang-jing');
  today = (await operator.call(serviceDayRoutes.serviceDays, { operatorId: operator.scopeId })).days[0]!.date;
});

test('唐静 sees the next fourteen days', async () => {
  await phone.tap('service-days');
  await phone.waitForPage('personas/operator/service-days/index');
  await phone.waitForTextOf(`day-${today}`, '收菜');
  expect(await phone.idsBeginning('day-')).toHaveLength(14);
});

test('a day that nobody has ordered for is closed with its reason, and opened again', async () => {
  const far = (await phone.idsBeginning('day-'))[9]!;
  await phone.tap(far);
  await phone.type('close-reason', '农田修路');
  await phone.tap('close-days');
  await phone.waitForTextOf(far, '农田修路');
  await phone.tap(far);
  await phone.tap('reopen-day');
  await phone.waitForTextOf(far, '收菜');
});

test('today has orders: calling it off takes a reason and the date typed once more', async () => {
  await phone.tap(`day-${today}`);
  await phone.waitForTextOf('call-off-sheet', /这天已经有 \d+ 单/);
  await phone.type('call-off-reason', '农田进水');
  await phone.type('call-off-date', '1 月 1 日');
  await phone.tap('call-off');
  await phone.waitForText('输的日期对不上');
  await phone.type('call-off-date', today);
  await phone.tap('call-off');
  await phone.waitForTextOf(`called-off-${today}`, '办完了');
  await phone.waitForTextOf(`called-off-${today}`, /单全部取消，¥[\d.]+ 都退到账了/);
});

test('nobody can order any more', async () => {
  const resident = await day().as('xie-lin');
  const { orders } = await resident.call(orderingRoutes.orderList, {});
  expect(orders.filter((order) => order.businessDate === today && !['cancelled', 'expired'].includes(order.state))).toEqual([]);
  await eventually(async () => (await resident.call(orderingRoutes.orderList, {})).orders.filter((order) => order.businessDate === today && order.totalFen !== order.refundedFen && order.state === 'cancelled').length, 0);
});

test('a resident reads why, when it opens again, and asks to be told', async () => {
  const resident = await day().signInAs('xie-lin');
  await resident.open('pages/today/index');
  await resident.waitForTextOf('headline', '今天歇一天');
  await resident.waitForTextOf('cutoff', /农田进水，\s*明天 06:30 开园/);
  await resident.tap('opening-reminder');
  await resident.waitForTextOf('opening-reminder', '开园时提醒你');
});
