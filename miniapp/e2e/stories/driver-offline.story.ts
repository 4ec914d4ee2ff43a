import { join } from 'node:path';
import { runOf } from '../phone/afternoon';
import { eventually } from '../phone/eventually';
import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let phone: Phone;
const DRIVER = 'he-shifu';
const PHOTO = join(__dirname, '../../src/assets/produce/hongcaitai.png');

beforeAll(async () => {
  await day().moveClock('14:05');
  await day().moveClock('14:30');
  phone = await day().signInAs(DRIVER);
  await phone.tap('start-run');
  await phone.waitForTextOf('current-stop', /07 号园 陈桂香/);
  await phone.goOffline();
});

test('without a signal he collects and pays as before; the screen counts what waits', async () => {
  await phone.waitForTextOf('waiting-steps', '没信号也能收菜');
  await phone.tap('arrive');
  await noteDoor();
  await phone.tap('choice-transfer');
  await phone.waitForTextOf('post-receipt', '没信号转不了');
  await phone.tap('choice-cash');
  await phone.tap('post-receipt');
  await phone.waitForTextOf('post-receipt', '菜收了');
  await phone.tap('post-receipt');
  await phone.waitForTextOf('stop-1', /已付现金[\s\S]*¥67\.00/);
  await phone.waitForTextOf('total', '¥67.00');
  await phone.waitForTextOf('waiting-steps', `还有 ${2 + notes()} 单待传`);
});

test('a skipped door is taken back before he leaves, and skipped again', async () => {
  await skip();
  await phone.tap('undo-step');
  await phone.waitForTextOf('current-stop', '14 号园 何凤姣');
  await skip();
  await phone.waitForTextOf('waiting-steps', `还有 ${3 + notes()} 单待传`);
});

test('forty minutes later the app dies and opens again without a signal: nothing is lost', async () => {
  await day().moveClock('15:10');
  expect((await runOf(day(), DRIVER)).run.float.paidCashFen).toBe(0);
  await phone.reopen();
  await phone.waitForTextOf('waiting-steps', `还有 ${3 + notes()} 单待传`);
  await phone.waitForTextOf('total', '¥67.00');
  await phone.tap('arrive');
  await phone.waitForTextOf('waiting-steps', `还有 ${4 + notes()} 单待传`);
});

test('with a signal everything is told by itself, in order, each once', async () => {
  await phone.goOnline();
  await phone.waitForGone('waiting-steps');
  const { run } = await runOf(day(), DRIVER);
  expect(run.stops.slice(0, 4).map(({ state }) => state)).toEqual(['done', 'skipped', 'arrived', 'pending']);
  expect(run.float.paidCashFen).toBe(6_700);
  expect(run.stops[0]).toMatchObject({ temperature: 65, photos: notes() - 1 });
  await eventually(async () => (await phone.text('total')).includes('¥67.00'), true);
});

/** The van's temperature, and a photo where the build keeps one over a restart in this runtime. */
async function noteDoor(): Promise<void> {
  await phone.waitFor('weigh-sheet');
  if (day().kind === 'h5') {
    await phone.addPhoto('take-photo', PHOTO);
    await phone.waitForTextOf('take-photo', '照片 1 张');
  }
  await phone.tap('measure');
  await phone.keys('6.5');
  await phone.tap('temperature-done');
  await phone.waitForGone('temperature-sheet');
  await phone.tap('arrive');
}

function notes(): number {
  return day().kind === 'h5' ? 2 : 1;
}

async function skip(): Promise<void> {
  await phone.tap('trouble');
  await phone.tap('choice-nobody_home');
  await phone.tap('skip');
  await phone.waitForTextOf('stop-2', '跳过了：没人在家');
}
