import type { SqlValue } from './dialect';
import type { SqlSession } from './sql-session';

type Callback = (error: Error | null, result: unknown) => void;

/** What both a mysql2 pool and one of its connections offer. */
export interface MysqlQueryable {
  query(sql: string, values: readonly SqlValue[], callback: Callback): void;
}

/** Plain SQL through mysql2. The client's CLIENT_FOUND_ROWS flag is on: an UPDATE counts the rows it matched. */
export class MysqlSession implements SqlSession {
  constructor(private readonly connection: MysqlQueryable) {}

  query<Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<Row[]> {
    return this.send(sql, parameters) as Promise<Row[]>;
  }

  async execute(sql: string, parameters: readonly SqlValue[] = []): Promise<number> {
    return ((await this.send(sql, parameters)) as { affectedRows: number }).affectedRows;
  }

  private send(sql: string, parameters: readonly SqlValue[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.connection.query(sql, parameters, (error, result) => (error ? reject(error) : resolve(result)));
    });
  }
}
