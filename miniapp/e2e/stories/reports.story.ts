import { programmeRoutes } from '@cunshe/shared';
import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let phone: Phone;

beforeAll(async () => {
  await day().moveClock('14:05');
  phone = await day().signInAs('tang-jing');
});

test('唐静 opens the packing list of the day, gate by gate', async () => {
  await phone.waitForPage('personas/operator/day/index');
  await phone.tap('reports');
  await phone.waitForPage('personas/operator/reports/index');
  await phone.waitForText(/九峰小区东门岗亭/);
  await phone.waitForText('A-01');
});

test('what was sold in 30 days is what the books say', async () => {
  await phone.tap('chip-sales');
  await phone.tap('chip-month');
  await phone.waitForText('和账本一分不差');
  expect(await phone.text('difference')).toBe('¥0.00');
});

test('谁在什么时候改了什么: the day’s changes, then only what one person did', async () => {
  await phone.open('personas/operator/history/index');
  await phone.waitForText('所有人');
  await phone.waitForText(/系统：/);
  const operator = await day().as('tang-jing');
  const { people } = await operator.call(programmeRoutes.operatorHistory, { operatorId: operator.scopeId, subject: 'day' });
  const somebody = people.find(({ personId }) => personId !== 'system')!;
  await phone.tap(`chip-${somebody.personId}`);
  await phone.waitForText(new RegExp(`${somebody.name}(替.*)?：`));
});

test('the committee reads its village’s bags, and no buyer’s name', async () => {
  const reader = await day().signInAs('xiao-luo');
  await reader.waitForPage('personas/committee/reports/index');
  await reader.tap('chip-packing_by_order');
  await reader.waitForText(/\d+ 单/);
  const { pairings, today } = await (await day().as('xiao-luo')).call(programmeRoutes.reportChoices, {});
  expect(pairings).toHaveLength(1);
  expect(today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
