import { fulfilmentRoutes, type PackingPage } from '@cunshe/shared';
import { collectDoors, DRIVERS, dropAtGates } from '../../phone/afternoon';
import { orderAndPay } from '../../phone/market';
import { asOrdered, packAtPlace, packBag } from '../../phone/packing';
import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

/** Bags are weighed at the pickup point, as the operator set it. */
const day = useDay();
let laoZhou: Phone;
let packed: string;

beforeAll(async () => {
  await orderAndPay(day(), 'xie-lin', [['07', '红菜薹', 2], ['12', '花菜', 1]]);
});

test('唐静 sets the pickup point', async () => {
  await packAtPlace(await day().signInAs('tang-jing'), 'gate', '没称的袋子交不出去');
});

test('老周 fills a bag at the gate, weighs it and sees it done', async () => {
  await day().moveClock('14:05');
  await day().moveClock('15:10');
  for (const driver of DRIVERS) await collectDoors(day(), driver);
  for (const driver of DRIVERS) await dropAtGates(day(), driver);
  laoZhou = await day().signInAs('lao-zhou');
  await laoZhou.tap('packing');
  await laoZhou.waitForPage('personas/keeper/packing/index');
  packed = await packBag(laoZhou, await packing());
  await laoZhou.waitForTextOf('packed', /^1 \/ \d+ 袋装好了$/);
});

test('without a network he weighs on: the bag waits on the phone and is told when there is one', async () => {
  await laoZhou.goOffline();
  await laoZhou.waitForText('没信号，单子存在手机里');
  const label = await packBag(laoZhou, await packing(), '装好了，先记下');
  await laoZhou.waitForTextOf('kept-on-phone', `1 袋记在手机里`);
  await laoZhou.waitForTextOf('kept-on-phone', label);
  await laoZhou.waitForTextOf('packed', /^2 \/ \d+ 袋装好了$/);
  expect(await laoZhou.idsBeginning(`pack-${label}`)).toEqual([]);
  await laoZhou.goOnline();
  await laoZhou.waitForGone('kept-on-phone');
  await laoZhou.waitForTextOf('packed', /^2 \/ \d+ 袋装好了$/);
  expect((await packing()).orders.find(({ bagLabel }) => bagLabel === label)!.lines.every(({ open }) => !open)).toBe(true);
});

test('a bag without a weight stays; all weighed and counted in, it is handed over', async () => {
  const client = await day().as('lao-zhou');
  const pickupPointId = client.scopeId;
  const page = await packing();
  const { bags } = await client.call(fulfilmentRoutes.point, { pickupPointId });
  const open = page.orders.find(({ lines }) => lines.some((line) => line.open))!.bagLabel;
  expect(await client.refusal(fulfilmentRoutes.handOver, { pickupPointId, orderId: bags.find(({ bagLabel }) => bagLabel === open)!.orderId, proof: null })).toBe('WEIGHT_MISSING');
  await client.call(fulfilmentRoutes.packAtGate, { pickupPointId, bags: asOrdered(page) });
  await laoZhou.open('personas/keeper/point/index');
  await laoZhou.tap('count-in');
  await laoZhou.tap(`waiting-${packed}`);
  await laoZhou.tap('hand-over');
  await laoZhou.waitForTextOf('handed-over', /^1\s*\/ \d+ 袋交了$/);
  await laoZhou.tap('next-code');
});

test('without a network he hands over by the list: two bags wait on the phone and are told, each once', async () => {
  await laoZhou.goOffline();
  await laoZhou.waitForText('没信号，名单存在手机里');
  const [first, second] = await laoZhou.idsBeginning('waiting-');
  for (const bag of [first!, second!]) {
    await laoZhou.tap(bag);
    await laoZhou.waitForTextOf('hand-over', '先记下，交给');
    await laoZhou.tap('hand-over');
  }
  await laoZhou.waitForTextOf('kept-on-phone', '2 袋记在手机里');
  await laoZhou.tap(first!);
  await laoZhou.waitForTextOf('hand-over', '记在手机里了，有网补报');
  await laoZhou.goOnline();
  await laoZhou.waitForGone('kept-on-phone');
  await laoZhou.waitForTextOf('handed-over', /^3\s*\/ \d+ 袋交了$/);
});

async function packing(): Promise<PackingPage> {
  const client = await day().as('lao-zhou');
  return client.call(fulfilmentRoutes.gatePacking, { pickupPointId: client.scopeId });
}
