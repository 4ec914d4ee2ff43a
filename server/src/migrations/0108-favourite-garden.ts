import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

/** Gardens a resident likes. */
export class FavouriteGarden1764000108000 implements MigrationInterface {
  name = 'FavouriteGarden1764000108000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'favourite_garden', {
      columns: [column.id('account_id'), column.id('household_id'), column.instant('since')],
      index: [['household_id']],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('favourite_garden');
  }
}
