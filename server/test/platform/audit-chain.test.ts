import { AUDIT_TABLES, appendOnlySql, brokenLinks, dropAppendOnlySql, inRequestContext, SealAudit } from '../../src/platform';
import { engines } from '../databases';
import { startTestApp, type TestApp } from '../test-app';

const WRITERS = 500;

describe.each(engines)('the chain of the audit trail on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(engine, { features: [] });
  });
  afterAll(() => app.close());

  const write = (subjectId: string) => app.run((tx) => tx.audit({ action: 'thing.changed', subjectType: 'thing', subjectId, before: { n: 1 }, after: { n: 2 }, reason: '试' }));
  const seal = () => app.run((tx) => app.get(SealAudit).handle(tx));
  const counted = async (sql: string): Promise<number> => Number((await app.database.query<{ n: number }>(sql))[0]!.n);

  test('500 writers at once wait for no chain; the job hangs every event on it, in one line', async () => {
    await Promise.all([...Array.from({ length: WRITERS }, (_, place) => write(`t-${place}`)), seal(), seal()]);
    await seal();
    expect(await counted(`SELECT COUNT(*) AS n FROM audit_event WHERE subject_type = 'thing'`)).toBe(WRITERS);
    expect(await counted('SELECT COUNT(*) AS n FROM audit_seal')).toBe(await counted('SELECT COUNT(*) AS n FROM audit_event'));
    expect(await counted('SELECT MAX(seq) AS n FROM audit_seal')).toBe(await counted('SELECT COUNT(*) AS n FROM audit_seal'));
    expect(await brokenLinks(app.database)).toEqual([]);
  }, 60_000);

  test('what nobody asked for is the system’s, with the job that did it; what somebody asked for is theirs', async () => {
    await write('by-script');
    await inRequestContext({ requestId: 'r', ip: '', actor: { accountId: 'zhou', sessionId: 's', roles: [] }, onBehalfOf: 'chen' }, () => write('by-zhou'));
    await inRequestContext({ requestId: 'j', ip: '', actor: null, onBehalfOf: null, job: 'order.expire' }, () => app.run((tx) => tx.audit({ action: 'thing.changed', subjectType: 'thing', subjectId: 'by-job' })));
    const rows = await app.database.query<object>(`SELECT subject_id, actor_id, on_behalf_of, reason, request_id FROM audit_event WHERE subject_id LIKE 'by-%' ORDER BY subject_id`);
    expect(rows).toEqual([
      { subject_id: 'by-job', actor_id: 'system', on_behalf_of: null, reason: 'order.expire', request_id: 'j' },
      { subject_id: 'by-script', actor_id: 'system', on_behalf_of: null, reason: '试', request_id: null },
      { subject_id: 'by-zhou', actor_id: 'zhou', on_behalf_of: 'chen', reason: '试', request_id: 'r' },
    ]);
  });

  test.each(AUDIT_TABLES)('the engine itself lets nobody change or delete in %s', async (table) => {
    await seal();
    const column = table === 'audit_seal' ? 'hash' : 'action';
    await expect(app.run((tx) => tx.execute(`UPDATE ${table} SET ${column} = 'x'`))).rejects.toThrow(/append-only/);
    await expect(app.run((tx) => tx.execute(`DELETE FROM ${table}`))).rejects.toThrow(/append-only/);
  });

  test.each([
    ['changed', `UPDATE audit_event SET actor_id = 'somebody else' WHERE subject_id = 't-7'`, 'the event was changed'],
    ['deleted', `DELETE FROM audit_event WHERE subject_id = 't-8'`, 'the event is gone'],
    ['cut out with its link', 'DELETE FROM audit_seal WHERE seq = 9', 'link 9 is missing'],
    ['slipped in', `INSERT INTO audit_event (id, action, subject_type, subject_id, at) VALUES ('late', 'thing.changed', 'thing', 't-1', '2020-01-01 00:00:00.000')`, 'was written long after its time'],
  ])('an event %s is found', async (_name, statement, wrong) => {
    await seal();
    for (const sql of AUDIT_TABLES.flatMap(dropAppendOnlySql)) await app.database.writer.query(sql);
    try {
      await app.run((tx) => tx.execute(statement));
      expect((await brokenLinks(app.database)).map((link) => link.wrong)).toContain(wrong);
    } finally {
      await app.run((tx) => tx.execute('DELETE FROM audit_seal'));
      await app.run((tx) => tx.execute(`DELETE FROM audit_event WHERE id = 'late'`));
      for (const sql of AUDIT_TABLES.flatMap((table) => appendOnlySql(app.database.dialect, table))) await app.database.writer.query(sql);
      await seal();
      expect(await brokenLinks(app.database)).toEqual([]);
    }
  });
});
