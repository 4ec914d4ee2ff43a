import { FEATURES } from '../src/app.module';
import { engines, freshDatabase } from './databases';

/** Tables that are plain SQL on purpose and have no entity. */
const WITHOUT_ENTITY = ['audit_event', 'audit_seal', 'clock_offset', 'cron_fire', 'idempotency_key', 'job', 'migrations'];

test.each(engines)('on %s the entities say what the migrations made', async (engine) => {
  expect(FEATURES.length).toBeGreaterThan(0);
  const { database, drop } = await freshDatabase(engine);
  const { upQueries } = await database.writer.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
  const tables = await database.query<{ name: string }>(
    engine === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  const known = new Set(database.writer.entityMetadatas.map(({ tableName }) => tableName));
  expect(tables.map(({ name }) => name).filter((name) => !known.has(name)).sort()).toEqual(WITHOUT_ENTITY);
  await drop();
});
