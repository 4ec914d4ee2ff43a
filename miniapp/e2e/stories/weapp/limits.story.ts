import { addButton } from '../../phone/market';
import type { Stop } from '../../phone/walk';
import { farmerStops, residentStops } from '../../phone/walk';
import type { WeappPhone } from '../../phone/weapp-phone';
import { useDay } from '../../phone/use-day';

const day = useDay();
const FIRST_BYTES = 30 * 1024;
const TAP_BYTES = 2 * 1024;

interface Floor {
  readonly touch: number;
  readonly text: number;
}
const FLOOR: Floor = { touch: 44, text: 14 };
const ELDER_FLOOR: Floor = { touch: 60, text: 18 };

test('a resident’s pages keep WeChat’s limits, and a thumb’s and an eye’s', () => walk('xie-lin', residentStops(day())));
test('so do the farmer’s, with an old thumb’s and an old eye’s', () => walk('chen-guixiang', farmerStops));

test('a first picture is small, and a tap tells the view little', async () => {
  const phone = (await day().signInAs('xie-lin')) as WeappPhone;
  await phone.open('pages/today/index');
  await phone.waitFor('garden-07');
  const before = (await phone.app.stats()).setData['pages/today/index']!;
  expect(before.firstBytes).toBeLessThanOrEqual(FIRST_BYTES);
  await phone.tap(await addButton(day(), '07', '红菜薹'));
  await phone.waitFor('basket');
  const after = (await phone.app.stats()).setData['pages/today/index']!;
  expect(after.bytes - before.bytes).toBeLessThanOrEqual(TAP_BYTES);
});

async function walk(personId: string, stops: readonly Stop[]): Promise<void> {
  const phone = (await day().signInAs(personId)) as WeappPhone;
  const found: string[] = [];
  for (const stop of stops) {
    await stop.go(phone);
    found.push(...(await beyond(phone, stop.elder ? ELDER_FLOOR : FLOOR)).map((problem) => `${stop.name}: ${problem}`));
  }
  expect(found).toEqual([]);
}

/** The demo's own strip keeps one size on every page: no farmer meets it. */
async function beyond(phone: WeappPhone, floor: Floor): Promise<string[]> {
  const { app } = phone;
  const { nodes } = await app.stats();
  const [demo] = await phone.idsBeginning('demo-strip');
  const strip = demo ? await phone.text(demo) : '';
  const targets = (await app.touchTargets()).filter(({ id, width, height }) => id !== 'demo-clock' && Math.min(width, height) < floor.touch - 0.5);
  const texts = (await app.textSizes()).filter(({ text, px }) => !strip.includes(text) && px < floor.text - 0.1);
  return [
    ...(nodes.nodes >= 1000 ? [`${nodes.nodes} nodes`] : []),
    ...(nodes.depth >= 30 ? [`${nodes.depth} deep`] : []),
    ...targets.map(({ id, text, width, height }) => `#${id} ${text} is ${Math.round(width)} × ${Math.round(height)}`),
    ...texts.map(({ text, px }) => `${text} is ${px} px`),
  ];
}

test('the day’s vans are on WeChat’s own map, stop by stop', async () => {
  await day().moveClock('14:05');
  const phone = await day().signInAs('tang-jing');
  await phone.open('personas/operator/runs/index');
  await phone.waitForTextOf('route-sketch', /今天的车\s*1\s*2[\s\S]*1 号车[\s\S]*数字是第几站/);
});
