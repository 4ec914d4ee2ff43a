import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable, dialectOf } from '../platform';

/** Where bags are weighed at the station or the gate: what the door weighed per crop, each bag, and the sums of each crop. */
export class Packing1764000132000 implements MigrationInterface {
  name = 'Packing1764000132000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await queryRunner.query('CREATE INDEX ix_receipt_line_listing_id ON receipt_line (listing_id)');
    const weighing = [column.int('reading'), column.int('tare_grams'), column.int('net')];
    await createTable(queryRunner, 'crop_reading', {
      columns: [column.id(), column.ref('pairing_id'), column.ref('receipt_id'), column.ref('listing_id'), ...weighing],
      unique: [['receipt_id', 'listing_id']],
    });
    await createTable(queryRunner, 'packed_bag', {
      columns: [
        { ...column.ref('line_id'), isPrimary: true }, column.ref('pairing_id'), column.ref('order_id'), column.ref('listing_id'), column.text('place', 10), ...weighing,
        column.ref('packer_account_id'), column.instant('packed_at'),
      ],
      index: [['listing_id']],
    });
    await createTable(queryRunner, 'packing_close', {
      columns: [
        { ...column.ref('listing_id'), isPrimary: true }, column.ref('pairing_id'), column.int('received'), column.int('packed'), column.text('reason', 60, { isNullable: true }),
        column.ref('packer_account_id'), column.instant('closed_at'),
      ],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const onTable = dialectOf(queryRunner) === 'sqlite' ? '' : ' ON receipt_line';
    await queryRunner.query(`DROP INDEX ix_receipt_line_listing_id${onTable}`);
    for (const table of ['packing_close', 'packed_bag', 'crop_reading']) await queryRunner.dropTable(table);
  }
}
