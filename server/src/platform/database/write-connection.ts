import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { MysqlSession } from './mysql-session';
import { acquire, mysqlPoolOf } from './open-mysql';
import { sqliteConnectionOf } from './open-sqlite';
import { SqliteSession } from './sqlite-session';
import type { SqlSession } from './sql-session';

/** One connection while a transaction holds it. */
export interface WriteConnection {
  readonly session: SqlSession;
  /** TypeORM on this connection, made only when somebody asks: plain SQL should not pay for it. */
  manager(): EntityManager;
  /** Gives the connection back, or throws it away when its state is unknown. */
  release(healthy: boolean): void;
}

export function sqliteWriteConnection(source: DataSource): () => Promise<WriteConnection> {
  const session = new SqliteSession(sqliteConnectionOf(source));
  const runner = insideTransaction(source.createQueryRunner());
  return async () => ({ session, manager: () => runner.manager, release: () => undefined });
}

export function mysqlWriteConnection(source: DataSource): () => Promise<WriteConnection> {
  const pool = mysqlPoolOf(source);
  return async () => {
    const connection = await acquire(pool);
    let runner: QueryRunner | undefined;
    return {
      session: new MysqlSession(connection),
      manager: () => (runner ??= insideTransaction(Object.assign(source.createQueryRunner(), { databaseConnection: connection }))).manager,
      release: (healthy) => (healthy ? connection.release() : connection.destroy()),
    };
  };
}

/** The unit of work opens and ends transactions itself; TypeORM must believe it is inside one and never start its own. */
function insideTransaction(runner: QueryRunner): QueryRunner {
  return Object.defineProperty(runner, 'isTransactionActive', { get: () => true, set: () => undefined });
}
