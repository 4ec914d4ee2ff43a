import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../platform';

/** What the last publish added to a listing that stood already, so that it alone can be taken back. */
export class ListingAddition1764000090000 implements MigrationInterface {
  name = 'ListingAddition1764000090000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const { type } = columnsFor(queryRunner).int('added');
    for (const column of ['added', 'price_before_fen']) await queryRunner.query(`ALTER TABLE listing ADD COLUMN ${column} ${type} NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const column of ['added', 'price_before_fen']) await queryRunner.query(`ALTER TABLE listing DROP COLUMN ${column}`);
  }
}
