import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

/** 采摘和特产: what may be had with a trip, who has ordered it, and what of it was paid with the deposit. */
export class TripExtras1764000242000 implements MigrationInterface {
  name = 'TripExtras1764000242000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    const { type: int } = c.int('n');
    for (const column of ['extras_fen', 'extras_back_fen']) await queryRunner.query(`ALTER TABLE trip_booking ADD COLUMN ${column} ${int} NOT NULL DEFAULT 0`);
    await createTable(queryRunner, 'trip_extra', {
      columns: [c.id(), c.ref('pairing_id'), c.ref('trip_id'), c.ref('household_id'), c.text('name', 20), c.text('unit', 4), c.int('price_fen'), c.int('offered'), c.int('taken', { default: 0 })],
      index: [['trip_id', 'id']],
      checks: ['price_fen > 0', 'taken >= 0 AND taken <= offered'],
    });
    await createTable(queryRunner, 'trip_extra_line', {
      columns: [
        c.id(), c.ref('pairing_id'), c.ref('trip_id'), c.ref('booking_id'), c.ref('extra_id'), c.int('pieces'), c.int('price_fen'), c.flag('prepaid'), c.text('state', 10), c.instant('ordered_at'), c.instant('ended_at', { isNullable: true }),
      ],
      index: [['trip_id', 'state'], ['booking_id', 'id'], ['extra_id', 'state']],
      checks: ['pieces > 0', 'price_fen > 0'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['trip_extra_line', 'trip_extra']) await queryRunner.dropTable(table);
    for (const column of ['extras_back_fen', 'extras_fen']) await queryRunner.query(`ALTER TABLE trip_booking DROP COLUMN ${column}`);
  }
}
