import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orderingRoutes } from '@cunshe/shared';
import { eventually } from '../../phone/eventually';
import { orderAndPay } from '../../phone/market';
import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

const day = useDay();
let phone: Phone;
let resident: Phone;
let orderId: string;

beforeAll(async () => {
  orderId = await orderAndPay(day(), 'xie-lin', [['07', '红菜薹', 1]]);
  phone = await day().signInAs('tang-jing');
});

async function typeAll(fields: Record<string, string>): Promise<void> {
  for (const [id, text] of Object.entries(fields)) await phone.type(id, text);
}

test('唐静 proposes a pairing and signs it under a desk of its own', async () => {
  await phone.tap('pairings');
  await phone.waitForPage('personas/operator/pairings/index');
  await phone.waitForTextOf('pairing-滨湖新村', /试运行，第一批，2023 年 7 月 12 日签约/);
  await phone.tap('new-pairing');
  await typeAll({ 'village-name': '牛角塘村', 'village-street': '暮云街道', 'community-name': '新姚社区', 'community-street': '裕南街街道' });
  await phone.tap('propose');
  await phone.waitForPage('personas/operator/pairing/index');
  await phone.waitForTextOf('pairing-state', '提议中');
  await phone.tap('step-signed');
  await typeAll({ 'step-document': '天结字〔2026〕7 号', 'step-date': '2026-11-20' });
  await phone.tap('do-step');
  await phone.waitForTextOf('pairing-state', '签了约');
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  writeFileSync(join(folder, '协议.pdf'), '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  await phone.type('paper-title', '结对协议');
  await phone.addPhoto('add-paper', join(folder, '协议.pdf'));
  await phone.waitForTextOf('paper-结对协议', '唐静');
});

test('it begins once its days, its points and its fees are set', async () => {
  await phone.waitForTextOf('step-trial', '先定送菜的日子和提货点');
  await phone.tap('set-up');
  await phone.waitForPage('personas/operator/pairing-set-up/index');
  await phone.tap('weekday-7');
  await typeAll({ stationName: '牛角塘村委会', stationPlace: '28.01, 112.98', 'compoundName-0': '新姚花园', 'name-0': '新姚花园北门', 'keeperName-0': '老魏', 'keeperPhone-0': '13807319999', 'place-0': '28.11, 112.97' });
  await phone.tap('save-set-up');
  await phone.waitForTextOf('set-up', '1 个提货点');
  await phone.tap('step-trial');
  await phone.tap('do-step');
  await phone.waitForTextOf('pairing-state', '试运行');
});

test('a pause says what becomes of open orders before it is done; nothing new is ordered then', async () => {
  await phone.back();
  await phone.tap('pairing-滨湖新村');
  await phone.tap('step-active');
  await phone.tap('do-step');
  await phone.waitForTextOf('pairing-state', '正式运行');
  await phone.tap('step-paused');
  await phone.waitForTextOf('open-orders', /还有没送完的单：.*\d+ 单/);
  await phone.tap('choice-deliver');
  await phone.waitForTextOf('orders-note', '照常摘、照常送完');
  await phone.type('step-reason', '村里修路');
  await phone.tap('do-step');
  await phone.waitForTextOf('pairing-state', '暂停');
  resident = await day().signInAs('xie-lin');
  await resident.open('pages/today/index');
  await resident.waitForText('结对暂停了，新单先不收');
  const { orders } = await (await day().as('xie-lin')).call(orderingRoutes.orderList, {});
  expect(orders.find((order) => order.orderId === orderId)!.state).toBe('paid');
});

test('an end gives everybody the money back, said before it is done; each reads it on her order', async () => {
  await phone.tap('step-ended');
  await phone.waitForTextOf('do-step', '先定没送完的单怎么办');
  await phone.waitForTextOf('open-orders', /还有没送完的单：.*\d+ 单/);
  await phone.tap('choice-refund');
  await phone.waitForTextOf('orders-note', /全部取消，原路退款[\s\S]*一次办完，收不回来/);
  await phone.type('step-reason', '合作到期');
  await phone.type('step-document', '终止协议 3 号');
  await phone.type('step-date', '2026-11-29');
  await phone.tap('do-step');
  await phone.waitForTextOf('pairing-state', '结束了');
  await phone.waitForText('没送完的单全部取消，原路退款');
  await phone.waitForGone('step-ended');
  await eventually(async () => (await (await day().as('xie-lin')).call(orderingRoutes.order, { orderId })).state, 'cancelled');
  await resident.open(`personas/resident/order/index?orderId=${orderId}`);
  await resident.waitForText(/取消/);
});
