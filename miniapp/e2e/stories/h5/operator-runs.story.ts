import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

const day = useDay();
let phone: Phone;

test('唐静 sees the vans, and puts a door into the other van after seeing before and after', async () => {
  await day().moveClock('14:30');
  phone = await day().signInAs('tang-jing');
  await phone.waitForPage('personas/operator/day/index');
  await phone.tap('open-runs');
  await phone.waitForPage('personas/operator/runs/index');
  await phone.waitForTextOf('board-van-1', /1 号车[\s\S]*何师傅[\s\S]*等出车/);
  await phone.waitForTextOf('board-stop-1-3', /号园[\s\S]*点一下换车/);
  await phone.tap('board-stop-1-3');
  await phone.tap('to-2 号车 湘A·3K517');
  await phone.waitForTextOf('draft-2 号车 湘A·3K517', /现在[\s\S]*改后[\s\S]*（新）/);
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
