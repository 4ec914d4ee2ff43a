import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** Farmers' consents that somebody acts for them. */
export class Helping1764000182000 implements MigrationInterface {
  name = 'Helping1764000182000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'helper_grant', {
      columns: [
        c.id(), c.ref('household_id'), c.ref('account_id', NULLABLE), c.text('name', 40), c.text('actions', 60), c.text('consent_version', 20), c.text('note', 120, NULLABLE),
        c.ref('given_by'), c.instant('given_at'), c.instant('ends_at'), c.text('code_hash', 64, NULLABLE), c.instant('ended_at', NULLABLE), c.ref('ended_by', NULLABLE), c.int('live', NULLABLE),
      ],
      unique: [['household_id', 'account_id', 'live'], ['code_hash']],
      index: [['account_id', 'given_at']],
      checks: ['ends_at > given_at', '(live IS NULL) = (ended_at IS NOT NULL)', 'account_id IS NOT NULL OR code_hash IS NOT NULL'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('helper_grant');
  }
}
