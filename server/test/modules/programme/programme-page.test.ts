import { addDays, businessDate, businessDateOf, isPricedByWeight, programmeRoutes } from '@cunshe/shared';
import { SoldLines } from '../../../src/modules/ordering/public';
import { PairingLives } from '../../../src/modules/pairing/public';
import { BodyCache, JobLoop } from '../../../src/platform';
import { PAIRING_ID, personAccountId } from '../../../src/seed/seed-ground';
import { listenToStatements } from '../../factories/sent-statements';
import { type Demo, startDemo } from '../../proof/walk-demo-day';

/** Four weeks of the demo's history, read by everybody. */
describe('the programme', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo('sqlite');
  }, 120_000);
  afterAll(() => demo.app.close());

  test('is what the ledger and the bags say, pairing by pairing', async () => {
    const page = await demo.app.client.call(programmeRoutes.programme, {});
    const own = page.pairings.find(({ villageName }) => villageName === '滨湖新村')!;
    expect(own).toMatchObject({ communityName: '九峰苑社区', batch: 1, state: 'trial', since: '2023-07-12' });
    expect(page.pairings.some(({ state }) => state === 'proposed')).toBe(false);
    const [books] = await demo.app.database.query<{ fen: number }>(
      `SELECT SUM(e.debit_fen) - SUM(e.credit_fen) AS fen FROM ledger_entry e JOIN ledger_document d ON d.id = e.document_id
       WHERE e.pairing_id = ? AND e.account IN ('produce_purchase', 'rounding') AND d.kind IN ('receipt_accepted', 'receipt_corrected')`, [PAIRING_ID]);
    expect(own.householdsFen).toBe(Number(books!.fen));
    expect(own.householdsFen).toBeGreaterThan(0);
    const lines = await demo.app.get(SoldLines).lines(demo.app.database, { pairingId: PAIRING_ID, from: businessDate('2023-01-01'), to: addDays(businessDateOf(await demo.app.database.now()), 1) });
    const grams = lines.reduce((sum, { packed, unit }) => sum + (packed ?? 0) * (isPricedByWeight(unit.kind) ? 1 : unit.gramsPerUnit), 0);
    expect(own.grams).toBe(grams);
    expect([page.grams, page.householdsFen]).toEqual([own.grams, own.householdsFen]);
  });

  test('is asked for in as many queries with 10,000 more pairings, of which 300 have begun', async () => {
    const { app } = demo;
    let sent: string[] = [];
    listenToStatements('sqlite', ({ sql }) => sent.push(sql));
    const read = async () => {
      app.get(BodyCache).drop('');
      sent = [];
      const page = await app.get(JobLoop).whilePaused(() => app.client.call(programmeRoutes.programme, {}));
      return { page, queries: sent.length };
    };
    const before = await read();
    const list = Array.from({ length: 10_000 }, (_, at) => ({ villageName: `第${Math.floor(at / 100)}村`, villageStreet: '暮云街道', batch: 1, communityName: `第${at % 100}社区`, communityStreet: '裕南街街道' }));
    await app.run((tx) => app.get(PairingLives).proposeAll(tx, list, personAccountId('tang-jing')));
    const begun = (await app.database.query<{ id: string }>("SELECT id FROM pairing WHERE state = 'proposed' ORDER BY id DESC LIMIT 300")).map(({ id }) => id);
    await app.run((tx) => tx.execute(`UPDATE pairing SET state = 'trial', signed_on = '2026-11-01' WHERE id IN (${begun.map(() => '?').join()})`, begun));
    const after = await read();
    expect(after.queries).toBe(before.queries);
    expect([after.page.pairings.length, after.page.grams, after.page.householdsFen]).toEqual([before.page.pairings.length + 300, before.page.grams, before.page.householdsFen]);
  }, 60_000);
});
