import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** Photos, and how many an account sends a day. */
export class Photos1764000116000 implements MigrationInterface {
  name = 'Photos1764000116000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'photo', {
      columns: [
        c.id(), c.ref('account_id'), c.ref('pairing_id', NULLABLE), c.ref('subject_id', NULLABLE), c.text('state', 12), c.int('width', NULLABLE),
        c.int('height', NULLABLE), c.int('bytes', NULLABLE), c.instant('taken_at'),
      ],
      index: [['subject_id']],
    });
    await createTable(queryRunner, 'photo_allowance', { columns: [c.id('account_id'), { ...c.date('business_date'), isPrimary: true }, c.int('sent')] });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['photo_allowance', 'photo']) await queryRunner.dropTable(table);
  }
}
