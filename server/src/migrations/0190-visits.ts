import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Columns, columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** Trips to the village, who books them, and who hosts. */
export class Visits1764000190000 implements MigrationInterface {
  name = 'Visits1764000190000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTrip(queryRunner, c);
    await createBooking(queryRunner, c);
    await createTable(queryRunner, 'trip_host', {
      columns: [
        c.id(), c.ref('pairing_id'), c.ref('trip_id'), c.ref('household_id'), c.text('name', 40), c.int('seats'), c.int('plots'), c.int('per_person_fen'),
        c.longText('menu_allergens'), c.flag('bathroom'), c.flag('stairs'), c.flag('suspended'),
      ],
      unique: [['trip_id', 'household_id']],
      checks: ['seats > 0', 'plots >= 0', 'per_person_fen >= 0'],
    });
    await createTable(queryRunner, 'trip_consent', {
      columns: [c.id(), c.ref('trip_id'), c.ref('account_id'), c.text('version', 20), c.instant('given_at')],
      index: [['account_id', 'trip_id']],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['trip_consent', 'trip_host', 'trip_booking', 'trip']) await queryRunner.dropTable(table);
  }
}

async function createTrip(queryRunner: QueryRunner, c: Columns): Promise<void> {
  await createTable(queryRunner, 'trip', {
    columns: [
      c.id(), c.ref('pairing_id'), c.text('title', 40), c.text('story', 200), c.date('trip_date'), c.date('backup_date', NULLABLE), c.instant('starts_at'), c.instant('ends_at'),
      c.text('gathering', 80), c.longText('programme'), c.int('families'), c.int('seats'), c.int('families_taken', { default: 0 }), c.int('seats_taken', { default: 0 }),
      c.int('price_fen'), c.int('deposit_fen'), c.longText('policy'), c.text('state', 12), c.int('queue_last', { default: 0 }), c.text('reason', 80, NULLABLE),
      c.ref('created_by'), c.instant('created_at'), c.instant('published_at', NULLABLE), c.instant('cancelled_at', NULLABLE),
    ],
    index: [['pairing_id', 'state', 'trip_date']],
    checks: [
      'families > 0 AND seats > 0',
      'families_taken >= 0 AND families_taken <= families',
      'seats_taken >= 0 AND seats_taken <= seats',
      'deposit_fen > 0 AND deposit_fen <= price_fen',
      'starts_at < ends_at',
    ],
  });
}

async function createBooking(queryRunner: QueryRunner, c: Columns): Promise<void> {
  await createTable(queryRunner, 'trip_booking', {
    columns: [
      c.id(), c.ref('pairing_id'), c.ref('trip_id'), c.ref('account_id'), c.text('state', 12), c.int('open_flag', NULLABLE), c.int('adults'), c.int('children'),
      c.int('price_fen'), c.int('deposit_fen'), c.longText('policy'), c.text('friend_code', 12, NULLABLE), c.longText('family_sealed', NULLABLE), c.ref('consent_id', NULLABLE),
      c.text('payment_id', 32, NULLABLE), c.int('queue_no', NULLABLE), c.int('offers', { default: 0 }), c.instant('held_until', NULLABLE), c.instant('offered_until', NULLABLE),
      c.ref('household_id', NULLABLE), c.int('refund_fen', { default: 0 }), c.instant('placed_at'), c.instant('paid_at', NULLABLE), c.instant('ended_at', NULLABLE), c.instant('erased_at', NULLABLE),
    ],
    unique: [['trip_id', 'account_id', 'open_flag']],
    index: [['trip_id', 'state', 'queue_no'], ['account_id', 'id']],
    checks: ['adults > 0 AND children >= 0', 'children = 0 OR consent_id IS NOT NULL', 'refund_fen >= 0 AND refund_fen <= deposit_fen'],
  });
}
