import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../platform';

/** A trip that is edited or moved after people have booked. */
export class TripChanges1764000191000 implements MigrationInterface {
  name = 'TripChanges1764000191000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    const { type: int } = column.int('n');
    const { type, precision } = column.instant('at');
    await queryRunner.query(`ALTER TABLE trip ADD COLUMN revision ${int} NOT NULL DEFAULT 0`);
    await queryRunner.query(`ALTER TABLE trip ADD COLUMN buses ${int} NOT NULL DEFAULT 1`);
    await queryRunner.query(`ALTER TABLE trip ADD COLUMN moved_at ${type}${precision ? `(${precision})` : ''} NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const column of ['moved_at', 'buses', 'revision']) await queryRunner.query(`ALTER TABLE trip DROP COLUMN ${column}`);
  }
}
