import { fulfilmentRoutes, identityRoutes, orderingRoutes, pairingRoutes } from '@cunshe/shared';
import { orderAndPay } from '../phone/market';
import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

/** Too little was cut: the farmer says so, the operator decides, the resident reads one sentence and gets her money. */
const day = useDay();
let chenGuixiang: Phone;
let tangJing: Phone;
let colleague: Phone;
let bagLabel: string;

beforeAll(async () => {
  const client = await day().as('zhou-min');
  const { compounds } = await day().api().call(pairingRoutes.compounds, {});
  await client.call(identityRoutes.choosePickupPoint, { pickupPointId: compounds.flatMap(({ pickupPoints }) => pickupPoints)[0]!.id });
  await orderAndPay(day(), 'zhou-min', [['07', '红菜薹', 2]]);
  await day().moveClock('14:05');
});

test('陈桂香 says that there are only three bunches', async () => {
  chenGuixiang = await day().signInAs('chen-guixiang');
  await chenGuixiang.open('personas/farmer/harvest/index');
  await chenGuixiang.tap('short-hongcaitai');
  await chenGuixiang.waitForTextOf('short-done', '一点都没有');
  await chenGuixiang.keys('3');
  await chenGuixiang.waitForTextOf('short-done', '只有 3 把');
  await chenGuixiang.tap('short-done');
  await chenGuixiang.waitForTextOf('harvest-hongcaitai', '报了只有 3 把，正在安排');
});

test('two at the desk have the draft open when 陈桂香 corrects herself: who decides on the old one reads what changed', async () => {
  [tangJing, colleague] = await Promise.all([day().signInAs('tang-jing'), day().signInAs('tang-jing')]);
  await tangJing.waitForPage('personas/operator/day/index');
  await tangJing.tap('shortages');
  await tangJing.waitForTextOf('shortage-hongcaitai', /红菜薹[\s\S]*07 号园 陈桂香·农户报的[\s\S]*有 3 把/);
  await colleague.open('personas/operator/shortages/index');
  await colleague.waitForTextOf('shortage-hongcaitai', '有 3 把');
  await chenGuixiang.tap('short-hongcaitai');
  await chenGuixiang.keys('2');
  await chenGuixiang.tap('short-done');
  await chenGuixiang.waitForTextOf('harvest-hongcaitai', '报了只有 2 把');
  await tangJing.tap('confirm-shortage');
  await tangJing.waitForTextOf('error', /刚又报了一次[\s\S]*你这次没算数。原来有 3 把，现在有 2 把；\S+ 给 \d 把（原来 \d 把）/);
  await tangJing.tap('error-action');
  await tangJing.waitForTextOf('shortage-hongcaitai', '有 2 把');
});

test('唐静 shares it out otherwise and lets it stand', async () => {
  await tangJing.tap('choice-firstCome');
  await tangJing.waitForTextOf('shortage-hongcaitai', /退/);
  await tangJing.tap('confirm-shortage');
  await tangJing.waitForTextOf('shortage-hongcaitai', '运营方定的');
  await chenGuixiang.reopen();
  await chenGuixiang.waitForTextOf('harvest-hongcaitai', '红菜薹2 把');
});

test('her colleague, who still had it open, reads that somebody was faster and sees what was decided', async () => {
  await colleague.tap('confirm-shortage');
  await colleague.waitForTextOf('error', /刚有人先定了[\s\S]*现在有 2 把；改成先订先得；\S+ 给 \d 把/);
  await colleague.tap('error-action');
  await colleague.waitForTextOf('shortage-hongcaitai', '运营方定的');
  await colleague.waitForGone('confirm-shortage');
});

test('周敏, who ordered last, reads what became of hers and has her money back', async () => {
  const client = await day().as('zhou-min');
  const { orders } = await client.call(orderingRoutes.orderList, {});
  const order = await client.call(orderingRoutes.order, { orderId: orders[0]!.orderId });
  bagLabel = order.bagLabel ?? '';
  expect(bagLabel).not.toBe('');
  const zhouMin = await day().signInAs('zhou-min');
  await zhouMin.open(`personas/resident/order/index?orderId=${order.orderId}`);
  await zhouMin.waitForText(/红菜薹今天少摘了 \d+ 把，你的 2 把给不了，退 9\.00 元/);
  await zhouMin.waitForTextOf('order-refunded', /¥\d+\.\d\d/);
});

test('何师傅 counts one less at the door: each bag says at once what it gets', async () => {
  await day().moveClock('14:30');
  const driver = await day().as('he-shifu');
  const { run } = await driver.call(fulfilmentRoutes.run, {});
  await driver.call(fulfilmentRoutes.startRun, { routeId: run!.routeId });
  const heShifu = await day().signInAs('he-shifu');
  await heShifu.waitForTextOf('current-stop', '07 号园 陈桂香');
  await heShifu.waitForTextOf('current-stop', '红菜薹 2 把');
  await driver.call(fulfilmentRoutes.arrive, { stopId: run!.stops[0]!.stopId });
  await heShifu.reopen();
  await heShifu.tap('short');
  await heShifu.tap('short-hongcaitai');
  await heShifu.keys('1');
  await heShifu.tap('short-done');
  await heShifu.waitForTextOf('current-stop', '红菜薹 1 把');
});

test('唐静 sets how shortages are shared out from now on', async () => {
  await tangJing.open('personas/operator/shortage-settings/index');
  await tangJing.waitForTextOf('strategy-note', '按订的比例分');
  await tangJing.tap('choice-oneEachFirst');
  await tangJing.tap('more-least');
  await tangJing.tap('more-confirms');
  await tangJing.waitForTextOf('confirms', '14:50');
  await tangJing.waitForTextOf('least', '300 克');
  await tangJing.waitForTextOf('gift-note', '最多装到 2.4 斤');
  await tangJing.tap('save-settings');
  await tangJing.waitForTextOf('save-settings', '记好了');
  await tangJing.reopen();
  await tangJing.waitForTextOf('strategy-note', '先保证每家有一份');
});
