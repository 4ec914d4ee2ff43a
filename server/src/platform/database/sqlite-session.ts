import type { SqlValue } from './dialect';
import { sqliteInstant } from './instant';
import type { SqlSession } from './sql-session';

type Bound = string | bigint | number | Buffer | null;

interface Statement {
  readonly reader: boolean;
  all(parameters: Bound[]): unknown[];
  run(parameters: Bound[]): { changes: number };
}

/** The part of libsql's synchronous connection we use. */
export interface SqliteConnection {
  prepare(sql: string): Statement;
  exec(sql: string): void;
  pragma(source: string): Record<string, unknown>[];
}

const STATEMENTS_KEPT = 300;

/** Plain SQL through libsql, with prepared statements kept. */
export class SqliteSession implements SqlSession {
  private readonly statements = new Map<string, Statement>();

  constructor(private readonly connection: SqliteConnection) {}

  async query<Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<Row[]> {
    return this.statement(sql).all(parameters.map(bound)) as Row[];
  }

  async execute(sql: string, parameters: readonly SqlValue[] = []): Promise<number> {
    const statement = this.statement(sql);
    const values = parameters.map(bound);
    return statement.reader ? statement.all(values).length : statement.run(values).changes;
  }

  private statement(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    if (this.statements.size >= STATEMENTS_KEPT) this.statements.clear();
    const statement = this.connection.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }
}

/** libsql aborts the process on a boolean and binds numbers as REAL, so whole numbers go in as bigint. */
function bound(value: SqlValue): Bound {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (value instanceof Date) return sqliteInstant(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  return value;
}
