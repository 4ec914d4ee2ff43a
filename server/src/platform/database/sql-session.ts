import type { SqlValue } from './dialect';

/** Whatever a read may run on: the `Database` outside, a `Tx` inside a transaction. */
export interface Queryable {
  query<Row>(sql: string, parameters?: readonly SqlValue[]): Promise<Row[]>;
}

/** Plain SQL on one connection, without the ORM's cost. `?` stands for a parameter on every engine. */
export interface SqlSession extends Queryable {
  /** Number of rows an INSERT, UPDATE or DELETE touched. */
  execute(sql: string, parameters?: readonly SqlValue[]): Promise<number>;
}
