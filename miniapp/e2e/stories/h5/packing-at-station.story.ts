import { fulfilmentRoutes, type PackingPage } from '@cunshe/shared';
import { collectDoors, DRIVERS, runOf } from '../../phone/afternoon';
import { orderAndPay } from '../../phone/market';
import { packAtPlace, packBag } from '../../phone/packing';
import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

/** Bags are weighed at the village's station, as the operator set it. */
const day = useDay();
let heShifu: Phone;

beforeAll(async () => {
  await orderAndPay(day(), 'xie-lin', [['07', '红菜薹', 2], ['12', '花菜', 1]]);
});

test('唐静 sets the station before the cut-off, and cannot change it once the orders are locked', async () => {
  const tangJing = await day().signInAs('tang-jing');
  await packAtPlace(tangJing, 'station', '到村里集散点再一袋一袋称');
  await day().moveClock('14:05');
  await tangJing.reopen();
  await tangJing.waitForTextOf('save-place', '今天锁单了');
  await tangJing.waitForTextOf('place-note', '现在在集散点装袋');
});

test('何师傅 weighs each crop as a whole at the door', async () => {
  await day().moveClock('14:30');
  heShifu = await day().signInAs('he-shifu');
  await heShifu.waitForPage('personas/driver/run/index');
  await heShifu.tap('start-run');
  await heShifu.tap('arrive');
  await heShifu.waitForText('一起称');
  await heShifu.tap('post-receipt');
  await heShifu.waitForTextOf('post-receipt', '菜收了');
  await heShifu.tap('post-receipt');
  await heShifu.waitForTextOf('stop-1', '已付现金');
});

test('at the station he fills a bag, weighs it and sees it done', async () => {
  for (const driver of DRIVERS) await collectDoors(day(), driver);
  await heShifu.reopen();
  await heShifu.tap('packing');
  await heShifu.waitForPage('personas/driver/packing/index');
  await heShifu.waitForTextOf('packed', /^0 \/ \d+ 袋装好了$/);
  await packBag(heShifu, await packing());
  await heShifu.waitForTextOf('packed', /^1 \/ \d+ 袋装好了$/);
});

async function packing(): Promise<PackingPage> {
  const { client, run } = await runOf(day(), 'he-shifu');
  return client.call(fulfilmentRoutes.stationPacking, { routeId: run.routeId });
}
