import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const OPTIONAL = { isNullable: true };

export class Fulfilment1764000080000 implements MigrationInterface {
  name = 'Fulfilment1764000080000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createHarvestTables(queryRunner);
    await createReceiptTables(queryRunner);
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'bag_count', {
      columns: [
        column.id(), column.ref('pairing_id'), column.ref('pickup_point_id'), column.date('business_date'), column.ref('order_id'),
        column.text('result', 10), column.ref('keeper_account_id'), column.instant('counted_at'),
      ],
      unique: [['order_id']],
      index: [['pickup_point_id', 'business_date']],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['bag_count', 'bag_reading', 'receipt_line', 'collection_receipt', 'harvest_batch', 'harvest_task']) {
      await queryRunner.dropTable(table);
    }
  }
}

async function createHarvestTables(queryRunner: QueryRunner): Promise<void> {
  const column = columnsFor(queryRunner);
  await createTable(queryRunner, 'harvest_task', {
    columns: [
      column.id(), column.ref('pairing_id'), column.ref('cycle_id'), column.date('business_date'), column.ref('household_id'),
      column.text('state', 20), column.instant('issued_at'), column.instant('acknowledged_at', OPTIONAL),
      column.instant('cut_at', OPTIONAL), column.instant('weighed_at', OPTIONAL),
    ],
    unique: [['cycle_id', 'household_id']],
    index: [['household_id', 'business_date']],
  });
  await createTable(queryRunner, 'harvest_batch', {
    columns: [
      column.id(), column.ref('pairing_id'), column.ref('household_id'), column.ref('listing_id'), column.ref('receipt_id'),
      column.date('business_date'), column.instant('cut_at'), column.int('quantity'), column.text('state', 20),
    ],
    unique: [['receipt_id', 'listing_id']],
    index: [['household_id', 'business_date']],
  });
}

async function createReceiptTables(queryRunner: QueryRunner): Promise<void> {
  const column = columnsFor(queryRunner);
  await createTable(queryRunner, 'collection_receipt', {
    columns: [
      column.id(), column.ref('pairing_id'), column.ref('stop_id'), column.ref('route_id'), column.ref('household_id'),
      column.ref('driver_account_id'), column.date('business_date'), column.int('lines_fen'), column.int('rounding_fen'),
      column.int('total_fen'), column.text('method', 10), column.text('state', 20), column.text('owed_reason', 120, OPTIONAL),
      column.instant('accepted_at'), column.instant('paid_at', OPTIONAL),
    ],
    unique: [['stop_id']],
    index: [['household_id', 'business_date'], ['pairing_id', 'business_date'], ['route_id']],
    checks: ['total_fen = lines_fen + rounding_fen AND rounding_fen >= 0 AND rounding_fen < 10'],
  });
  await createTable(queryRunner, 'receipt_line', {
    columns: [
      column.id(), column.ref('pairing_id'), column.ref('receipt_id'), column.ref('listing_id'), column.text('crop_name', 40),
      column.text('drawing', 40), column.text('unit_kind', 20), column.text('unit_name', 8), column.int('grams_per_unit'),
      column.int('price_fen'), column.int('quantity'), column.int('amount_fen'),
    ],
    unique: [['receipt_id', 'listing_id']],
  });
  await createTable(queryRunner, 'bag_reading', {
    columns: [
      column.id(), column.ref('pairing_id'), column.ref('receipt_id'), column.ref('line_id'), column.ref('listing_id'),
      column.int('reading'), column.int('tare_grams'), column.int('net'),
    ],
    unique: [['line_id']],
    index: [['receipt_id']],
  });
}
