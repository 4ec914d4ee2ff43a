import mysql from 'mysql2/promise';
import type { DatabaseSettings } from './database';

const CONNECT_MS = 5000;

/** Makes the database that `DATABASE_URL` names when the server has none of that name: `npm start` needs no preparation. */
export async function makeMissingDatabase({ databaseUrl }: DatabaseSettings): Promise<void> {
  if (!databaseUrl || databaseUrl.startsWith('sqlite:')) return;
  const place = new URL(databaseUrl.replace(/^mariadb:/, 'mysql:'));
  const missing = await mysql.createConnection({ uri: place.href, connectTimeout: CONNECT_MS }).then(
    (connection) => connection.end().then(() => false),
    (error: { code?: unknown }) => error.code === 'ER_BAD_DB_ERROR',
  );
  if (!missing) return;
  const name = decodeURIComponent(place.pathname.slice(1));
  place.pathname = '';
  const connection = await mysql.createConnection({ uri: place.href, connectTimeout: CONNECT_MS });
  await connection.query('CREATE DATABASE IF NOT EXISTS ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci', [name]);
  await connection.end();
}
