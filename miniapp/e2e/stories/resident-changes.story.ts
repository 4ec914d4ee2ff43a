import { orderingRoutes } from '@cunshe/shared';
import { addButton, listingOf } from '../phone/market';
import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let phone: Phone;
let orderId: string;

beforeAll(async () => {
  phone = await day().signInAs('xie-lin');
  await phone.open('pages/today/index');
  await phone.tap(await addButton(day(), '07', '红菜薹'));
  await phone.tap(await addButton(day(), '12', '花菜'));
  await phone.tap('go-confirm');
  await phone.waitFor('pay');
});

test('a fee that changed meanwhile is told before anything is paid, with what it was and is', async () => {
  const total = await phone.text('total');
  await day().changePrice('07', '红菜薹', 500);
  await phone.tap('pay');
  await phone.waitForTextOf('quote-changes', /红菜薹 ¥4\.5 变成 ¥5/);
  await phone.waitForTextOf('pay', '按新的付');
  expect(await phone.text('total')).not.toBe(total);
  await phone.pay('pay');
  await phone.waitForPage('personas/resident/order/index');
  await phone.waitForTextOf('pickup-code', /^\d{3} \d{3}$/);
  await phone.waitForTextOf('split', /元到了谁手里/);
  orderId = (await phone.page()).query['orderId']!;
});
