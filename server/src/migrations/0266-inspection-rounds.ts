import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** Rounds of inspections, service standards by date, and what a family was promised when it booked. */
export class InspectionRounds1764000266000 implements MigrationInterface {
  name = 'InspectionRounds1764000266000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'inspection_round', {
      columns: [c.id(), c.ref('village_id'), c.text('title', 20), c.date('from_date'), c.date('due_on'), c.ref('created_by'), c.instant('created_at')],
      unique: [['village_id', 'from_date']],
      checks: ['from_date <= due_on'],
    });
    await createTable(queryRunner, 'inspection_visit', {
      columns: [c.id(), c.ref('round_id'), c.ref('plaque_id'), c.date('due_on'), c.ref('inspection_id', NULLABLE), c.date('done_on', NULLABLE)],
      unique: [['round_id', 'plaque_id']],
      index: [['plaque_id']],
      checks: ['(inspection_id IS NULL) = (done_on IS NULL)'],
    });
    await createTable(queryRunner, 'service_standard', {
      columns: [c.id(), c.ref('village_id'), c.date('valid_from'), c.date('valid_until'), c.longText('items'), c.ref('created_by'), c.instant('created_at')],
      unique: [['village_id', 'valid_from']],
      checks: ['valid_from <= valid_until'],
    });
    await queryRunner.query('ALTER TABLE trip_booking ADD COLUMN terms text NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE trip_booking DROP COLUMN terms');
    for (const table of ['service_standard', 'inspection_visit', 'inspection_round']) await queryRunner.dropTable(table);
  }
}
