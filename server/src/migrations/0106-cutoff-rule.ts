import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const OPTIONAL = { isNullable: true };

/** Cut-offs of a household, a crop or a household's crop, earlier than the cycle's. */
export class CutoffRule1764000106000 implements MigrationInterface {
  name = 'CutoffRule1764000106000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'cutoff_rule', {
      columns: [
        column.id(), column.ref('pairing_id'), column.ref('household_id', OPTIONAL), column.ref('crop_id', OPTIONAL), column.text('target', 80),
        column.date('from_date'), column.text('cutoff_at', 5, OPTIONAL), column.ref('set_by', OPTIONAL), column.instant('set_at'),
      ],
      unique: [['pairing_id', 'target', 'from_date']],
      checks: ['household_id IS NOT NULL OR crop_id IS NOT NULL'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('cutoff_rule');
  }
}
