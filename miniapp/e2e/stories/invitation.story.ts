import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let phone: Phone;

beforeAll(async () => {
  phone = await day().signInAs('zhou-min');
  await phone.open('pages/me/index');
  await phone.tap('invitation');
});

test('a wrong code is refused with what to do next', async () => {
  await phone.type('invitation-code', 'no-such-code');
  await phone.tap('accept-invitation');
  await phone.waitForText('请找发邀请的人再要一个');
});

test('the printed code makes her a person of the operator, once', async () => {
  const code = await day().invite('湘江菜篮子');
  await phone.type('invitation-code', code);
  await phone.tap('accept-invitation');
  await phone.waitForTextOf('role-operator', '湘江菜篮子');
  await phone.tap('invitation');
  await phone.type('invitation-code', code);
  await phone.tap('accept-invitation');
  await phone.waitForText('请找发邀请的人再要一个');
});

test('and her board says that there is no pairing yet', async () => {
  await phone.open('pages/me/index');
  await phone.tap('role-operator');
  await phone.waitForPage('personas/operator/day/index');
  await phone.waitForText('还没有结对');
});
