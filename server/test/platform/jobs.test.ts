import { Injectable, Module } from '@nestjs/common';
import { AUDIT_TABLES, cancelJobs, dropAppendOnlySql, HandlesExternalJob, HandlesJob, ExternalJobHandler, instantOf, JobHandler, type JobFacts, JobLoop, JobRunner, JobStore, Recurs, type Tx, UnitOfWork } from '../../src/platform';
import { engines } from '../databases';
import { startTestApp, type TestApp } from '../test-app';

interface Note {
  readonly text: string;
}

/** Writes its text as an audit event, the effect that must happen exactly once. */
const writeDown = (tx: Tx, text: string): Promise<void> => tx.audit({ action: 'noted', subjectType: 'note', subjectId: text });

@Injectable()
@HandlesJob('note.write')
class WriteNote extends JobHandler<Note> {
  onWritten = (): void => undefined;

  async handle(tx: Tx, { text }: Note): Promise<void> {
    await writeDown(tx, text);
    this.onWritten();
  }
}

@Injectable()
@HandlesJob('note.poison')
class PoisonedNote extends JobHandler<Note> {
  async handle(tx: Tx, { text }: Note): Promise<void> {
    await writeDown(tx, text);
    throw new Error('cannot be written');
  }
}

@Injectable()
@HandlesExternalJob('note.send')
class SendNote extends ExternalJobHandler<Note> {
  readonly sent: string[] = [];
  crash = false;
  whileSending = async (): Promise<void> => undefined;

  async handle({ text }: Note, { id }: JobFacts): Promise<(tx: Tx) => Promise<void>> {
    this.sent.push(id);
    await this.whileSending();
    if (this.crash) throw new Error('the line went dead after sending');
    return (tx) => writeDown(tx, text);
  }
}

@Injectable()
@HandlesJob('note.daily')
@Recurs({ dailyAt: '06:00' })
class DailyNote extends JobHandler<object> {
  async handle(tx: Tx, _payload: object, { runAt }: JobFacts): Promise<void> {
    await writeDown(tx, `daily ${runAt.toISOString()}`);
  }
}

@Module({ providers: [WriteNote, PoisonedNote, SendNote, DailyNote] })
class NotesModule {}

const noon = new Date('2026-11-23T04:00:00.000Z');
const later = (ms: number): Date => new Date(noon.getTime() + ms);

