import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

const day = useDay();
let phone: Phone;
let code: string;

beforeAll(async () => {
  phone = await day().signInAs('tang-jing');
});

test('唐静 invites a driver: the code is shown once', async () => {
  await phone.tap('people');
  await phone.waitForPage('personas/operator/people/index');
  await phone.waitForTextOf('role-of-唐静', '（您）');
  await phone.tap('invite');
  await phone.tap('place-1');
  await phone.tap('make-code');
  await phone.waitFor('code');
  code = (await phone.text('code')).trim();
  expect(await phone.text('invitation-link')).toContain(`/#/personas/anyone/invitation/index?code=${code}`);
  expect(code).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/);
  await phone.reopen();
  await phone.waitForTextOf('invitation-0', /司机[\s\S]*前有效/);
});

test('周敏 opens the link, signs in, takes it, and is a driver beside what she was', async () => {
  const guest = await day().phone({ address: `personas/anyone/invitation/index?code=${code}` });
  await guest.tap('sign-in-first');
  await guest.tap('person-zhou-min');
  await guest.waitForPage('personas/anyone/invitation/index');
  await guest.tap('accept-invitation');
  await guest.waitFor('taken');
  await guest.tap('to-me');
  await guest.waitForTextOf('role-driver', '司机');
});

test('唐静 takes the role back with its reason', async () => {
  await phone.reopen();
  await phone.waitForTextOf('invitation-0', '周敏领走了');
  await phone.tap('role-of-周敏');
  await phone.type('end-reason', '不开车了');
  await phone.tap('end-role');
  await phone.waitForGone('role-of-周敏');
});

test('everybody reads who is paired with whom, and what came of it', async () => {
  await phone.open('personas/anyone/programme/index');
  await phone.waitForTextOf('programme-滨湖新村', /九峰苑社区[\s\S]*2023 年 7 月 12 日 起[\s\S]*付给农户/);
  await phone.waitForTextOf('programme-totals', /\d+ 公斤/);
});
