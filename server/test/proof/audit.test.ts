import { auditDatabase } from '../../src/audit/audit-database';
import type { Violation } from '../../src/audit/check';
import { CHECKS } from '../../src/audit/checks';
import { APPEND_ONLY_TABLES } from '../../src/modules/settlement/public';
import { KEPT_TABLES } from '../../src/modules/tracing/public';
import { appendOnlySql, AUDIT_TABLES, dropAppendOnlySql, type Tx } from '../../src/platform';
import { engines } from '../databases';
import { CORRUPTIONS } from './corruptions';
import { type Demo, startDemo, walkDay } from './walk-demo-day';

const WALLED = [...APPEND_ONLY_TABLES, ...KEPT_TABLES, ...AUDIT_TABLES];

describe.each(engines)('the audit on %s', (engine) => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo(engine);
  }, 120_000);
  afterAll(() => demo.app.close());

  test('finds nothing in the seeded demo and nothing after its whole day', async () => {
    expect(await auditDatabase(demo.app.database)).toEqual([]);
    await walkDay(demo);
    expect(await auditDatabase(demo.app.database)).toEqual([]);
    const [day] = await demo.app.database.query<{ bags: number }>(`SELECT COUNT(*) AS bags FROM resident_order WHERE business_date = ? AND state = 'picked_up'`, [demo.today]);
    expect(Number(day!.bags)).toBeGreaterThan(40);
  }, 120_000);

  test('knows a corruption for each check', () => {
    expect(Object.keys(CORRUPTIONS)).toEqual(CHECKS.map(({ name }) => name));
  });

  test.each(Object.entries(CORRUPTIONS))('%s is found when it is broken', async (name, statements) => {
    const found = await auditOfBroken(statements);
    expect(found.map(({ check }) => check)).toContain(name);
    expect(await auditDatabase(demo.app.database)).toEqual([]);
  });

  /** The violations in a database as the statements leave it; nothing of it is kept. */
  async function auditOfBroken(statements: readonly string[]): Promise<Violation[]> {
    const { database } = demo.app;
    const walls = async (sql: string[]): Promise<void> => { for (const statement of sql) await database.writer.query(statement); };
    await walls(WALLED.flatMap(dropAppendOnlySql));
    return violationsAfter(statements).finally(() => walls(WALLED.flatMap((table) => appendOnlySql(database.dialect, table))));
  }

  async function violationsAfter(statements: readonly string[]): Promise<Violation[]> {
    let found: Violation[] = [];
    const undone = new Error('undone');
    await demo.app
      .run(async (tx) => {
        await withoutWalls(tx, async () => {
          for (const statement of statements) expect(await tx.execute(statement)).toBeGreaterThan(0);
          found = await auditDatabase(tx);
        });
        throw undone;
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error;
      });
    return found;
  }

  /** The database's own CHECKs would refuse many of these at once. */
  async function withoutWalls(tx: Tx, work: () => Promise<void>): Promise<void> {
    const walls = (up: boolean): string => (engine === 'sqlite' ? `PRAGMA ignore_check_constraints = ${up ? 'OFF' : 'ON'}` : `SET check_constraint_checks = ${up ? 'ON' : 'OFF'}`);
    await tx.execute(walls(false));
    await work().finally(() => tx.execute(walls(true)));
  }
});
