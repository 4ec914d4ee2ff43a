import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

export class OrderCycle1764000030000 implements MigrationInterface {
  name = 'OrderCycle1764000030000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'order_cycle', {
      columns: [
        column.id(),
        column.ref('pairing_id'),
        column.date('business_date'),
        column.text('state', 20),
        column.instant('opens_at'),
        column.instant('cutoff_at'),
        column.instant('locks_at'),
      ],
      unique: [['pairing_id', 'business_date']],
      index: [['business_date']],
      checks: ['opens_at < cutoff_at', 'cutoff_at <= locks_at'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('order_cycle');
  }
}
