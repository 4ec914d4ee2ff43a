import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, format, type RowDataPacket } from 'mysql2/promise';
import type { Database } from '../src/platform';

/** What the migrations made, kept for the jest run: to copy it takes a fraction of making it anew. Outside a run there is none. */
const templatePath = (name: 'migrated.db' | 'migrated.sql') =>
  process.env.CUNSHE_TEST_TEMPLATES ? join(process.env.CUNSHE_TEST_TEMPLATES, name) : undefined;

/** Puts a migrated SQLite file at the path, once the run has one. */
export function copyMigratedFile(path: string): void {
  const template = templatePath('migrated.db');
  if (template && existsSync(template)) copyFileSync(template, path);
}

/** Makes on the empty schema of a connection (of several statements a query) what a migrated one has, once the run knows it. */
export async function copyMigratedSchema(connection: Connection): Promise<void> {
  const template = templatePath('migrated.sql');
  if (template && existsSync(template)) await connection.query(readFileSync(template, 'utf8'));
}

/** Keeps a migrated SQLite database for the run. */
export async function keepMigratedFile(database: Database): Promise<void> {
  await keep('migrated.db', (draft) => database.writer.query(`VACUUM INTO '${draft}'`));
}

/** Keeps the tables, rows and triggers of a migrated schema for the run. */
export async function keepMigratedSchema(connection: Connection): Promise<void> {
  await keep('migrated.sql', async (draft) => writeFileSync(draft, (await schemaStatements(connection)).join(';\n')));
}

/** Of two that keep at once the last one stays: they are the same. */
async function keep(name: 'migrated.db' | 'migrated.sql', write: (draft: string) => Promise<unknown>): Promise<void> {
  const template = templatePath(name);
  if (!template || existsSync(template)) return;
  const draft = `${template}.${process.pid}`;
  await write(draft);
  renameSync(draft, template);
}

/** What makes the connection's schema again on an empty one. */
export async function schemaStatements(connection: Connection): Promise<string[]> {
  const names = async (sql: string) => (await rowsOf(connection, sql)).map(({ name }) => String(name));
  const tables = await names('SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY name');
  const triggers = await names('SELECT trigger_name AS name FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY name');
  const statements = ['SET foreign_key_checks = 0'];
  for (const table of tables) statements.push(await column(connection, `SHOW CREATE TABLE ${table}`, 'Create Table'), ...(await insertsOf(connection, table)));
  for (const trigger of triggers) statements.push(await column(connection, `SHOW CREATE TRIGGER ${trigger}`, 'SQL Original Statement'));
  return [...statements, 'SET foreign_key_checks = 1'];
}

async function insertsOf(connection: Connection, table: string): Promise<string[]> {
  const rows = await rowsOf(connection, `SELECT * FROM ${table}`);
  return rows.length > 0 ? [format('INSERT INTO ?? VALUES ?', [table, rows.map((row) => Object.values(row))])] : [];
}

const column = async (connection: Connection, sql: string, name: string) => String((await rowsOf(connection, sql))[0]![name]);

async function rowsOf(connection: Connection, sql: string): Promise<RowDataPacket[]> {
  const [rows] = await connection.query<RowDataPacket[]>(sql);
  return rows;
}
