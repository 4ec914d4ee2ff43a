import { execFileSync } from 'node:child_process';
import { signRoutes, type SignsPage, type SignStep } from '@cunshe/shared';
import { unzipSync } from 'fflate';
import { auditDatabase } from '../../../src/audit/audit-database';
import { FieldCipher } from '../../../src/platform';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { answer, as, refusal } from '../../factories/afternoon';
import { type BuiltHousehold, buildHousehold, marketTime } from '../../factories/market';
import { type BuiltPairing, buildPairing } from '../../factories/pairing';
import { readCodes, readPages } from '../../read-codes';
import { startTestApp, type TestApp } from '../../test-app';

const HELPER_PHONE = '13800000006';
const ADDRESS = /^http:\/\/127\.0\.0\.1:\d+\/#\/personas\/resident\/(village|garden)\/index\?scene=([ -~]{1,32})$/;

describe.each(engines)('garden signs on %s', (engine) => {
  let app: TestApp;
  let village: BuiltPairing;
  let committee: BuiltAccount;
  let gardens: BuiltHousehold[];
  beforeAll(async () => {
    app = await startTestApp(engine);
    await app.clock.stopAt(marketTime('11:46:00.000'));
  });
  beforeEach(async () => {
    village = await buildPairing(app);
    committee = await buildAccount(app, { persona: 'committee', scopeType: 'village', scopeId: village.villageId });
    gardens = [await buildHousehold(app, village), await buildHousehold(app, village), await buildHousehold(app, village)];
    await app.run((tx) => tx.execute('UPDATE household SET helper_name = ?, helper_phone_cipher = ? WHERE village_id = ?', ['小罗', app.get(FieldCipher).encrypt(HELPER_PHONE), village.villageId]));
  });
  afterAll(() => app.close());

  const keeper = () => as(app, committee);
  const page = (): Promise<SignsPage> => answer(keeper().call(signRoutes.signs, { villageId: village.villageId }));
  const plan = (place: number) => keeper().call(signRoutes.planSign, { villageId: village.villageId, householdId: gardens[place]!.householdId });
  const step = (signId: string, name: SignStep, note: string | null = null) => keeper().call(signRoutes.stepSign, { villageId: village.villageId, signId, step: name, note });
  const outcome = async (called: ReturnType<typeof plan>) => {
    const { status, body } = await called;
    return status === 200 ? 'done' : body.code;
  };
  const file = async (query: Record<string, string>) => {
    const answered = await app.app.inject({ url: `/api/villages/${village.villageId}/signs/file`, query, headers: { authorization: `Bearer ${committee.token}` } });
    expect(answered.statusCode).toBe(200);
    return answered.rawPayload;
  };

  test('live from the plan to the scrap heap, and a retired one opens the village', async () => {
    expect((await page()).without).toHaveLength(3);
    const [sign] = (await answer(plan(0))).signs;
    const opens = () => app.client.call(signRoutes.sign, { scene: sign!.scene });
    expect(sign).toMatchObject({ state: 'planned', plaqueNumber: gardens[0]!.plaqueNumber, note: null });
    for (const name of ['print', 'install', 'damage', 'reprint', 'install'] as const) await answer(step(sign!.signId, name, name === 'damage' ? '大风吹断了' : null));
    expect((await page()).signs[0]).toMatchObject({ state: 'installed', changedAt: marketTime('11:46:00.000').toISOString() });
    expect(await opens()).toEqual({ kind: 'garden', householdId: gardens[0]!.householdId, villageId: village.villageId, villageName: '滨湖新村' });
    await answer(step(sign!.signId, 'retire'));
    expect(await opens()).toEqual({ kind: 'village', householdId: null, villageId: village.villageId, villageName: '滨湖新村' });
    const again = await answer(plan(0));
    expect(again.signs.map(({ state }) => state)).toEqual(['planned', 'retired']);
    expect(again.signs[0]!.scene).not.toBe(sign!.scene);
    const rows = await app.database.query<{ action: string }>('SELECT action FROM audit_event WHERE subject_id = ? ORDER BY id', [sign!.signId]);
    expect(rows.map(({ action }) => action)).toEqual(['sign.planned', 'sign.printed', 'sign.installed', 'sign.damaged', 'sign.reprinted', 'sign.installed', 'sign.retired']);
    expect((await auditDatabase(app.database)).filter(({ check }) => check === 'signs-live-their-steps')).toEqual([]);
  });

  test('one garden has one, however often and at once it is asked for, and a step happens once', async () => {
    const asked = await Promise.all(Array.from({ length: 6 }, () => outcome(plan(0))));
    expect(asked.sort()).toEqual(['SIGN_STANDS', 'SIGN_STANDS', 'SIGN_STANDS', 'SIGN_STANDS', 'SIGN_STANDS', 'done']);
    const [sign] = (await page()).signs;
    const printed = await Promise.all(Array.from({ length: 4 }, () => outcome(step(sign!.signId, 'print'))));
    expect(printed.filter((each) => each === 'done')).toHaveLength(1);
    for (const wrong of ['print', 'damage', 'reprint'] as const) expect(await refusal(step(sign!.signId, wrong))).toBe('STATE_CHANGED');
    expect((await page()).signs).toMatchObject([{ state: 'printed' }]);
  });

  test('another village’s garden or sign is not there', async () => {
    const elsewhere = await buildPairing(app);
    const garden = await buildHousehold(app, elsewhere);
    expect(await refusal(keeper().call(signRoutes.planSign, { villageId: village.villageId, householdId: garden.householdId }))).toBe('NOT_FOUND');
    expect(await refusal(step(garden.householdId, 'print'))).toBe('NOT_FOUND');
    expect(await refusal(keeper().call(signRoutes.signs, { villageId: elsewhere.villageId }))).toBe('NOT_FOUND');
  });

  test('the sheets and pictures say to another reader what the list says, and the words stand on the paper', async () => {
    for (const place of [0, 1, 2]) await answer(plan(place));
    const [first] = (await page()).signs;
    await answer(step(first!.signId, 'print'));
    const files = unzipSync(await file({ format: 'zip', which: 'all' }));
    const list = JSON.parse(Buffer.from(files['signs.json']!).toString()) as { signs: { page: number; plaqueNumber: string; village: string; helperPhone: string; lines: string[]; codes: { kind: string; scene: string; says: string; png: string }[] }[] };
    const read = readPages(Buffer.from(files['signs.pdf']!));
    expect(read).toEqual(list.signs.map(({ codes }) => codes.map(({ says }) => says).sort()));
    expect(list.signs.map(({ plaqueNumber }) => plaqueNumber)).toEqual(gardens.map(({ plaqueNumber }) => plaqueNumber));
    for (const { page: number, village: name, helperPhone, lines, codes } of list.signs) {
      expect([name, helperPhone]).toEqual(['滨湖新村', HELPER_PHONE]);
      for (const { kind, scene, says, png } of codes) {
        expect(ADDRESS.exec(says)?.slice(1)).toEqual([kind, scene]);
        expect(readCodes(Buffer.from(files[png]!))).toEqual([says]);
        expect((await app.client.call(signRoutes.sign, { scene })).kind).toBe(kind);
      }
      const text = execFileSync('pdftotext', ['-f', String(number), '-l', String(number), '-', '-'], { input: Buffer.from(files['signs.pdf']!), encoding: 'utf8' }).replaceAll(/\s/g, '');
      for (const line of lines) expect(text).toContain(line.replaceAll(/\s/g, ''));
    }
    expect(readPages(await file({ format: 'pdf', which: 'to_print' }))).toHaveLength(2);
    expect(readPages(await file({ format: 'pdf', which: 'one', signId: first!.signId }))).toHaveLength(1);
  });
});
