import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** 特产: what households sell at the village without a trip, and who fetches it when. */
export class VillageGoods1764000307000 implements MigrationInterface {
  name = 'VillageGoods1764000307000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'village_good', {
      columns: [c.id(), c.ref('pairing_id'), c.ref('household_id'), c.text('name', 20), c.text('unit', 4), c.int('price_fen'), c.int('offered'), c.int('taken', { default: 0 })],
      index: [['pairing_id', 'id'], ['household_id', 'id']],
      checks: ['price_fen > 0', 'taken >= 0 AND taken <= offered'],
    });
    await createTable(queryRunner, 'village_good_order', {
      columns: [
        c.id(), c.ref('pairing_id'), c.ref('good_id'), c.ref('household_id'), c.ref('account_id'), c.text('state', 10), c.int('pieces'), c.int('price_fen'), c.text('fetch_date', 10), c.text('code', 6, NULLABLE),
        c.text('payment_id', 32, NULLABLE), c.instant('held_until'), c.instant('placed_at'), c.instant('ended_at', NULLABLE),
      ],
      unique: [['household_id', 'code']],
      index: [['account_id', 'id'], ['good_id', 'state'], ['household_id', 'fetch_date']],
      checks: ['pieces > 0', 'price_fen > 0'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['village_good_order', 'village_good']) await queryRunner.dropTable(table);
  }
}
