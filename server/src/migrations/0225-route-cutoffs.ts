import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

/** When vans have to be at the doors, kept as a cycle opens; and why a listing closes before everybody's cut-off. */
export class RouteCutoffs1764000225000 implements MigrationInterface {
  name = 'RouteCutoffs1764000225000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'route_cutoff', {
      columns: [column.id(), column.ref('pairing_id'), column.ref('cycle_id'), column.ref('household_id'), column.instant('door_by'), column.text('why', 160), column.instant('frozen_at')],
      unique: [['cycle_id', 'household_id']],
    });
    await queryRunner.query('ALTER TABLE listing ADD COLUMN cutoff_why varchar(200) NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE listing DROP COLUMN cutoff_why');
    await queryRunner.dropTable('route_cutoff');
  }
}
