import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

/** The inbox of every account. */
export class Notices1764000140000 implements MigrationInterface {
  name = 'Notices1764000140000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'notice', {
      columns: [
        c.id(),
        c.ref('account_id'),
        c.text('kind', 30),
        c.text('subject_id', 80),
        c.text('title', 40),
        c.text('body', 240),
        c.text('place', 200, { isNullable: true }),
        c.instant('posted_at'),
        c.instant('read_at', { isNullable: true }),
      ],
      unique: [['account_id', 'kind', 'subject_id']],
      index: [['account_id', 'id'], ['account_id', 'read_at']],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('notice');
  }
}
