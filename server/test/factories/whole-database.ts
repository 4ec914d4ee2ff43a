import type { TestApp } from '../test-app';

/** Tables in which any row has the word in plain. */
export async function tablesWith(app: TestApp, word: string): Promise<string[]> {
  const sqlite = app.database.dialect === 'sqlite';
  const tables = await app.database.query<{ name: string }>(sqlite ? `SELECT name FROM sqlite_master WHERE type = 'table'` : `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()`);
  const found: string[] = [];
  for (const { name } of tables) if (JSON.stringify(await app.database.query(`SELECT * FROM ${name}`)).includes(word)) found.push(name);
  return found;
}
