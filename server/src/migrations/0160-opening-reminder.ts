import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

/** Who wants to be told when ordering opens again. */
export class OpeningReminder1764000160000 implements MigrationInterface {
  name = 'OpeningReminder1764000160000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'opening_reminder', {
      columns: [column.id('pairing_id'), column.id('account_id'), column.instant('asked_at')],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('opening_reminder');
  }
}
