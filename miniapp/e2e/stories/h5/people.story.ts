import { identityRoutes, peopleRoutes } from '@cunshe/shared';
import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

const day = useDay();
let phone: Phone;
let code: string;

beforeAll(async () => {
  phone = await day().signInAs('tang-jing');
});

/** A keeper's place. */
async function gate(): Promise<{ persona: 'keeper'; scopeId: string }> {
  const operator = await day().as('tang-jing');
  const { places } = await operator.call(peopleRoutes.people, { realm: 'operator', realmId: operator.scopeId });
  return { persona: 'keeper', scopeId: places.find(({ persona }) => persona === 'keeper')!.scopeId };
}

test('唐静 invites a driver: the code is shown once', async () => {
  await phone.tap('people');
  await phone.waitForPage('personas/operator/people/index');
  await phone.waitForTextOf('role-of-唐静-运营方·值班调度', '（您）');
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

test('she takes a second one: a person may be many things, each in its place', async () => {
  const taker = await day().as('zhou-min');
  const { code: second } = await (await day().as('tang-jing')).call(peopleRoutes.invite, { realm: 'operator', realmId: (await day().as('tang-jing')).scopeId, ...(await gate()), days: 2 });
  await taker.call(identityRoutes.acceptInvitation, { invitationCode: second });
  await phone.reopen();
  await phone.waitForText(/周敏·司机/);
  await phone.waitForText(/周敏·站长·/);
});

test('who gave whom which role is in the day’s changes', async () => {
  await phone.open('personas/operator/history/index');
  await phone.waitForText(/唐静：出了邀请码：司机/);
  await phone.waitForText(/周敏：身份领走了：司机/);
  await phone.waitForText(/周敏：身份领走了：站长·/);
});

test('唐静 gives the new driver a van', async () => {
  await phone.open('personas/operator/vans/index');
  await phone.waitForText(/何师傅，\d+ 公斤、\d+ 筐/);
  await phone.tap('new-van');
  await phone.waitForTextOf('van-sheet', '周敏');
  for (const [id, text] of Object.entries({ 'van-name': '3 号车 湘A·7K315', 'van-capacityKg': '600', 'van-capacityCrates': '40' })) await phone.type(id, text);
  await phone.waitForTextOf('add-van', '先写备用金');
  await phone.type('van-floatYuan', '1500');
  await phone.tap('add-van');
  await phone.waitForGone('van-sheet');
  await phone.waitForText('周敏，600 公斤、40 筐，14:00 到 19:00，备用金 ¥1500');
  await phone.waitForTextOf('ask-driver', '先请司机');
});

test('唐静 takes a role back with its reason: the van stands without a driver, and she is told', async () => {
  await phone.open('personas/operator/people/index');
  await phone.waitForTextOf('invitation-0', '周敏领走了');
  await phone.tap('role-of-周敏-司机');
  await phone.waitForTextOf('vans-left', '3 号车 湘A·7K315会没有司机');
  await phone.type('end-reason', '不开车了');
  await phone.tap('end-role');
  await phone.waitForGone('role-of-周敏-司机');
  await phone.waitForText(/周敏·站长·/);
  await phone.tap('van-left');
  await phone.waitForPage('personas/operator/vans/index');
  await phone.waitForText('没有司机：周敏的身份收回了');
});

test('everybody reads who is paired with whom, and what came of it', async () => {
  await phone.open('personas/anyone/programme/index');
  await phone.waitForTextOf('programme-滨湖新村', /九峰苑社区[\s\S]*2023 年 7 月 12 日 起[\s\S]*付给农户/);
  await phone.waitForTextOf('programme-totals', /\d+ 公斤/);
});
