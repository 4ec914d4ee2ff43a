import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

/** Beside photos: recordings of village stories, and the papers of a pairing. */
export class KeptFiles1764000236000 implements MigrationInterface {
  name = 'KeptFiles1764000236000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await queryRunner.query(`ALTER TABLE photo ADD COLUMN media varchar(8) NOT NULL DEFAULT 'picture'`);
    await createTable(queryRunner, 'pairing_paper', {
      columns: [c.id(), c.ref('pairing_id'), c.text('title', 40), c.ref('kept_by'), c.instant('kept_at')],
      index: [['pairing_id', 'id']],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('pairing_paper');
    await queryRunner.query('ALTER TABLE photo DROP COLUMN media');
  }
}
