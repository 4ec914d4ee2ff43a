import { noticeRoutes } from '@cunshe/shared';
import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

const day = useDay();
let phone: Phone;
let driver: Phone;
let moved: string;

test('before anybody sets out 唐静 holds both ways side by side, drives the other, and goes back', async () => {
  await day().moveClock('14:05');
  phone = await day().signInAs('tang-jing');
  await phone.waitForPage('personas/operator/day/index');
  await phone.tap('open-runs');
  await phone.waitForTextOf('plan-station', /今天走的[\s\S]*辆[\s\S]*公里[\s\S]*分钟[\s\S]*误点风险：.*分钟/);
  await phone.waitForTextOf('plan-direct', /直送[\s\S]*误点风险：.*最紧/);
  if ((await phone.idsBeginning('choose-direct')).length > 0) {
    await phone.tap('choose-direct');
    await phone.waitForTextOf('plan-direct', '今天走的');
    await phone.tap('choose-station');
    await phone.waitForTextOf('plan-station', '今天走的');
  }
  await phone.tap('rule-cheaper');
  await phone.waitForTextOf('rule-cheaper', '哪个省走哪个');
  await phone.back();
});

test('唐静 sees the vans, and puts a door into the other van after seeing before and after', async () => {
  await day().moveClock('14:30');
  driver = await day().signInAs('he-shifu');
  await driver.waitFor('stop-1');
  await phone.waitForPage('personas/operator/day/index');
  await phone.tap('open-runs');
  await phone.waitForPage('personas/operator/runs/index');
  await phone.waitForTextOf('board-van-1', /1 号车[\s\S]*何师傅[\s\S]*等出车/);
  await phone.waitForTextOf('board-stop-1-3', /号园[\s\S]*点一下换车/);
  moved = (await phone.text('board-stop-1-3')).match(/\d\d 号园 [^\s]+/)![0];
  await phone.tap('board-stop-1-3');
  await phone.tap('to-2 号车 湘A·3K517');
  await phone.waitForTextOf('draft-2 号车 湘A·3K517', /现在[\s\S]*改后[\s\S]*（新）/);
  await phone.tap('change-runs');
  await phone.waitForGone('change-sheet');
});

test('she sees what the finished runs taught of the roads, puts it aside, and takes it back', async () => {
  await phone.waitForTextOf('speed-bands', /三公里以上的路比估的慢[\s\S]*趟车里学来的/);
  await phone.tap('speed-road');
  await phone.waitForTextOf('speed-road', '再用起来');
  await phone.tap('speed-road');
  await phone.waitForTextOf('speed-road', '不用它');
});

test('何师傅 sees before and after on his run and in his inbox, until he says that he has read it', async () => {
  await driver.reopen();
  await driver.waitForTextOf('way-changed', new RegExp(`路线有变[\\s\\S]*不去了[\\s\\S]*${moved}[\\s\\S]*原来：.*${moved.slice(0, 5)}[\\s\\S]*现在：`));
  await driver.tap('way-seen');
  await driver.waitForGone('way-changed');
  await driver.reopen();
  await driver.waitFor('stop-1');
  expect(await driver.idsBeginning('way-changed')).toEqual([]);
  const { notices } = await (await day().as('he-shifu')).call(noticeRoutes.inbox, {});
  expect(notices.find(({ kind }) => kind === 'run_changed')?.body).toMatch(new RegExp(`^原来：.*${moved}.*。现在：`));
});

test('a door is called off, and one more is driven to', async () => {
  await phone.tap('board-stop-2-2');
  await phone.tap('cancel-stop');
  await phone.waitForTextOf('change-sheet', /现在[\s\S]*改后/);
  await phone.tap('change-runs');
  await phone.waitForGone('change-sheet');
  await phone.tap('add-door');
  const [door] = await phone.idsBeginning('door-');
  const [gate] = await phone.idsBeginning('gate-');
  await phone.tap(door!);
  await phone.tap(gate!);
  await phone.waitForTextOf('change-sheet', /改后[\s\S]*（新）/);
  await phone.tap('change-runs');
  await phone.waitForGone('change-sheet');
  await phone.waitForText(door!.slice('door-'.length));
});

test('a door is dragged over the other van, which says what the checker says before it is let go', async () => {
  await phone.drag('grip-1-3', 'zone-1', /2 号车[\s\S]*(能收|晚|多)/);
  await phone.waitForTextOf('change-sheet', /现在[\s\S]*改后/);
  await phone.tap('change-runs');
  await phone.waitForGone('change-sheet');
});

test('a van that comes half an hour later gives doors to the one that has time, and nobody waits', async () => {
  await phone.tap('van-trouble-1');
  await phone.tap('late-30');
  await phone.waitForTextOf('draft-2 号车 湘A·3K517', /现在[\s\S]*改后[\s\S]*（新）/);
  expect(await phone.text('change-sheet')).not.toContain('才卸完');
  await phone.tap('change-runs');
  await phone.waitForGone('change-sheet');
  expect(await phone.text('board-van-1')).not.toContain('要误点');
});

test('when the other comes an hour later, what is late is told in minutes', async () => {
  await phone.tap('van-trouble-2');
  await phone.tap('late-60');
  await phone.waitForText(/才卸完，晚 \d+ 分钟/);
  await phone.tap('change-runs');
  await phone.waitForGone('change-sheet');
  await phone.waitForTextOf('board-van-2', '要误点');
});
