import type { SqlSession, SqlValue } from '../../src/platform';
import { MysqlSession } from '../../src/platform/database/mysql-session';
import { SqliteSession } from '../../src/platform/database/sqlite-session';
import type { Engine } from '../databases';

export interface SentStatement {
  /** In one line. */
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Every statement passes through, and is told. `jest.restoreAllMocks()` ends it. */
export function listenToStatements(engine: Engine, tell: (statement: SentStatement) => void): void {
  const session: SqlSession = engine === 'sqlite' ? SqliteSession.prototype : MysqlSession.prototype;
  const { query, execute } = session;
  const told = (sql: string, values: readonly SqlValue[] = []): void => tell({ sql: sql.replace(/\s+/g, ' ').trim(), values });
  jest.spyOn(session, 'query').mockImplementation(function <Row>(this: SqlSession, sql: string, parameters?: readonly SqlValue[]) {
    told(sql, parameters);
    return query.call(this, sql, parameters) as Promise<Row[]>;
  });
  jest.spyOn(session, 'execute').mockImplementation(function (this: SqlSession, sql: string, parameters?: readonly SqlValue[]) {
    told(sql, parameters);
    return execute.call(this, sql, parameters);
  });
}
