import mysql from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { entityClasses } from './entity-classes';
import { migrations } from './migration-list';
import type { SqlValue } from './dialect';
import type { MysqlQueryable } from './mysql-session';

export interface MysqlPoolConnection extends MysqlQueryable {
  query(sql: string): void;
  query(sql: string, values: readonly SqlValue[], callback: (error: Error | null, result: unknown) => void): void;
  release(): void;
  destroy(): void;
}

export interface MysqlPool extends MysqlQueryable {
  on(event: 'connection', listener: (connection: MysqlPoolConnection) => void): void;
  getConnection(callback: (error: Error | null, connection: MysqlPoolConnection) => void): void;
}

const LOCK_WAIT_SECONDS = 5;
const CONNECT_MS = 5000;

/** A pool whose every connection works in UTC, READ COMMITTED and strict mode. Which server it is, is asked first. */
export async function openMysql(url: string, poolSize: number): Promise<{ source: DataSource; dialect: 'mariadb' | 'mysql' }> {
  const dialect = await probe(url);
  const { hostname, port, username, password, pathname } = new URL(url);
  const source = new DataSource({
    type: dialect,
    host: hostname,
    port: Number(port || 3306),
    username: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    timezone: 'Z',
    charset: 'utf8mb4_unicode_ci',
    poolSize,
    supportBigNumbers: true,
    bigNumberStrings: false,
    connectTimeout: CONNECT_MS,
    extra: { decimalNumbers: true, maxIdle: poolSize },
    entities: entityClasses(),
    migrations: migrations(),
  });
  await source.initialize();
  await settleSessions(mysqlPoolOf(source));
  return { source, dialect };
}

export function mysqlPoolOf(source: DataSource): MysqlPool {
  return (source.driver as unknown as { pool: MysqlPool }).pool;
}

export function acquire(pool: MysqlPool): Promise<MysqlPoolConnection> {
  return new Promise((resolve, reject) => pool.getConnection((error, connection) => (error ? reject(error) : resolve(connection))));
}

/** Session settings are sent once per connection, ahead of its first statement, not once per transaction. */
async function settleSessions(pool: MysqlPool): Promise<void> {
  pool.on('connection', settle);
  const opened = await acquire(pool); // the one TypeORM opened before anybody listened
  settle(opened);
  opened.release();
}

function settle(connection: MysqlPoolConnection): void {
  connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  connection.query(`SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = ${LOCK_WAIT_SECONDS}`);
}

/**
 * Asks the server what it is and whether it keeps what it acknowledges.
 * @throws Error naming the setting that would lose or bend data.
 */
async function probe(url: string): Promise<'mariadb' | 'mysql'> {
  const connection = await connect(url);
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version, @@innodb_flush_log_at_trx_commit AS flush_log, @@sql_mode AS sql_mode');
    const server = (rows as { version: string; flush_log: number; sql_mode: string }[])[0]!;
    const problems = durabilityProblems(Number(server.flush_log), server.sql_mode);
    if (problems.length > 0) throw new Error(`The database is not safe for money:\n${problems.map((text) => `  - ${text}`).join('\n')}`);
    return /mariadb/i.test(server.version) ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}

async function connect(url: string): Promise<mysql.Connection> {
  const place = new URL(url.replace(/^mariadb:/, 'mysql:'));
  return mysql.createConnection({ uri: place.href, connectTimeout: CONNECT_MS }).catch((error: Error) => {
    throw new Error(`The database server at ${place.host} does not let us in: ${error.message}`, { cause: error });
  });
}

/** What a server may not run with: an acknowledged commit that a power cut loses, values cut to fit silently. */
export function durabilityProblems(flushLog: number, sqlMode: string): string[] {
  return [
    flushLog !== 1 && `innodb_flush_log_at_trx_commit is ${flushLog}, it must be 1`,
    !/STRICT_(TRANS|ALL)_TABLES/.test(sqlMode) && `sql_mode is "${sqlMode}", it must contain STRICT_TRANS_TABLES`,
  ].filter((problem): problem is string => typeof problem === 'string');
}
