import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const OPTIONAL = { isNullable: true };

/** Bags nobody came for, and what became of them; from when a point may donate them. */
export class Unclaimed1764000131000 implements MigrationInterface {
  name = 'Unclaimed1764000131000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'unclaimed_bag', {
      columns: [
        { ...column.ref('order_id'), isPrimary: true }, column.ref('pairing_id'), column.ref('pickup_point_id'), column.date('business_date'), column.instant('marked_at'),
        column.text('outcome', 12, OPTIONAL), column.text('recipient', 40, OPTIONAL), column.ref('keeper_account_id', OPTIONAL), column.instant('closed_at', OPTIONAL),
      ],
      index: [['pickup_point_id', 'business_date']],
      checks: ['(outcome IS NULL) = (closed_at IS NULL)'],
    });
    await queryRunner.query(`ALTER TABLE pickup_point ADD COLUMN donate_from varchar(5) NOT NULL DEFAULT '20:30'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE pickup_point DROP COLUMN donate_from');
    await queryRunner.dropTable('unclaimed_bag');
  }
}
