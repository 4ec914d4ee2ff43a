import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Columns, columnsFor, createTable } from '../platform';

const OPTIONAL = { isNullable: true };

/** Orders change until the cut-off: what came off the total, and changes that wait for their payment. */
export class OrderChange1764000102000 implements MigrationInterface {
  name = 'OrderChange1764000102000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await queryRunner.query('ALTER TABLE resident_order ADD COLUMN reduced_fen bigint NOT NULL DEFAULT 0');
    await queryRunner.query(`ALTER TABLE resident_order ADD COLUMN revision ${column.int('revision').type} NOT NULL DEFAULT 0`);
    await createChange(queryRunner, column);
    await createTable(queryRunner, 'order_change_line', {
      columns: [
        column.id('change_id'), { ...column.int('seq'), isPrimary: true }, column.ref('line_id', OPTIONAL), column.ref('listing_id'), column.int('ordered'), column.int('price_fen'),
        column.int('estimate_fen'), column.text('substitution', 20), column.int('more'),
      ],
      index: [['listing_id']],
      checks: ['ordered > 0', 'more >= 0 AND more <= ordered'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['order_change_line', 'order_change']) await queryRunner.dropTable(table);
    for (const name of ['reduced_fen', 'revision']) await queryRunner.query(`ALTER TABLE resident_order DROP COLUMN ${name}`);
  }
}

async function createChange(queryRunner: QueryRunner, column: Columns): Promise<void> {
  await createTable(queryRunner, 'order_change', {
    columns: [
      column.id(), column.ref('order_id'), column.int('number'), column.ref('pairing_id'), column.ref('cycle_id'), column.text('state', 12), column.int('pending_flag', OPTIONAL),
      column.int('base_revision'), column.bigint('difference_fen'), column.ref('pickup_point_id', OPTIONAL), column.text('point_letter', 2, OPTIONAL), column.instant('cutoff_at'), column.instant('expires_at'),
      column.ref('payment_id', OPTIONAL), column.instant('created_at'), column.instant('ended_at', OPTIONAL),
    ],
    unique: [['order_id', 'number'], ['order_id', 'pending_flag']],
    index: [['cycle_id', 'state']],
    checks: ['difference_fen > 0'],
  });
}
