import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

/** What a keeper finds wrong with a line, and each line's one way into somebody's hands. */
export class Keeper1764000130000 implements MigrationInterface {
  name = 'Keeper1764000130000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'count_difference', {
      columns: [
        column.id(), column.ref('pairing_id'), column.ref('pickup_point_id'), column.date('business_date'), column.ref('order_id'), column.ref('line_id'),
        column.text('flaw', 10), column.int('packed_before'), column.int('good'), column.ref('keeper_account_id'), column.instant('noted_at'),
      ],
      unique: [['line_id', 'good']],
      index: [['pickup_point_id', 'business_date']],
      checks: ['good >= 0 AND good < packed_before'],
    });
    await createTable(queryRunner, 'line_handover', {
      columns: [
        { ...column.ref('line_id'), isPrimary: true }, column.ref('pairing_id'), column.ref('order_id'), column.ref('keeper_account_id'),
        column.text('proof_kind', 10), column.instant('handed_at'),
      ],
      index: [['order_id']],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['line_handover', 'count_difference']) await queryRunner.dropTable(table);
  }
}
