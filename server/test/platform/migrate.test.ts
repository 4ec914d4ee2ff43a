import { Database, isMigrated, migrate, makeMissingDatabase } from '../../src/platform';
import { engines, freshDatabase } from '../databases';

test.each(engines)('processes that migrate %s at once do it one after the other', async (engine) => {
  const db = await freshDatabase(engine);
  await db.database.writer.query('DELETE FROM migrations');
  const tables = await db.database.query<{ name: string }>(
    engine === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'migrations'"
      : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'migrations'",
  );
  for (const setting of engine === 'sqlite' ? ['PRAGMA foreign_keys = OFF'] : []) await db.database.writer.query(setting);
  const runner = db.database.writer.createQueryRunner();
  if (engine === 'mariadb') await runner.query('SET foreign_key_checks = 0');
  for (const { name } of tables) await runner.query(`DROP TABLE ${name}`);
  if (engine === 'mariadb') await runner.query('SET foreign_key_checks = 1');
  await runner.release();
  expect(await isMigrated(db.database)).toBe(false);

  const second = engine === 'sqlite' ? db.database : await Database.open({ databaseUrl: db.url, dataDir: '', databasePoolSize: 3 });
  const ran = await Promise.all([migrate(db.database), migrate(second)]);
  expect(ran.map((names) => names.length).sort((a, b) => a - b)[0]).toBe(0);
  expect(await isMigrated(second)).toBe(true);
  if (second !== db.database) await second.close();
  await db.drop();
});

test('a database that the server does not have yet is made', async () => {
  const known = await freshDatabase('mariadb');
  const url = `${known.url}_new`;
  const settings = { databaseUrl: url, dataDir: '', databasePoolSize: 2 };
  await expect(Database.open(settings)).rejects.toThrow(/Unknown database/);
  await makeMissingDatabase(settings);
  await makeMissingDatabase(settings);
  const made = await Database.open(settings);
  await migrate(made);
  expect(await isMigrated(made)).toBe(true);
  await made.writer.query(`DROP DATABASE ${new URL(url).pathname.slice(1)}`);
  await made.close();
  await known.drop();
});

test('a server that is not there or lets nobody in is told in one sentence', async () => {
  await expect(Database.open({ databaseUrl: 'mysql://root@127.0.0.1:1/x', dataDir: '', databasePoolSize: 2 })).rejects.toThrow(/127\.0\.0\.1:1 does not let us in: .*ECONNREFUSED/);
});
