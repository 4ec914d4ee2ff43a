import { join, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { clockSql, type Dialect, type SqlValue } from './dialect';
import { Mutex } from './mutex';
import { MysqlSession } from './mysql-session';
import { mysqlPoolOf, openMysql } from './open-mysql';
import { openSqlite, sqliteConnectionOf } from './open-sqlite';
import { SqliteSession } from './sqlite-session';
import type { SqlSession } from './sql-session';
import { mysqlWriteConnection, sqliteWriteConnection, type WriteConnection } from './write-connection';

export interface DatabaseSettings {
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly databasePoolSize: number;
}

interface Parts {
  readonly dialect: Dialect;
  readonly writer: DataSource;
  readonly reader: DataSource;
  readonly reads: SqlSession;
  readonly acquireWriter: () => Promise<WriteConnection>;
}

/**
 * The data sources of the process. Reads go to `reader` or `query`; writes only through the unit of work.
 * On SQLite `writer` and `reader` are two connections to one file; elsewhere both are the same pool.
 */
export class Database {
  readonly dialect: Dialect;
  readonly writer: DataSource;
  readonly reader: DataSource;
  /** One connection to write on, for the unit of work alone. */
  readonly acquireWriter: () => Promise<WriteConnection>;
  private readonly writeLock = new Mutex();
  private readonly reads: SqlSession;
  private closing?: Promise<void>;

  private constructor(parts: Parts) {
    this.dialect = parts.dialect;
    this.writer = parts.writer;
    this.reader = parts.reader;
    this.reads = parts.reads;
    this.acquireWriter = parts.acquireWriter;
  }

  /** Opens what the settings name: `mysql://`, `mariadb://`, `sqlite:///path`, or the embedded database of the data folder. */
  static async open(settings: DatabaseSettings): Promise<Database> {
    const url = settings.databaseUrl ?? `sqlite://${resolve(join(settings.dataDir, 'cunshe.db'))}`;
    return url.startsWith('sqlite://') ? Database.openFile(url.slice('sqlite://'.length)) : Database.openServer(url, settings.databasePoolSize);
  }

  /** Rows of a SELECT outside any transaction: the cheap way to read. */
  query<Row>(sql: string, parameters?: readonly SqlValue[]): Promise<Row[]> {
    return this.reads.query<Row>(sql, parameters);
  }

  /** The one clock: the database's time plus the stored offset. */
  async now(): Promise<Date> {
    return (await this.clock()).now;
  }

  /** The one clock beside the database's real time, which leases run by. */
  async clock(): Promise<{ now: Date; realMs: number }> {
    const rows = await this.reads.query<ClockRow>(clockSql(this.dialect));
    return { now: clockDate(rows), realMs: Number(rows[0]!.now_ms) };
  }

  /** Runs a whole write transaction; on SQLite, which has one writer, after all earlier ones have ended. */
  serialised<T>(transaction: () => Promise<T>): Promise<T> {
    return this.dialect === 'sqlite' ? this.writeLock.run(transaction) : transaction();
  }

  /** Closes every connection, after the transaction that holds the write lock. */
  close(): Promise<void> {
    this.closing ??= this.writeLock.run(async () => {
      await this.writer.destroy();
      if (this.reader !== this.writer) await this.reader.destroy();
    });
    return this.closing;
  }

  private static async openFile(path: string): Promise<Database> {
    const { writer, reader } = await openSqlite(path);
    const reads = new SqliteSession(sqliteConnectionOf(reader));
    return new Database({ dialect: 'sqlite', writer, reader, reads, acquireWriter: sqliteWriteConnection(writer) });
  }

  private static async openServer(url: string, poolSize: number): Promise<Database> {
    const { source, dialect } = await openMysql(url, poolSize);
    const reads = new MysqlSession(mysqlPoolOf(source));
    return new Database({ dialect, writer: source, reader: source, reads, acquireWriter: mysqlWriteConnection(source) });
  }
}

export interface ClockRow {
  readonly now_ms: number;
  readonly offset_ms: number;
}

export function clockDate([row]: ClockRow[]): Date {
  if (!row) throw new Error('the clock row is missing: migrate first');
  return new Date(Number(row.now_ms) + Number(row.offset_ms));
}
