import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** A pairing's calendar of service days, and the days called off. */
export class ServiceDays1764000141000 implements MigrationInterface {
  name = 'ServiceDays1764000141000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await queryRunner.query(`ALTER TABLE closed_date ADD COLUMN reason varchar(80) NULL`);
    await createTable(queryRunner, 'weekday_change', {
      columns: [c.id(), c.ref('pairing_id'), c.date('from_date'), c.text('weekdays', 7), c.flag('closes_on_holidays')],
      unique: [['pairing_id', 'from_date']],
    });
    await createTable(queryRunner, 'called_off_day', {
      columns: [
        c.id(),
        c.ref('pairing_id'),
        c.ref('cycle_id'),
        c.date('business_date'),
        c.text('reason', 80),
        c.ref('by_account_id'),
        c.int('orders'),
        c.instant('called_off_at'),
        c.instant('finished_at', NULLABLE),
      ],
      unique: [['cycle_id']],
      index: [['pairing_id', 'business_date']],
      checks: ['orders >= 0'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('called_off_day');
    await queryRunner.dropTable('weekday_change');
    await queryRunner.query('ALTER TABLE closed_date DROP COLUMN reason');
  }
}
