import { AuditTrail, Ids, instantOf, JobQueue, JobSignal, type Tx, UnitOfWork } from '../../src/platform';
import { engines, freshDatabase, type TestDatabase } from '../databases';

describe.each(engines)('the unit of work on %s', (engine) => {
  let db: TestDatabase;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    db = await freshDatabase(engine, 20);
    const ids = new Ids();
    unitOfWork = new UnitOfWork(db.database, new JobQueue(db.database, ids, new JobSignal()), new AuditTrail(ids));
    await unitOfWork.run((tx) => tx.execute('CREATE TABLE note (id INTEGER PRIMARY KEY, text VARCHAR(20), at DATETIME(3), flag BOOLEAN)'));
  });
  beforeEach(() => unitOfWork.run((tx) => tx.execute('DELETE FROM note')));
  afterAll(() => db.drop());

  const insert = (tx: Tx, id: number, text = 'x'): Promise<number> => tx.execute('INSERT INTO note (id, text) VALUES (?, ?)', [id, text]);
  const count = async (): Promise<number> => Number((await db.database.query<{ n: number }>('SELECT COUNT(*) AS n FROM note'))[0]!.n);
  const failing = (): Promise<never> => Promise.reject(new Error('undo me'));

  test('500 overlapping transactions, 50 of them undone, leave exactly 450 rows', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 500 }, (_, id) =>
        unitOfWork.run(async (tx) => {
          await insert(tx, id);
          if (id % 10 === 0) await failing();
          await tx.execute('UPDATE note SET text = ? WHERE id = ?', ['y', id]);
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(450);
    expect(await db.database.query("SELECT id FROM note WHERE text = 'y'")).toHaveLength(450);
    expect(await count()).toBe(450);
  });

  test('readers never see unfinished work', async () => {
    const seen = await unitOfWork.run(async (tx) => {
      await insert(tx, 1);
      return { inside: (await tx.query('SELECT id FROM note')).length, outside: await count() };
    });
    expect(seen).toEqual({ inside: 1, outside: 0 });
    expect(await count()).toBe(1);
  });

  test('the entity manager works inside the same transaction', async () => {
    await expect(
      unitOfWork.run(async (tx) => {
        await tx.manager.query('INSERT INTO note (id, text) VALUES (7, ?)', ['m']);
        expect(await tx.query('SELECT id FROM note')).toHaveLength(1);
        await failing();
      }),
    ).rejects.toThrow('undo me');
    expect(await count()).toBe(0);
  });

  test('a unit of work inside another joins it', async () => {
    await expect(
      unitOfWork.run(async (tx) => {
        await insert(tx, 1);
        await unitOfWork.run((inner) => insert(inner, 2));
        expect(await tx.query('SELECT id FROM note')).toHaveLength(2);
        await failing();
      }),
    ).rejects.toThrow('undo me');
    expect(await count()).toBe(0);
  });

  test('a failed inner unit of work undoes the whole, even when its error is swallowed', async () => {
    await expect(
      unitOfWork.run(async (tx) => {
        await insert(tx, 1);
        await unitOfWork.run(failing).catch(() => undefined);
      }),
    ).rejects.toThrow('undo me');
    expect(await count()).toBe(0);
  });

  test('work left running after the end cannot write', async () => {
    let late!: Tx;
    await unitOfWork.run(async (tx) => {
      late = tx;
    });
    expect(() => insert(late, 1)).toThrow('has ended');
  });

  test('effects run after the commit, and only then', async () => {
    const effects: string[] = [];
    await unitOfWork.run(async (tx) => {
      tx.afterCommit(() => effects.push('kept'));
      expect(effects).toEqual([]);
    });
    await unitOfWork
      .run(async (tx) => {
        tx.afterCommit(() => effects.push('undone'));
        await failing();
      })
      .catch(() => undefined);
    expect(effects).toEqual(['kept']);
  });

  test('an UPDATE counts the rows it matched, changed or not', async () => {
    await unitOfWork.run((tx) => insert(tx, 1, 'same'));
    expect(await unitOfWork.run((tx) => tx.execute('UPDATE note SET text = ? WHERE id = ?', ['same', 1]))).toBe(1);
    expect(await unitOfWork.run((tx) => tx.execute('UPDATE note SET text = ? WHERE id = ?', ['same', 2]))).toBe(0);
  });

  test('opposite lock orders never reach the caller as an error', async () => {
    await unitOfWork.run(async (tx) => {
      await insert(tx, 1);
      await insert(tx, 2);
    });
    const touch = (ids: number[]): Promise<void> =>
      unitOfWork.run(async (tx) => {
        for (const id of ids) await tx.execute('UPDATE note SET text = ? WHERE id = ?', ['z', id]);
      });
    await Promise.all(Array.from({ length: 1000 }, (_, turn) => touch(turn % 2 ? [1, 2] : [2, 1])));
  });

  test('the victim of a deadlock starts over even when its error is swallowed, and keeps nothing half-done', async () => {
    await unitOfWork.run(async (tx) => {
      await insert(tx, 1);
      await insert(tx, 2);
    });
    const touch = (ids: number[], mark: number): Promise<number> =>
      unitOfWork.run(async (tx) => {
        for (const id of ids) await tx.execute('UPDATE note SET text = ? WHERE id = ?', ['z', id]).catch(() => 0);
        return insert(tx, mark);
      });
    await Promise.all(Array.from({ length: 60 }, (_, turn) => touch(turn % 2 ? [1, 2] : [2, 1], 100 + turn)));
    expect(await count()).toBe(62);
  });

  test('now is the database clock, to the millisecond', async () => {
    const { realMs } = await db.database.clock();
    const now = await unitOfWork.run(async (tx) => tx.now);
    expect(now.getTime()).toBeGreaterThanOrEqual(realMs);
    expect(now.getTime() - realMs).toBeLessThan(5000);
  });

  test('instants come back to the millisecond', async () => {
    const at = new Date('2026-11-23T06:00:00.123Z');
    await unitOfWork.run((tx) => tx.execute('INSERT INTO note (id, at, flag) VALUES (1, ?, ?)', [at, true]));
    const [row] = await db.database.query<{ at: Date | string; flag: number }>('SELECT at, flag FROM note WHERE at = ?', [at]);
    expect(instantOf(row!.at)).toEqual(at);
    expect(row!.flag).toBe(1);
  });
});

test('every connection to MariaDB works in READ COMMITTED and UTC', async () => {
  const db = await freshDatabase('mariadb', 5);
  const settings = await Promise.all(
    Array.from({ length: 20 }, () => db.database.query<{ iso: string; tz: string }>('SELECT @@tx_isolation AS iso, @@time_zone AS tz, SLEEP(0.01)')),
  );
  expect(settings.every(([row]) => row!.iso === 'READ-COMMITTED' && row!.tz === '+00:00')).toBe(true);
  await db.drop();
});
