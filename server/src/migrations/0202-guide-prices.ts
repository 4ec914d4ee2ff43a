import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

/** What a village's crop may cost from a date on; before the first of them the sale unit's own prices hold. */
export class GuidePrices1764000202000 implements MigrationInterface {
  name = 'GuidePrices1764000202000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'sale_unit_price', {
      columns: [
        column.id(), column.ref('sale_unit_id'), column.date('from_date'), column.int('guide_fen'), column.int('floor_fen'), column.int('ceiling_fen'),
        column.ref('set_by'), column.instant('set_at'),
      ],
      unique: [['sale_unit_id', 'from_date']],
      checks: ['floor_fen > 0 AND floor_fen <= guide_fen AND guide_fen <= ceiling_fen'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('sale_unit_price');
  }
}
