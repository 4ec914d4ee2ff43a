import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

const day = useDay();
/** An MP3's 26 milliseconds of nothing. */
const SILENT_FRAME = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)]);
let phone: Phone;

beforeAll(async () => {
  phone = await day().signInAs('xiao-luo');
});

test('小罗 sets what a crop may cost from tomorrow on', async () => {
  await phone.tap('desk');
  await phone.waitForPage('personas/committee/desk/index');
  await phone.tap('matter-crops');
  await phone.waitForPage('personas/committee/crops/index');
  await phone.tap('crop-row-白菜');
  for (const [id, text] of Object.entries({ 'price-guide': '2.60', 'price-floor': '2.80', 'price-ceiling': '4.00' })) await phone.type(id, text);
  await phone.waitForTextOf('save-price', '最低、指导、最高要从小到大');
  await phone.type('price-floor', '2.00');
  await phone.tap('save-price');
  await phone.waitForTextOf('crop-row-白菜', /月 \d+ 日起指导 ¥2.6，¥2 到 ¥4/);
});

test('and says how the driver finds a garden', async () => {
  await phone.back();
  await phone.tap('matter-households');
  await phone.waitForPage('personas/committee/households/index');
  await phone.tap('household-07');
  await phone.waitForTextOf('save-contact', '没有改动');
  await phone.type('contact-hint', '老井旁，倒车进');
  await phone.tap('save-contact');
  await phone.waitForGone('contact-sheet');
});

test('and which plots it has; its page names them', async () => {
  await phone.tap('household-07');
  await phone.tap('plots');
  await phone.waitForTextOf('save-plots', '没有改动');
  await phone.type('plot-lines', '屋后菜地：红菜薹、没有的菜\n塘边 大蒜');
  await phone.tap('save-plots');
  await phone.waitForText('“没有的菜”不在村里的菜里');
  await phone.type('plot-lines', '屋后菜地：红菜薹\n塘边 大蒜');
  await phone.tap('save-plots');
  await phone.waitForGone('plots-sheet');
  const reader = await day().phone({ address: 'personas/resident/garden/index?scene=g-binhu-07' });
  await reader.waitForTextOf('plots', '塘边、屋后菜地');
});

test('a sheet of households names its bad row, and once right it is taken in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  await phone.tap('import-households');
  await phone.waitForPage('personas/committee/import/index');
  await phone.addPhoto('choose-sheet', await sheetIn(folder, 'bad.xlsx', [['滨湖新村', 'K1', '刘桂英', '1 组'], ['别的村', 'K2', '李国强', '2 组']]));
  await phone.waitForTextOf('problem-3', '没有“别的村”这个村');
  await phone.waitForTextOf('import-report', '1 行不对，一行也没有导');
  await phone.addPhoto('choose-sheet', await sheetIn(folder, 'good.xlsx', [['滨湖新村', 'K1', '刘桂英', '1 组']]));
  await phone.waitForTextOf('import-report', '1 行都对');
  await phone.waitForTextOf('sample-2', '滨湖新村，K1，刘桂英，1 组');
  await phone.tap('take-sheet');
  await phone.waitForTextOf('import-report', '导进去了，一共 1 家');
  await phone.back();
  await phone.waitForTextOf('household-K1', /缺：电话、帮手、家在哪、没领农户身份/);
});

test('she reads the certificates of yesterday', async () => {
  await phone.open('personas/committee/certificates/index');
  await phone.tap('step-back');
  await phone.waitForText('承诺达标合格证');
});

test('a story may be heard: she adds a recording, and whoever reads it taps once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sound-'));
  writeFileSync(join(folder, '老井.mp3'), Buffer.concat(Array.from({ length: 400 }, () => SILENT_FRAME)));
  await phone.open('personas/committee/stories/index');
  await phone.tap('new-story');
  await phone.type('story-title', '老井听村里人讲');
  await phone.addPhoto('add-sound', join(folder, '老井.mp3'));
  await phone.waitForTextOf('story-preview', '听村里人讲');
  await phone.tap('keep-story');
  await phone.tap('publish-老井听村里人讲');
  await phone.waitForTextOf('story-老井听村里人讲', '住户看得到');
  const reader = await day().phone({ address: 'personas/resident/village/index?scene=v-binhu' });
  await reader.waitForTextOf('story-老井听村里人讲', '听村里人讲');
  const [play] = await reader.idsBeginning('play-');
  await reader.tap(play!);
  await reader.waitForTextOf(play!, '停');
  await reader.tap(play!);
  await reader.waitForTextOf(play!, '听村里人讲');
  expect(await reader.pageText()).not.toContain('放不出来');
});

async function sheetIn(folder: string, name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const book = new Workbook();
  const sheet = book.addWorksheet('农户');
  for (const row of [['村', '菜园号', '农户', '组'], ...rows]) sheet.addRow([...row]);
  await book.xlsx.writeFile(join(folder, name));
  return join(folder, name);
}
