import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

const day = useDay();
let phone: Phone;

beforeAll(async () => {
  phone = await day().signInAs('tang-jing');
});

test('唐静 lets one household close earlier, from tomorrow on, and takes it back', async () => {
  await phone.waitForPage('personas/operator/day/index');
  await phone.tap('open-cutoffs');
  await phone.waitForPage('personas/operator/cutoffs/index');
  await phone.waitForTextOf('cutoff-all-土鸡蛋', /各家·土鸡蛋\s*13:30 截单/);
  await phone.tap('add-cutoff');
  await phone.tap('household-07');
  await phone.type('cutoff-time', '15:00');
  await phone.tap('save-cutoff');
  await phone.waitForText('没记上');
  await phone.type('cutoff-time', '11:50');
  await phone.tap('save-cutoff');
  await phone.waitForTextOf('cutoff-07-all', /今天跟大家一样，\d+ 月 \d+ 日起 11:50/);
  await phone.tap('cutoff-07-all');
  await phone.tap('lift-cutoff');
  await phone.waitForGone('cutoff-07-all');
});
