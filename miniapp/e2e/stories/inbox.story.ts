import { addButton } from '../phone/market';
import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let phone: Phone;

beforeAll(async () => {
  phone = await day().signInAs('xie-lin');
});

test('before anything happens the inbox says what will come there', async () => {
  await phone.open('pages/me/index');
  await phone.waitForTextOf('inbox', '消息');
});

test('paying leaves a notice, a dot at 我的 and the way to the order', async () => {
  await phone.open('pages/today/index');
  await phone.tap(await addButton(day(), '07', '红菜薹'));
  await phone.tap('go-confirm');
  await phone.pay('pay');
  await phone.waitForPage('personas/resident/order/index');
  await phone.open('pages/me/index');
  await phone.waitForTextOf('inbox', /\d+ 条没看/);
  await phone.waitFor('unread-dot');
  await phone.tap('inbox');
  await phone.waitForPage('personas/anyone/inbox/index');
  await phone.waitForTextOf('notice-paid', /付好了，¥\d+\.\d\d/);
  await phone.tap('notice-paid');
  await phone.waitForPage('personas/resident/order/index');
  await phone.waitFor('pickup-code');
});

test('the cut-off is told too, and all can be marked as read', async () => {
  await day().moveClock('14:05');
  await phone.open('personas/anyone/inbox/index');
  await phone.waitForTextOf('notice-cut_off', '截单了，农户下地采摘');
  await phone.tap('read-all');
  await phone.waitForGone('read-all');
});

test('the farmer finds her pick list in hers', async () => {
  const farmer = await day().signInAs('chen-guixiang');
  await farmer.open('personas/anyone/inbox/index');
  await farmer.waitForTextOf('notice-cut_off', '今天要摘的单子出来了');
});
