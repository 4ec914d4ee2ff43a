import { fulfilmentRoutes } from '@cunshe/shared';
import { collectDoors, DRIVERS, dropAtGates } from '../phone/afternoon';
import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let phone: Phone;

beforeAll(async () => {
  await day().moveClock('14:05');
  await day().moveClock('15:10');
  for (const driver of DRIVERS) await collectDoors(day(), driver);
  for (const driver of DRIVERS) await dropAtGates(day(), driver);
  phone = await day().signInAs('tang-jing');
});

test('唐静 sees where the day stands', async () => {
  await phone.waitForPage('personas/operator/day/index');
  await phone.waitForText(/46 单/);
  await phone.waitForText('12 家挂菜');
  for (const driver of ['何师傅', '易师傅']) await phone.waitForText(new RegExp(driver));
});

test('the books balance, and the farmers have what their receipts say', async () => {
  await phone.waitForText('借贷相等');
  const [, debit, credit] = /借 (\S+)\s*贷 (\S+)/.exec(await phone.text('balance'))!;
  expect(debit).toBe(credit);
  const operator = await day().as('tang-jing');
  const { vans, households } = await operator.call(fulfilmentRoutes.operatorDay, { operatorId: operator.scopeId });
  expect(vans.reduce((sum, van) => sum + van.floatPaidFen, 0)).toBe(households.receiptsFen);
  expect(vans.every((van) => van.floatOpenedFen === van.floatPaidFen + van.floatLeftFen)).toBe(true);
  await phone.waitForText('付给 12 家农户');
});
