import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

const day = useDay();
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

test('a sheet of households names its bad row, and once right it is taken in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  await phone.tap('import-households');
  await phone.waitForPage('personas/committee/import/index');
  await phone.addPhoto('choose-sheet', await sheetIn(folder, 'bad.xlsx', [['滨湖新村', 'K1', '刘桂英', '1 组'], ['别的村', 'K2', '李国强', '2 组']]));
  await phone.waitForTextOf('problem-3', '没有“别的村”这个村');
  await phone.waitForTextOf('import-report', '1 行不对，一行也没有导');
  await phone.addPhoto('choose-sheet', await sheetIn(folder, 'good.xlsx', [['滨湖新村', 'K1', '刘桂英', '1 组']]));
  await phone.waitForTextOf('import-report', '1 行都对');
  await phone.tap('take-sheet');
  await phone.waitForTextOf('import-report', '导进去了，一共 1 家');
  await phone.back();
  await phone.waitForTextOf('household-K1', /缺：电话、帮手、家在哪、没领农户身份/);
});

async function sheetIn(folder: string, name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const book = new Workbook();
  const sheet = book.addWorksheet('农户');
  for (const row of [['村', '菜园号', '农户', '组'], ...rows]) sheet.addRow([...row]);
  await book.xlsx.writeFile(join(folder, name));
  return join(folder, name);
}
