import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** What residents say of gardens; whether a pairing shows their names. */
export class GardenRatings1764000235000 implements MigrationInterface {
  name = 'GardenRatings1764000235000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await queryRunner.query(`ALTER TABLE pairing ADD COLUMN buyers_shown ${c.int('').type} NOT NULL DEFAULT 0`);
    await createTable(queryRunner, 'garden_rating', {
      columns: [
        c.id(), c.ref('pairing_id'), c.ref('household_id'), c.ref('order_id'), c.ref('account_id'), c.date('business_date'), c.int('stars'), c.text('text', 100), c.text('crops', 100),
        c.instant('rated_at'), c.instant('hidden_at', NULLABLE), c.text('hidden_reason', 60, NULLABLE),
      ],
      unique: [['order_id', 'household_id'], ['account_id', 'household_id', 'business_date']],
      index: [['household_id', 'id'], ['pairing_id', 'id']],
      checks: ['stars BETWEEN 1 AND 5', '(hidden_at IS NULL) = (hidden_reason IS NULL)'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('garden_rating');
    await queryRunner.query('ALTER TABLE pairing DROP COLUMN buyers_shown');
  }
}
