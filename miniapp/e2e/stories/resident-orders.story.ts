import { orderingRoutes, pairingRoutes } from '@cunshe/shared';
import { eventually } from '../phone/eventually';
import { addButton, listingOf } from '../phone/market';
import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let phone: Phone;
let orderId: string;
let secondId: string;

beforeAll(async () => {
  phone = await day().signInAs('zhou-min');
});

test('周敏 chooses her compound once', async () => {
  await phone.waitForPage('personas/resident/choose-point/index');
  await phone.type('find-compound', '九峰小区');
  await phone.waitForText('九峰小区东门岗亭');
  const { compounds } = await day().api().call(pairingRoutes.compounds, {});
  const [point] = compounds.find(({ name }) => name === '九峰小区')!.pickupPoints;
  await phone.tap(`point-${point!.id}`);
  await phone.waitForPage('pages/today/index');
  await phone.waitForTextOf('place', '九峰小区');
});

test('today tells when the vegetables come and how long one may order', async () => {
  await phone.waitForTextOf('headline', '今天 17:00，菜到东门');
  await phone.waitForTextOf('cutoff', /还有\s*2 小时 1\d 分\s*截单，之后才下地摘/);
  await phone.waitForTextOf('garden-07', '陈桂香');
  expect(await phone.pageText()).toMatch(/14:00\s*截单[\s\S]*17:00/);
});

test('she looks crop by crop and searches', async () => {
  await phone.tap('chip-crops');
  await phone.waitForTextOf('openness-open', /\d+ 样/);
  await phone.waitForTextOf('crop-group-土鸡蛋', '每家最多 10 枚');
  await phone.type('find-crop', '红菜薹');
  await phone.waitFor('crop-group-红菜薹');
  await phone.waitForGone('crop-group-花菜');
  expect(await phone.idsBeginning('add-')).toHaveLength(3);
  await phone.type('find-crop', '榴莲');
  await phone.waitForText('今天没有这样菜');
  await phone.tap('empty-action');
  await phone.tap('chip-gardens');
});

test('the sign at a garden’s gate opens its page', async () => {
  const visitor = await day().phone({ address: 'personas/resident/garden/index?scene=g-binhu-07' });
  await visitor.waitForTextOf('farmer-name', '陈桂香');
  await visitor.waitForText('红菜薹要打过霜才甜');
});

test('she fills her basket: two bundles of 红菜薹 and a 花菜', async () => {
  await phone.tap('garden-07');
  await phone.waitForPage('personas/resident/garden/index');
  const hongcaitai = await addButton(day(), '07', '红菜薹');
  await phone.tap(hongcaitai);
  await phone.waitForTextOf('basket', '1 样菜');
  await phone.tap(hongcaitai);
  await phone.tap('more');
  await phone.waitForTextOf('basket-total', '¥9.00');
  await phone.back();
  await phone.waitForPage('pages/today/index');
  await phone.tap(await addButton(day(), '12', '花菜'));
  await phone.waitForTextOf('basket', /2 样菜\s*约重，多退少不补/);
});

test('before paying she reads the rule of the scale, who gets the money, and until when it may be cancelled', async () => {
  await phone.tap('go-confirm');
  await phone.waitForPage('personas/resident/confirm/index');
  await phone.waitForTextOf('pickup-point', /九峰小区东门岗亭\s*今天 17:00–19:00 取菜，老周值守/);
  await phone.waitForTextOf('weigh-rule', /多退少不补[\s\S]*花菜约 1\.6 斤[\s\S]*轻了就退/);
  await phone.waitForTextOf('cancel-rule', '14:00 截单前可取消，全退；想改也能改');
  await phone.waitForTextOf('wish-hongcaitai', '不够就退钱');
  await phone.tap('wish-hongcaitai');
  await phone.waitForTextOf('wish-hongcaitai', '不够换别家同样的');
  const parts = await phone.idsBeginning('split-');
  const sums = await Promise.all(parts.map(async (id) => yuan(await phone.text(id))));
  expect(parts).toHaveLength(4);
  expect(sums.reduce((sum, part) => sum + part, 0)).toBe(yuan(await phone.text('total')));
});

