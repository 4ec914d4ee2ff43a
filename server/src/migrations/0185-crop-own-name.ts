import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** What households call their crops. */
export class CropOwnName1764000185000 implements MigrationInterface {
  name = 'CropOwnName1764000185000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'crop_own_name', {
      columns: [c.id(), c.ref('household_id'), c.ref('crop_id'), c.text('name', 12), c.text('state', 10), c.ref('asked_by'), c.instant('asked_at'), c.ref('decided_by', NULLABLE), c.instant('decided_at', NULLABLE)],
      unique: [['household_id', 'crop_id']],
      index: [['state']],
      checks: ["(state = 'waiting') = (decided_at IS NULL)"],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('crop_own_name');
  }
}
