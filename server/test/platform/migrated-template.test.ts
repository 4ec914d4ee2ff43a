import mysql from 'mysql2/promise';
import { type Engine, engines, freshDatabase, type TestDatabase } from '../databases';
import { schemaStatements } from '../migrated-template';

async function whatIsIn(engine: Engine, { database, url }: TestDatabase): Promise<unknown> {
  if (engine === 'sqlite') return [await database.query('SELECT type, name, sql FROM sqlite_master ORDER BY name'), await database.query('SELECT name FROM migrations ORDER BY id')];
  const connection = await mysql.createConnection({ uri: url });
  return schemaStatements(connection).finally(() => connection.end());
}

test.each(engines)('tests on %s get what the migrations make, table by table, whether made or copied', async (engine) => {
  const templates = process.env.CUNSHE_TEST_TEMPLATES;
  delete process.env.CUNSHE_TEST_TEMPLATES;
  const made = await freshDatabase(engine);
  process.env.CUNSHE_TEST_TEMPLATES = templates;
  const [kept, copied] = [await freshDatabase(engine), await freshDatabase(engine)];
  expect(await whatIsIn(engine, copied)).toEqual(await whatIsIn(engine, made));
  for (const each of [made, kept, copied]) await each.drop();
});
