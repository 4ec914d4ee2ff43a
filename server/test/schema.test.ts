import type { DataSource } from 'typeorm';
import '../src/app.module';
import { engines, freshDatabase } from './databases';

interface ColumnComparing {
  findChangedColumns(table: object[], entity: object[]): { propertyName: string }[];
}

/** Columns that an entity and its migrated table disagree about. */
async function disagreements(source: DataSource): Promise<string[]> {
  const runner = source.createQueryRunner();
  const driver = source.driver as unknown as ColumnComparing;
  const found: string[] = [];
  for (const { tableName, columns } of source.entityMetadatas) {
    const table = await runner.getTable(tableName);
    if (!table) {
      found.push(`${tableName} has no migration`);
      continue;
    }
    const [inTable, inEntity] = [table.columns.map(({ name }) => name), columns.map(({ databaseName }) => databaseName)];
    found.push(...inTable.filter((name) => !inEntity.includes(name)).map((name) => `${tableName}.${name} is only in the migration`));
    found.push(...inEntity.filter((name) => !inTable.includes(name)).map((name) => `${tableName}.${name} is only in the entity`));
    found.push(...driver.findChangedColumns(table.columns, columns).map(({ propertyName }) => `${tableName}.${propertyName} differs`));
  }
  return found;
}

test.each(engines)('entities and migrations agree on %s', async (engine) => {
  const db = await freshDatabase(engine);
  expect(await disagreements(db.database.writer)).toEqual([]);
  await db.drop();
});