test('she pays and gets her ticket: a code in two groups, the road, what has happened', async () => {
  await phone.pay('pay');
  await phone.waitForPage('personas/resident/order/index');
  await phone.waitForTextOf('pickup-code', /^\d{3} \d{3}$/);
  await phone.waitForTextOf('ticket', /报给老周[\s\S]*九峰小区东门岗亭/);
  await phone.waitForText(/已付 ¥/);
  await phone.waitForTextOf('wished-hongcaitai', '不够换别家同样的');
  expect(await phone.pageText()).toMatch(/14:00\s*截单/);
  orderId = (await phone.page()).query['orderId']!;
});

test('the order stands first in her list', async () => {
  await phone.tap('back');
  await phone.waitForPage('pages/orders/index');
  await phone.waitFor(`order-${orderId}`);
  expect((await phone.idsBeginning('order-'))[0]).toBe(`order-${orderId}`);
  await phone.waitForTextOf(`order-${orderId}`, '已付款，等截单');
});

test('a payment that fails costs nothing, and she may pay again', async () => {
  await orderOne('07', '萝卜菜');
  await phone.pay('fail');
  await phone.waitForText('还没付成，钱没扣');
  await phone.waitForText(/菜给你留到 \d\d:\d\d/);
  await phone.pay('pay', 'pay-again');
  await phone.waitForTextOf('pickup-code', /^\d{3} \d{3}$/);
});

test('both orders stand in her list as one bag, fetched with one code', async () => {
  secondId = (await phone.page()).query['orderId']!;
  await phone.open('pages/orders/index');
  await phone.waitForTextOf(`bag-${secondId}`, /A-\d+ 袋，2 单装一起，一个码取/);
  await phone.tap(`order-${secondId}`);
  await phone.waitForPage('personas/resident/order/index');
});

test('before the cut-off she takes an order back and gets everything', async () => {
  const total = await phone.text('order-total');
  await phone.tap('cancel');
  await phone.waitForTextOf('cancel-sheet', `${total} 全部原路退回`);
  await phone.tap('confirm-cancel');
  await phone.waitForTextOf('order-refunded', total);
  await phone.waitForText(`${total} 已原路退回`);
});

test('an order left unpaid goes back on the bed after ten minutes', async () => {
  const before = await remaining('12', '大蒜');
  await orderOne('12', '大蒜');
  await phone.pay('leave');
  await phone.waitForText('还没付成，钱没扣');
  await eventually(() => remaining('12', '大蒜'), before - 1);
  await day().moveClock('12:30');
  await phone.reopen();
  await phone.waitForText('没付款，放回去了');
  await eventually(() => remaining('12', '大蒜'), before);
});

test('what was taken back is ordered again from the list', async () => {
  await phone.open('pages/orders/index');
  await phone.tap(`again-${secondId}`);
  await phone.waitForPage('personas/resident/confirm/index');
  await phone.waitForTextOf('line-luobocai', /07 号园/);
});

test('her orders are hers alone', async () => {
  expect(await (await day().as('xie-lin')).refusal(orderingRoutes.order, { orderId })).toBe('NOT_FOUND');
});

async function orderOne(plaque: string, cropName: string): Promise<void> {
  await phone.open('pages/today/index');
  await phone.tap(await addButton(day(), plaque, cropName));
  await phone.tap('go-confirm');
  await phone.waitFor('pay');
}

async function remaining(plaque: string, cropName: string): Promise<number> {
  return (await listingOf(day(), plaque, cropName)).remaining;
}

/** The one sum of money in a text, in fen. */
function yuan(text: string): number {
  return Number(/¥(\d+)\.(\d\d)/.exec(text)!.slice(1).join(''));
}