describe.each(engines)('jobs on %s', (engine) => {
  let main: TestApp;
  let others: TestApp[];

  beforeAll(async () => {
    main = await startTestApp(engine, { features: [NotesModule] });
    for (const sql of AUDIT_TABLES.flatMap(dropAppendOnlySql)) await main.database.writer.query(sql); // each test begins without notes
    others = await Promise.all([1, 2].map(() => startTestApp(engine, { features: [NotesModule], database: main.testDatabase })));
  });
  beforeEach(async () => {
    main.get(SendNote).sent.length = 0;
    await main.clock.stopAt(noon);
    await main.get(UnitOfWork).run(async (tx) => {
      for (const table of ['job', 'cron_fire', 'audit_seal', 'audit_event']) await tx.execute(`DELETE FROM ${table}`);
    });
    await main.runDueJobs();
    await main.get(UnitOfWork).run((tx) => tx.execute('DELETE FROM audit_event'));
  });
  afterAll(async () => {
    for (const app of [...others, main]) await app.close();
  });

  const enqueue = (kind: string, text: string, more: { runAt?: Date; dedupKey?: string } = {}): Promise<void> =>
    main.get(UnitOfWork).run((tx) => tx.enqueue({ kind, payload: { text }, ...more }));
  const notes = async (): Promise<string[]> =>
    (await main.database.query<{ subject_id: string }>("SELECT subject_id FROM audit_event WHERE action = 'noted' ORDER BY id")).map((row) => row.subject_id);
  const job = async (kind: string) =>
    (await main.database.query<{ status: string; attempts: number; last_error: string; run_at: Date | string }>('SELECT status, attempts, last_error, run_at FROM job WHERE kind = ?', [kind]))[0]!;

  test('three runners at once carry out each of 60 jobs exactly once', async () => {
    await main.get(UnitOfWork).run(async (tx) => {
      for (let n = 0; n < 60; n += 1) await tx.enqueue({ kind: 'note.write', payload: { text: `n${n}` } });
    });
    const counts = await Promise.all([main, ...others].map((app) => app.runDueJobs()));
    expect((await notes()).sort()).toEqual(Array.from({ length: 60 }, (_, n) => `n${n}`).sort());
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
  });

  test('a cancelled job does not run, and one under way leaves no effect', async () => {
    const cancel = (): Promise<void> => main.get(UnitOfWork).run((tx) => cancelJobs(tx, ['write:1', 'send:1', 'unknown']));
    await enqueue('note.write', 'cancelled', { dedupKey: 'write:1' });
    await enqueue('note.write', 'kept', { dedupKey: 'write:2' });
    await cancel();
    await enqueue('note.send', 'sent', { dedupKey: 'send:1' });
    main.get(SendNote).whileSending = cancel;
    await main.runDueJobs();
    main.get(SendNote).whileSending = async () => undefined;
    expect(main.get(SendNote).sent).toHaveLength(1);
    expect(await notes()).toEqual(['kept']);
  });

  test('jobs run in order of due time, and not before it', async () => {
    await enqueue('note.write', 'third', { runAt: later(-1000) });
    await enqueue('note.write', 'first', { runAt: later(-3000) });
    await enqueue('note.write', 'second', { runAt: later(-2000) });
    await enqueue('note.write', 'tomorrow', { runAt: later(1) });
    expect(await main.runDueJobs()).toBe(3);
    expect(await notes()).toEqual(['first', 'second', 'third']);
  });

  test('the same key is one job', async () => {
    await Promise.all(Array.from({ length: 10 }, () => enqueue('note.write', 'once', { dedupKey: 'close:c1' })));
    await main.runDueJobs();
    await enqueue('note.write', 'once', { dedupKey: 'close:c1' });
    await main.runDueJobs();
    expect(await notes()).toEqual(['once']);
  });

  test('an undone transaction leaves no job', async () => {
    const undone = main.get(UnitOfWork).run(async (tx) => {
      await tx.enqueue({ kind: 'note.write', payload: { text: 'never' } });
      throw new Error('undo me');
    });
    await expect(undone).rejects.toThrow('undo me');
    expect(await main.runDueJobs()).toBe(0);
  });

  test('a poisoned job backs off, undoes its effect and blocks nobody; at last it is given up', async () => {
    await enqueue('note.poison', 'poison', { runAt: later(-5000) });
    await enqueue('note.write', 'healthy');
    await main.runDueJobs();
    expect(await notes()).toEqual(['healthy']);
    const once = await job('note.poison');
    expect(once).toMatchObject({ status: 'ready', attempts: 1, last_error: 'Error: cannot be written' });
    const pause = instantOf(once.run_at).getTime() - noon.getTime();
    expect(pause).toBeGreaterThanOrEqual(1000);
    expect(pause).toBeLessThanOrEqual(2000);
    for (let hour = 1; hour <= 20; hour += 1) {
      await main.clock.stopAt(later(hour * 3_600_000));
      await main.runDueJobs();
    }
    expect(await job('note.poison')).toMatchObject({ status: 'dead', attempts: 12 });
    expect((await notes()).filter((text) => text === 'poison')).toEqual([]);
  });

  test('a job whose runner died is taken over when its lease ends, not before', async () => {
    await enqueue('note.write', 'orphan');
    await others[0]!.get(JobStore).claimNext(); // and dies here
    expect(await main.runDueJobs()).toBe(0);
    await main.get(UnitOfWork).run((tx) => tx.execute('UPDATE job SET locked_until_ms = locked_until_ms - 31000'));
    expect(await main.runDueJobs()).toBe(1);
    expect(await notes()).toEqual(['orphan']);
  });

  test('a runner that lost its lease cannot finish the job a second time', async () => {
    await enqueue('note.write', 'contested');
    const slow = await others[0]!.get(JobStore).claimNext();
    await main.get(UnitOfWork).run((tx) => tx.execute('UPDATE job SET locked_until_ms = 0'));
    await main.runDueJobs();
    expect(await others[0]!.get(UnitOfWork).run((tx) => others[0]!.get(JobStore).finish(tx, slow!))).toBe(false);
    expect(await others[0]!.get(JobStore).renew(slow!)).toBe(false);
    expect(await notes()).toEqual(['contested']);
  });

  test('an outside call is repeated under the same id until its effect is kept', async () => {
    const sender = main.get(SendNote);
    sender.crash = true;
    await enqueue('note.send', 'letter');
    await main.runDueJobs();
    expect(await notes()).toEqual([]);
    sender.crash = false;
    await main.clock.stopAt(later(60_000));
    await main.runDueJobs();
    expect(new Set(sender.sent).size).toBe(1);
    expect(sender.sent).toHaveLength(2);
    expect(await notes()).toEqual(['letter']);
  });

  test('a daily job comes due once a day, whatever the number of processes', async () => {
    await main.clock.stopAt(new Date('2026-11-24T00:00:00.000Z'));
    await Promise.all([main, ...others].map((app) => app.runDueJobs()));
    await main.runDueJobs();
    expect(await notes()).toEqual(['daily 2026-11-23T22:00:00.000Z']);
  });

  test('when the day passes, every job runs at its own time', async () => {
    await enqueue('note.write', 'half past', { runAt: later(30 * 60_000) });
    await enqueue('note.poison', 'poison', { runAt: later(10 * 60_000) });
    await enqueue('note.write', 'quarter past', { runAt: later(15 * 60_000) });
    await main.clock.passUntil(later(3_600_000));
    const rows = await main.database.query<{ subject_id: string; at: Date | string }>("SELECT subject_id, at FROM audit_event WHERE action = 'noted' ORDER BY at");
    expect(rows.map(({ subject_id }) => subject_id)).toEqual(['quarter past', 'half past']);
    expect(rows.map(({ at }) => Math.round((instantOf(at).getTime() - noon.getTime()) / 60_000))).toEqual([15, 30]);
    expect((await main.database.now()).getTime()).toBeGreaterThanOrEqual(later(3_600_000).getTime());
    await expect(main.clock.passUntil(noon)).rejects.toMatchObject({ code: 'CLOCK_BACKWARDS' });
  });

  test('a job of no known kind is kept, with its reason', async () => {
    await enqueue('note.unknown', 'x');
    expect(await main.get(JobRunner).runDue()).toBe(0);
    expect((await job('note.unknown')).last_error).toContain('no handler for jobs of kind note.unknown');
  });

  test('a due job is started by the commit that left it, without waiting for the next look', async () => {
    main.get(JobLoop).start(60_000);
    const written = new Promise<void>((resolve) => (main.get(WriteNote).onWritten = resolve));
    await enqueue('note.write', 'at once');
    await written;
    await main.get(JobLoop).stop();
    expect(await notes()).toEqual(['at once']);
  });
});
