import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../platform';

/** How often a stop has moved on, and which driver a run was taken over from. */
export class StopRevision1764000230000 implements MigrationInterface {
  name = 'StopRevision1764000230000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await queryRunner.query(`ALTER TABLE route_stop ADD COLUMN revision ${column.int('revision').type} NOT NULL DEFAULT 0`);
    await queryRunner.query(`ALTER TABLE pickup_route ADD COLUMN handed_from ${column.ref('handed_from').type}(36) NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE pickup_route DROP COLUMN handed_from');
    await queryRunner.query('ALTER TABLE route_stop DROP COLUMN revision');
  }
}
