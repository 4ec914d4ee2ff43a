import { addButton } from '../../phone/market';
import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

const day = useDay();
let phone: Phone;

beforeAll(async () => {
  phone = await day().signInAs('xie-lin');
  await phone.open('pages/today/index');
  await phone.tap(await addButton(day(), '07', '红菜薹'));
  await phone.tap('go-confirm');
  await phone.pay('pay');
  await phone.waitForPage('personas/resident/order/index');
});

test('after paying, one tap buys one reminder, a second tap a second', async () => {
  await phone.waitForTextOf('wechat-reminder', '菜到了，微信提醒我');
  await phone.tap('wechat-reminder');
  await phone.waitForTextOf('wechat-reminder', '还有 1 次');
  await phone.tap('wechat-reminder');
  await phone.waitForTextOf('wechat-reminder', '还有 2 次');
});
