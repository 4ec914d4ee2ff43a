import { join } from 'node:path';
import { dispatchRoutes, fulfilmentRoutes, type RunPage } from '@cunshe/shared';
import { collectDoors, dropAtGates, runOf } from '../phone/afternoon';
import { eventually } from '../phone/eventually';
import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let phone: Phone;
const DRIVER = 'he-shifu';
const PHOTO = join(__dirname, '../../src/assets/produce/hongcaitai.png');
/** 陈桂香's own digits. */
const PIN = '0726';

beforeAll(async () => {
  const farmer = await day().as('chen-guixiang');
  await farmer.call(fulfilmentRoutes.setPin, { householdId: farmer.scopeId, pin: PIN });
  await day().moveClock('14:05');
  await day().moveClock('14:30');
  phone = await day().signInAs(DRIVER);
  await phone.waitForPage('personas/driver/run/index');
});

test('何师傅 counts his float and sets out', async () => {
  await phone.waitForTextOf('total', '¥0.00');
  await phone.waitForText(/备用金 ¥2,?000\.00，已付菜钱/);
  await phone.tap('start-run');
  await phone.waitForTextOf('current-stop', /07 号园 陈桂香[\s\S]*樟树下/);
});

test('he lets the dispatcher see where the van is, and may take that back', async () => {
  const tang = await day().as('tang-jing');
  const seen = async () => (await tang.call(dispatchRoutes.runBoard, { operatorId: tang.scopeId })).vans.find(({ driverName }) => driverName === '何师傅')!.position;
  expect(await seen()).toBeNull();
  await phone.standAt({ latitude: 28.05, longitude: 113.01 });
  await phone.tap('share-position');
  await phone.waitForTextOf('position-shared', '只留最后一处');
  await eventually(async () => Math.round((await seen())?.latitude ?? 0), 28);
  await phone.tap('position-shared');
  await phone.waitFor('share-position');
  expect(await seen()).toBeNull();
});

test('at the first door he counts the bags and pays cash', async () => {
  await phone.tap('arrive');
  await phone.waitForTextOf('receipt-total', '¥67.00');
  const [grade] = await phone.idsBeginning('grade-');
  await phone.tap(grade!);
  await phone.waitForTextOf(grade!, '二等');
  await phone.tap('by-pin');
  await phone.waitForTextOf('pin-entry', /六十七|67/);
  await phone.keys('1111');
  await phone.waitForTextOf('pin-wrong', '还能试 4 次');
  await phone.keys(PIN);
  await phone.waitForTextOf('stop-1', /陈桂香[\s\S]*已付现金[\s\S]*¥67\.00/);
  await phone.waitForTextOf('total', '¥67.00');
  await phone.waitForTextOf('current-stop', '14 号园 何凤姣');
});

test('a receipt that is sent twice counts once', async () => {
  const { client, run } = await runOf(day(), DRIVER);
  const [done] = run.stops;
  const bags = done!.crops.flatMap((crop) => crop.bags.map(({ lineId, ordered }) => ({ lineId, reading: ordered, tareGrams: 0 })));
  const receipt = { stopId: done!.stopId, bags, method: 'cash' as const, cratesIn: 0, cratesOut: 0, farmerConfirmed: true };
  await client.refusal(fulfilmentRoutes.postReceipt, receipt);
  expect((await float()).paidCashFen).toBe(6_700);
});

test('a door that gives nothing is left with a reason', async () => {
  await phone.tap('trouble');
  await phone.waitForTextOf('skip', '先点为什么');
  if (day().kind === 'h5') {
    await phone.addPhoto('take-photo', PHOTO);
    await phone.waitForTextOf('take-photo', '照片 1 张');
  }
  await phone.tap('choice-nobody_home');
  await phone.tap('skip');
  await phone.waitForTextOf('stop-2', '跳过了：没人在家');
  await phone.tap('arrive');
  await phone.waitFor('post-receipt');
});

test('at 李建国’s he weighs bag by bag; a light one is looked at again; the sum goes up to the next 角', async () => {
  await collectDoors(day(), DRIVER, '12');
  await phone.reopen();
  await phone.waitForTextOf('current-stop', '12 号园 李建国');
  await phone.tap('arrive');
  await phone.waitForTextOf('post-receipt', '还有袋子没称');
  const boxes = await weighedBoxes();
  expect(boxes.length).toBeGreaterThan(1);
  await phone.tap('connect-scale');
  await phone.waitForText('蓝牙秤已连');
  await phone.tap(boxes[1]!);
  await phone.waitForTextOf('take-weight', '就用这个数');
  await phone.tap('take-weight');
  await phone.waitForTextOf(boxes[1]!, /\d/);
  for (const [index, box] of boxes.entries()) if (index !== 1) await weigh(box, index === 0 ? '1' : '');
  await phone.waitForText('再称一次');
  await phone.waitForTextOf('receipt-total', /^¥\d+\.\d0$/);
  await phone.tap('post-receipt');
  await phone.waitForTextOf('post-receipt', '菜收了');
  await phone.tap('post-receipt');
  await phone.waitForTextOf('stop-4', '已付现金');
});

test('through the village’s station to the gates', async () => {
  await collectDoors(day(), DRIVER);
  await phone.reopen();
  await phone.waitForTextOf('current-stop', '滨湖新村集散点');
  await phone.waitForTextOf('loading-order', /后卸的先装[\s\S]*A-/);
  await phone.tap('arrive');
  await phone.waitForTextOf('arrive', '分好了，出发');
  await phone.tap('arrive');
  await phone.waitForTextOf('current-stop', /卸 \d+ 袋/);
  await phone.tap('arrive');
  await phone.waitForTextOf('arrive', '交给提货点');
  await phone.tap('arrive');
  await phone.waitForTextOf('stop-12', '交了');
});

test('what was taken out is what was paid and what is left', async () => {
  await dropAtGates(day(), DRIVER);
  await phone.reopen();
  await phone.tap('finish');
  const { leftFen, openedFen, paidCashFen } = await float();
  expect(paidCashFen + leftFen).toBe(openedFen);
  await phone.keys('1');
  await phone.tap('finish-run');
  await phone.waitForText('没对上');
  await phone.tap('key-delete');
  await phone.keys(`${Math.floor(leftFen / 100)}.${String(leftFen % 100).padStart(2, '0')}`);
  await phone.tap('finish-run');
  await phone.waitForText('收车了');
});

async function float(): Promise<NonNullable<RunPage['run']>['float']> {
  return (await runOf(day(), DRIVER)).run.float;
}

/** Boxes of bags that are weighed, not counted: nothing is in them yet. */
async function weighedBoxes(): Promise<string[]> {
  const boxes = await phone.idsBeginning('weigh-');
  const texts = await Promise.all(boxes.filter((id) => id !== 'weigh-sheet').map(async (id) => ({ id, text: await phone.text(id) })));
  return texts.filter(({ text }) => text.startsWith('—')).map(({ id }) => id);
}

/** As much as was ordered by what the page says, or this. */
async function weigh(box: string, jin: string): Promise<void> {
  await phone.tap(box);
  const { run } = await runOf(day(), DRIVER);
  const crop = run.stops.flatMap(({ crops }) => crops).find(({ bags }) => bags.some(({ lineId }) => box.endsWith(lineId)))!;
  const { ordered } = crop.bags.find(({ lineId }) => box.endsWith(lineId))!;
  const grams = crop.unitKind === 'weight' ? ordered : ordered * crop.gramsPerUnit;
  await phone.keys(jin || String(grams / 500));
}
