import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../platform';

/** 每家最多: what one account may order of a listing. */
export class ListingLimit1764000105000 implements MigrationInterface {
  name = 'ListingLimit1764000105000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const { type } = columnsFor(queryRunner).int('most_per_account');
    await queryRunner.query(`ALTER TABLE listing ADD COLUMN most_per_account ${type} NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE listing DROP COLUMN most_per_account');
  }
}
