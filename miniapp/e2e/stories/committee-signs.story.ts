import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let phone: Phone;

beforeAll(async () => {
  phone = await day().signInAs('xiao-luo');
});

test('小罗 has a sign printed, put up, damaged and taken away', async () => {
  await phone.waitForPage('personas/committee/reports/index');
  await phone.tap('signs');
  await phone.waitForPage('personas/committee/signs/index');
  await phone.waitForTextOf('print-open', '要印的 2 块');
  for (const step of ['print', 'install', 'damage', 'retire']) {
    await phone.tap(`${step}-28`);
    await phone.tap('send-step');
    await phone.waitForGone('step-sheet');
    if (step === 'install') await phone.tap('chip-standing');
    if (step === 'damage') await phone.tap('chip-to_do');
  }
  await phone.waitFor('plan-28');
  await phone.tap('chip-retired');
  await phone.waitForTextOf('sign-28', '收起来了');
});

test('whoever scans the sign that was taken away comes to the village', async () => {
  const visitor = await day().phone({ address: 'personas/resident/garden/index?scene=g-binhu-28' });
  await visitor.waitForPage('personas/resident/village/index');
  await visitor.waitForTextOf('village-name', '滨湖新村');
  await visitor.waitFor('sign-retired');
});
