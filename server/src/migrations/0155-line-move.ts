import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

/** A line of one resident's bag that went to a neighbour. */
export class LineMove1764000155000 implements MigrationInterface {
  name = 'LineMove1764000155000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'line_move', {
      columns: [
        { ...column.ref('line_id'), isPrimary: true }, column.ref('pairing_id'), column.ref('pickup_point_id'), column.date('business_date'), column.ref('from_order_id'),
        column.ref('to_order_id'), column.ref('keeper_account_id'), column.text('reason', 40), column.instant('moved_at'),
      ],
      index: [['pickup_point_id', 'business_date']],
      checks: ['from_order_id <> to_order_id'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('line_move');
  }
}
