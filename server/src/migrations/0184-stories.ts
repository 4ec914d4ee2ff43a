import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** What gardens and villages tell of themselves, and the photos everybody may see. */
export class Stories1764000184000 implements MigrationInterface {
  name = 'Stories1764000184000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await queryRunner.query(`ALTER TABLE photo ADD COLUMN is_open ${c.int('').type} NOT NULL DEFAULT 0`);
    await createTable(queryRunner, 'garden_profile', {
      columns: [c.id('household_id'), c.text('story', 600), c.longText('photo_ids'), c.int('revision'), c.ref('updated_by'), c.instant('updated_at')],
      checks: ['revision > 0'],
    });
    await createTable(queryRunner, 'village_story', {
      columns: [
        c.id(), c.ref('village_id'), c.text('kind', 10), c.text('title', 40), c.longText('blocks'), c.int('revision'), c.longText('published', NULLABLE), c.int('published_revision', NULLABLE),
        c.ref('updated_by'), c.instant('updated_at'),
      ],
      index: [['village_id']],
      checks: ['revision > 0 AND (published_revision IS NULL OR published_revision <= revision)', '(published IS NULL) = (published_revision IS NULL)'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['village_story', 'garden_profile']) await queryRunner.dropTable(table);
    await queryRunner.query('ALTER TABLE photo DROP COLUMN is_open');
  }
}
