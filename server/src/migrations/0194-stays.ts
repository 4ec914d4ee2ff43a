import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** 农家住宿: rooms, nights sold once, and who sleeps there. */
export class Stays1764000194000 implements MigrationInterface {
  name = 'Stays1764000194000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'stay_room', {
      columns: [
        c.id(), c.ref('pairing_id'), c.ref('household_id'), c.text('name', 30), c.int('beds'), c.longText('amenities'), c.int('min_nights'), c.int('weekday_fen'), c.int('weekend_fen'), c.longText('specials'),
        c.int('deposit_fen'), c.longText('policy'), c.int('revision', { default: 0 }), c.instant('created_at'),
      ],
      index: [['pairing_id', 'id'], ['household_id', 'id']],
      checks: ['beds > 0 AND min_nights > 0', 'weekday_fen > 0 AND weekend_fen > 0', 'deposit_fen > 0'],
    });
    await createTable(queryRunner, 'stay_booking', {
      columns: [
        c.id(), c.ref('pairing_id'), c.ref('room_id'), c.ref('account_id'), c.text('state', 12), c.date('from_date'), c.date('to_date'), c.int('people'), c.longText('nights'), c.int('total_fen'), c.int('deposit_fen'),
        c.longText('policy'), c.text('payment_id', 32, NULLABLE), c.instant('held_until', NULLABLE), c.int('refund_fen', { default: 0 }), c.instant('placed_at'), c.instant('ended_at', NULLABLE),
      ],
      index: [['room_id', 'from_date'], ['account_id', 'id']],
      checks: ['from_date < to_date', 'people > 0', 'refund_fen >= 0 AND refund_fen <= deposit_fen'],
    });
    await createTable(queryRunner, 'stay_night', {
      columns: [{ ...c.ref('room_id'), isPrimary: true }, { ...c.date('night'), isPrimary: true }, c.ref('booking_id', NULLABLE)],
      index: [['booking_id', 'night']],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['stay_night', 'stay_booking', 'stay_room']) await queryRunner.dropTable(table);
  }
}
