import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** 农家餐桌牌: applications, checklists by version, inspections, and prices by date. */
export class Plaques1764000193000 implements MigrationInterface {
  name = 'Plaques1764000193000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'table_plaque', {
      columns: [
        c.id(), c.ref('village_id'), c.ref('pairing_id'), c.ref('household_id'), c.text('state', 12), c.int('live_flag', NULLABLE), c.int('revision', { default: 0 }), c.text('number', 20, NULLABLE),
        c.date('valid_until', NULLABLE), c.date('due_on', NULLABLE), c.text('reason', 80, NULLABLE), c.ref('applied_by'), c.instant('applied_at'), c.instant('changed_at'),
      ],
      unique: [['household_id', 'live_flag'], ['number']],
      index: [['village_id', 'state']],
      checks: ["(state IN ('applied', 'inspecting', 'awarded', 'suspended')) = (live_flag IS NOT NULL)", "state NOT IN ('awarded', 'suspended') OR (number IS NOT NULL AND valid_until IS NOT NULL)"],
    });
    await queryRunner.query('CREATE INDEX ix_trip_host_household_id ON trip_host (household_id)');
    await createTable(queryRunner, 'table_checklist', {
      columns: [c.id(), c.ref('village_id'), c.int('version'), c.longText('items'), c.ref('created_by'), c.instant('created_at')],
      unique: [['village_id', 'version']],
    });
    await createTable(queryRunner, 'table_inspection', {
      columns: [c.id(), c.ref('plaque_id'), c.int('checklist_version'), c.longText('fulfilled'), c.int('score'), c.flag('passed'), c.ref('by_account_id'), c.instant('inspected_at')],
      index: [['plaque_id', 'inspected_at']],
      checks: ['score >= 0 AND score <= 100'],
    });
    await createTable(queryRunner, 'table_price_schedule', {
      columns: [c.id(), c.ref('village_id'), c.date('valid_from'), c.date('valid_until'), c.int('per_person_fen'), c.ref('created_by'), c.instant('created_at')],
      unique: [['village_id', 'valid_from']],
      checks: ['valid_from <= valid_until', 'per_person_fen > 0'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('trip_host', 'ix_trip_host_household_id');
    for (const table of ['table_price_schedule', 'table_inspection', 'table_checklist', 'table_plaque']) await queryRunner.dropTable(table);
  }
}
