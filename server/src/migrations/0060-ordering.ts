import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Columns, columnsFor, createTable } from '../platform';

const OPTIONAL = { isNullable: true };

export class Ordering1764000060000 implements MigrationInterface {
  name = 'Ordering1764000060000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createOrder(queryRunner, column);
    await createLine(queryRunner, column);
    await createFee(queryRunner, column);
    await createTicket(queryRunner, column);
    await createPointDay(queryRunner, column);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['point_day', 'pickup_ticket', 'order_fee', 'order_line', 'resident_order']) await queryRunner.dropTable(table);
  }
}

async function createOrder(queryRunner: QueryRunner, column: Columns): Promise<void> {
  await createTable(queryRunner, 'resident_order', {
    columns: [
      column.id(),
      column.ref('pairing_id'),
      column.ref('cycle_id'),
      column.date('business_date'),
      column.ref('account_id'),
      column.ref('pickup_point_id'),
      column.text('point_letter', 2),
      column.text('state', 20),
      column.text('payment_state', 20),
      column.bigint('crops_fen'),
      column.bigint('total_fen'),
      column.bigint('billed_fen', OPTIONAL),
      column.bigint('refunded_fen', { default: 0 }),
      column.ref('payment_id', OPTIONAL),
      column.text('bag_label', 12, OPTIONAL),
      column.instant('cutoff_at'),
      column.instant('expires_at'),
      column.instant('placed_at'),
      column.instant('paid_at', OPTIONAL),
      column.instant('locked_at', OPTIONAL),
      column.instant('packed_at', OPTIONAL),
      column.instant('dispatched_at', OPTIONAL),
      column.instant('arrived_at', OPTIONAL),
      column.instant('picked_up_at', OPTIONAL),
      column.ref('handed_over_by', OPTIONAL),
      column.instant('cancelled_at', OPTIONAL),
      column.instant('expired_at', OPTIONAL),
    ],
    index: [['pairing_id', 'business_date', 'state'], ['account_id', 'placed_at'], ['pickup_point_id', 'business_date']],
    checks: ['total_fen >= crops_fen', 'billed_fen <= total_fen', 'refunded_fen <= total_fen', 'placed_at < cutoff_at'],
  });
}

async function createLine(queryRunner: QueryRunner, column: Columns): Promise<void> {
  await createTable(queryRunner, 'order_line', {
    columns: [
      column.id(),
      column.ref('order_id'),
      column.ref('pairing_id'),
      column.ref('cycle_id'),
      column.ref('listing_id'),
      column.ref('household_id'),
      column.text('crop_name', 40),
      column.text('drawing', 40),
      column.text('plaque_number', 10),
      column.text('farmer_name', 40),
      column.text('unit_kind', 20),
      column.text('unit_name', 10),
      column.int('grams_per_unit'),
      column.int('price_fen'),
      column.int('ordered'),
      column.int('packed', OPTIONAL),
      column.int('billed', OPTIONAL),
      column.int('estimate_fen'),
      column.int('billed_fen', OPTIONAL),
      column.text('state', 20),
      column.text('substitution', 20),
      column.text('short_reason', 40, OPTIONAL),
    ],
    index: [['order_id'], ['listing_id'], ['household_id']],
    checks: ['ordered > 0', 'packed >= 0', 'billed <= packed', 'billed_fen <= estimate_fen'],
  });
}

async function createFee(queryRunner: QueryRunner, column: Columns): Promise<void> {
  await createTable(queryRunner, 'order_fee', {
    columns: [
      column.id('order_id'),
      column.text('type', 20, { isPrimary: true }),
      column.int('seq'),
      column.text('base_kind', 20),
      column.int('base_amount'),
      column.int('amount_fen'),
      column.int('billed_fen', OPTIONAL),
    ],
    checks: ['amount_fen >= 0', 'billed_fen <= amount_fen'],
  });
}

async function createTicket(queryRunner: QueryRunner, column: Columns): Promise<void> {
  await createTable(queryRunner, 'pickup_ticket', {
    columns: [
      column.id('order_id'),
      column.ref('pickup_point_id'),
      column.date('business_date'),
      column.text('code', 6),
      column.instant('used_at', OPTIONAL),
    ],
    unique: [['pickup_point_id', 'business_date', 'code']],
  });
}

async function createPointDay(queryRunner: QueryRunner, column: Columns): Promise<void> {
  await createTable(queryRunner, 'point_day', {
    columns: [
      column.id('pickup_point_id'),
      { ...column.date('business_date'), isPrimary: true },
      column.int('last_bag', { default: 0 }),
      column.int('wrong_recent', { default: 0 }),
      column.int('wrong_today', { default: 0 }),
      column.instant('paused_until', OPTIONAL),
    ],
    checks: ['last_bag >= 0', 'wrong_today >= 0'],
  });
}
