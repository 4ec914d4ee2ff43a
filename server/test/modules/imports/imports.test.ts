import { type ImportReport, pairingDeskRoutes } from '@cunshe/shared';
import { Workbook, type Worksheet } from 'exceljs';
import { zipSync } from 'fflate';
import { PairingLives } from '../../../src/modules/pairing/public';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { answer, as, startVillage } from '../../factories/afternoon';
import { buildHousehold, marketTime } from '../../factories/market';
import { type BuiltPairing, buildPairing } from '../../factories/pairing';
import type { TestApp } from '../../test-app';

const PAIRING_HEAD = ['批次', '村', '村所在街道', '社区', '社区所在街道'];
const HOUSEHOLD_HEAD = ['村', '菜园号', '农户', '组', '电话', '帮手', '帮手电话', '纬度', '经度', '卖给社区'];

type Rows = readonly (readonly (string | number)[])[];

async function xlsx(rows: Rows, change: (sheet: Worksheet) => void = () => undefined): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('名单');
  for (const row of rows) sheet.addRow([...row]);
  change(sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe.each(engines)('imports from sheets on %s', (engine) => {
  let app: TestApp;
  let place: BuiltPairing;
  let operator: BuiltAccount;
  let committee: BuiltAccount;
  beforeAll(async () => {
    app = await startVillage(engine);
    await app.clock.stopAt(marketTime('11:46:00.000'));
    place = await buildPairing(app);
    operator = await buildAccount(app, { persona: 'operator', scopeType: 'operator', scopeId: place.operatorId });
    committee = await buildAccount(app, { persona: 'committee', scopeType: 'village', scopeId: place.villageId });
  });
  afterAll(() => app.close());

  const send = async (what: string, file: Buffer, who: BuiltAccount): Promise<{ status: number; body: ImportReport & { code?: string } }> => {
    const payload = Buffer.concat([Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n'), file, Buffer.from('\r\n--b--\r\n')]);
    const answered = await app.app.inject({ method: 'POST', url: `/api/imports/${what}`, payload, headers: { authorization: `Bearer ${who.token}`, 'content-type': 'multipart/form-data; boundary=b' } });
    return { status: answered.statusCode, body: answered.json() };
  };
  const count = async (table: string) => Number((await app.database.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n);
  const pairingRow = (village: number, community: number) => [1 + (village % 2), `第${village}村`, '暮云街道', `第${community}社区`, '裕南街街道'];

  test('100 villages × 100 communities are previewed, then taken in whole, once', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => pairingRow(Math.floor(at / 100), at % 100));
    const file = await xlsx([PAIRING_HEAD, ...rows]);
    const before = { heap: process.memoryUsage().rss, pairings: await count('pairing') };
    expect((await send('pairings/preview', file, operator)).body).toEqual({ rows: 10_000, fresh: 10_000, problemCount: 0, problems: [], imported: false, sample: [0, 1, 2].map((at) => ({ row: at + 2, sentence: `1，第0村，暮云街道，第${at}社区，裕南街街道` })) });
    expect(await count('pairing')).toBe(before.pairings);
    expect((await send('pairings', file, operator)).body).toMatchObject({ fresh: 10_000, imported: true });
    expect([(await count('pairing')) - before.pairings, await count('pairing_step')]).toEqual([10_000, 10_000]);
    expect(process.memoryUsage().rss - before.heap).toBeLessThan(600 * 1024 * 1024);
    const list = (search?: string) => answer(as(app, operator).call(pairingDeskRoutes.pairings, { operatorId: place.operatorId, ...(search ? { search } : {}) }));
    const first = await list();
    expect([first.count, first.pairings.length, first.pairings[0]]).toMatchObject([10_001, 100, { pairingId: place.pairingId }]);
    expect((await list('第73村')).pairings.map(({ villageName }) => villageName)).toEqual(Array.from({ length: 100 }, () => '第73村'));
    expect([(await list('第73_')).count, (await list('第99社区')).count]).toEqual([0, 100]);
    const again = await send('pairings', file, operator);
    expect([again.status, again.body.code]).toEqual([422, 'IMPORT_HAS_PROBLEMS']);
    expect((await send('pairings/preview', file, operator)).body).toMatchObject({ fresh: 0, problemCount: 10_000 });
    const read = (await app.get(PairingLives).named(app.database, ['第73村', '新村'])).length;
    const little = await xlsx([PAIRING_HEAD, [2, '第73村', '暮云街道', '新社区', '裕南街街道'], [1, '第72村', '暮云街道', '新社区', '裕南街街道']]);
    expect([read, (await send('pairings/preview', little, operator)).body]).toMatchObject([100, { rows: 2, fresh: 2, problemCount: 0 }]);
    expect((await send('pairings/preview', await xlsx([PAIRING_HEAD, ...rows, ['1', '多', '街道', '多', '街道']]), operator)).body.code).toBe('SHEET_TOO_LARGE');
  }, 120_000);

  test('each bad row is named and nothing is taken in', async () => {
    const rows: Rows = [PAIRING_HEAD, [1, '甲村', '街道', '甲社区', '街道'], [3, '乙村', '街道', '', '街道'], [1, '甲村', '街道', '甲社区', '街道'], [1, '丙村', '街道', '丙社区', '街道'], [1, '丁村', '街道', '丁社区', '街道'], [2, '甲村', '街道', '戊社区', '街道']];
    const file = await xlsx(rows, (sheet) => {
      sheet.getCell('B5').value = { formula: 'A5&"村"', result: '1村' };
      sheet.mergeCells('D6:E6');
    });
    const [before, { body }] = [await count('pairing'), await send('pairings/preview', file, operator)];
    expect(body.problems).toEqual([
      { row: 3, sentence: '批次写 1 或 2；社区没写' },
      { row: 4, sentence: '这一对和第 2 行重复' },
      { row: 5, sentence: '村是公式，改成文字' },
      { row: 6, sentence: '社区是合并的格子，拆开每行都写；社区所在街道是合并的格子，拆开每行都写' },
      { row: 7, sentence: '甲村是第 1 批的村，批次对不上' },
    ]);
    expect((await send('pairings', file, operator)).body.code).toBe('IMPORT_HAS_PROBLEMS');
    expect(await count('pairing')).toBe(before);
    const headed = async (...heads: string[]) => (await send('households/preview', await xlsx([['村', '菜园号', '农户', '组', ...heads], ['滨湖新村', 'M1', '王', '1 组', '13800000001', '13800000002']]), committee)).body;
    expect((await headed('联系电话')).problems).toEqual([{ row: 0, sentence: expect.stringMatching(/^第一行有不认识的列：联系电话。只认这些：村、/) }]);
    expect((await headed('电话', '电话')).problems).toEqual([{ row: 0, sentence: '第一行写了两列“电话”，留一列' }]);
    expect((await headed('电话')).problems).toEqual([{ row: 2, sentence: '有一格上面没有列名，去掉它或者写上列名' }]);
    expect((await send('pairings/preview', await xlsx([['村', '社区']]), operator)).body.problems).toEqual([{ row: 0, sentence: '第一行要写列名，缺：批次、村所在街道、社区所在街道' }]);
  });

  test('households enter their village whole, or not at all', async () => {
    const { plaqueNumber } = await buildHousehold(app, place);
    const good: Rows = [HOUSEHOLD_HEAD, ['滨湖新村', 'K1', '刘桂英', '1 组', '13800000001', '小罗', '13800000006', 28.01, 112.98, ''], ['滨湖新村', 'K2', '李国强', '2 组', '', '', '', '', '', '九峰苑社区']];
    const bad: Rows = [...good, ['别的村', 'K3', '王', '1 组'], ['滨湖新村', plaqueNumber, '王', '1 组'], ['滨湖新村', 'K1', '王', '1 组'], ['滨湖新村', 'K4', '王', '1 组', '110'], ['滨湖新村', 'K5', '王', '1 组', '', '小罗'], ['滨湖新村', 'K6', '王', '1 组', '', '', '', '', '', '别的社区']];
    expect((await send('households/preview', await xlsx(bad), committee)).body.problems.map(({ row }) => row)).toEqual([4, 5, 6, 7, 8, 9]);
    const before = await count('household');
    expect((await send('households', await xlsx(bad), committee)).body.code).toBe('IMPORT_HAS_PROBLEMS');
    expect(await count('household')).toBe(before);
    expect((await send('households', await xlsx(good), committee)).body).toEqual({ rows: 2, fresh: 2, problemCount: 0, problems: [], imported: true, sample: [{ row: 2, sentence: '滨湖新村，K1，刘桂英，1 组，13800000001，小罗，13800000006，28.01，112.98' }, { row: 3, sentence: '滨湖新村，K2，李国强，2 组，九峰苑社区' }] });
    const [row] = await app.database.query<{ pairing_id: string; lat_e6: number; phone_cipher: string }>('SELECT pairing_id, lat_e6, phone_cipher FROM household WHERE plaque_number = ? AND village_id = ?', ['K1', place.villageId]);
    expect(row).toMatchObject({ pairing_id: place.pairingId, lat_e6: 28_010_000 });
    expect(row!.phone_cipher).not.toContain('138');
    expect((await app.database.query<{ n: number }>('SELECT COUNT(*) AS n FROM audit_event WHERE action = ? AND subject_id = ?', ['households.entered', place.villageId]))[0]!.n).toEqual(expect.anything());
  });

  test('of 10,000 households each bad row is named, merged cells and formulas too, and none is lost', async () => {
    const rows: Rows = [HOUSEHOLD_HEAD, ...Array.from({ length: 10_000 }, (_, at) => ['滨湖新村', `L${at}`, `农户${at}`, '3 组'])];
    const file = await xlsx(rows, (sheet) => {
      sheet.getCell('C5000').value = { formula: 'B5000&"家"', result: 'L4998家' };
      sheet.mergeCells('C10001:D10001');
    });
    expect((await send('households/preview', file, committee)).body).toEqual({
      rows: 10_000, fresh: 9_998, problemCount: 2, imported: false, sample: expect.any(Array),
      problems: [{ row: 5_000, sentence: '农户是公式，改成文字' }, { row: 10_001, sentence: '农户是合并的格子，拆开每行都写；组是合并的格子，拆开每行都写' }],
    });
  }, 60_000);

  test('what is no sheet, or too much of one, is refused with a code', async () => {
    const refusals = async (file: Buffer) => (await send('pairings/preview', file, operator)).body.code;
    expect(await refusals(Buffer.from('批次,村\n1,甲'))).toBe('SHEET_UNREADABLE');
    expect(await refusals(Buffer.from(zipSync({ 'a.txt': Buffer.from('x') })))).toBe('SHEET_UNREADABLE');
    expect(await refusals(Buffer.from(zipSync({ 'xl/workbook.xml': Buffer.from('<a'), '[Content_Types].xml': Buffer.from('<') })))).toBe('SHEET_UNREADABLE');
    expect(await refusals(Buffer.from(zipSync({ 'xl/workbook.xml': Buffer.from('<a/>'), 'xl/worksheets/sheet1.xml': Buffer.alloc(40 * 1024 * 1024, 32) })))).toBe('SHEET_TOO_LARGE');
    expect((await send('pairings/preview', await xlsx([PAIRING_HEAD]), committee)).body.code).toBe('NOT_ALLOWED');
    expect((await send('households/preview', await xlsx([HOUSEHOLD_HEAD]), operator)).body.code).toBe('NOT_ALLOWED');
  });
});
