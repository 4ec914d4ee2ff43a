import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../platform';

/** Refunds per line, with what they are and how they go back, and what was given back beyond the bill. */
export class LineRefunds1764000115000 implements MigrationInterface {
  name = 'LineRefunds1764000115000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const { type: int } = columnsFor(queryRunner).int('sum');
    await queryRunner.query(`ALTER TABLE refund ADD COLUMN line_id varchar(36) NULL`);
    await queryRunner.query(`ALTER TABLE refund ADD COLUMN by_account_id varchar(36) NULL`);
    await queryRunner.query(`ALTER TABLE refund ADD COLUMN kind varchar(12) NOT NULL DEFAULT 'return'`);
    await queryRunner.query(`ALTER TABLE refund ADD COLUMN way varchar(8) NOT NULL DEFAULT 'original'`);
    await addCounter(queryRunner, 'resident_order', 'compensated_fen', 'bigint', 'compensated_fen >= 0 AND compensated_fen <= total_fen');
    await addCounter(queryRunner, 'order_line', 'refunded_fen', int, 'refunded_fen >= 0 AND refunded_fen <= estimate_fen');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of [['order_line', 'refunded_fen'], ['resident_order', 'compensated_fen']]) {
      await queryRunner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    }
    for (const column of ['way', 'kind', 'by_account_id', 'line_id']) await queryRunner.query(`ALTER TABLE refund DROP COLUMN ${column}`);
  }
}

/** A counter with its wall, in one statement that both engines read alike. */
async function addCounter(queryRunner: QueryRunner, table: string, column: string, type: string, wall: string): Promise<void> {
  const mysql = queryRunner.connection.options.type !== 'better-sqlite3';
  const add = `ALTER TABLE ${table} ADD COLUMN ${column} ${type} NOT NULL DEFAULT 0`;
  const check = (quote: string): string => `CONSTRAINT ${quote}ck_${table}_${column}${quote} CHECK (${wall})`;
  await queryRunner.query(mysql ? `${add}, ADD ${check('`')}` : `${add} ${check('"')}`);
}
