import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Columns, columnsFor, createTable } from '../platform';

const OPTIONAL = { isNullable: true };

/** What a shortage leaves of a line, the pairing's settings for it, and the shortages themselves. */
export class Weights1764000110000 implements MigrationInterface {
  name = 'Weights1764000110000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    const { type } = column.int('');
    await addColumns(queryRunner, 'order_line', [`allotted ${type} NULL`, 'substitute_for varchar(36) NULL', 'note varchar(160) NULL']);
    await addColumns(queryRunner, 'pairing', [
      `gift_percent ${type} NOT NULL DEFAULT 10`,
      `gift_grams ${type} NOT NULL DEFAULT 200`,
      `shortage_strategy varchar(20) NOT NULL DEFAULT 'proportional'`,
      `least_useful_grams ${type} NOT NULL DEFAULT 250`,
      `shortage_confirms_at varchar(5) NOT NULL DEFAULT '14:45'`,
    ]);
    await createShortage(queryRunner, column);
    await createShortageLine(queryRunner, column);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['shortage_line', 'shortage']) await queryRunner.dropTable(table);
    const settings = ['gift_percent', 'gift_grams', 'shortage_strategy', 'least_useful_grams', 'shortage_confirms_at'];
    for (const name of settings) await queryRunner.query(`ALTER TABLE pairing DROP COLUMN ${name}`);
    for (const name of ['allotted', 'substitute_for', 'note']) await queryRunner.query(`ALTER TABLE order_line DROP COLUMN ${name}`);
  }
}

async function addColumns(queryRunner: QueryRunner, table: string, columns: readonly string[]): Promise<void> {
  for (const column of columns) await queryRunner.query(`ALTER TABLE ${table} ADD COLUMN ${column}`);
}

async function createShortage(queryRunner: QueryRunner, column: Columns): Promise<void> {
  await createTable(queryRunner, 'shortage', {
    columns: [
      column.id(),
      column.ref('pairing_id'),
      column.ref('cycle_id'),
      column.date('business_date'),
      column.ref('household_id'),
      column.ref('listing_id'),
      column.int('open_flag', OPTIONAL),
      column.text('state', 20),
      column.text('declared_by', 20),
      column.ref('declared_by_account', OPTIONAL),
      column.text('why', 40),
      column.int('wanted'),
      column.int('available'),
      column.text('strategy', 20),
      column.int('version'),
      column.instant('declared_at'),
      column.instant('confirms_at'),
      column.instant('confirmed_at', OPTIONAL),
      column.text('confirmed_by', 20, OPTIONAL),
      column.ref('confirmed_by_account', OPTIONAL),
    ],
    unique: [['listing_id', 'open_flag']],
    index: [['pairing_id', 'business_date']],
    checks: ['available >= 0 AND available < wanted'],
  });
}

async function createShortageLine(queryRunner: QueryRunner, column: Columns): Promise<void> {
  await createTable(queryRunner, 'shortage_line', {
    columns: [
      column.id(),
      column.ref('pairing_id'),
      column.ref('shortage_id'),
      column.ref('line_id'),
      column.int('wanted'),
      column.int('allotted'),
      column.flag('by_hand'),
      column.ref('substitute_listing_id', OPTIONAL),
      column.int('substitute_quantity'),
      column.int('refund_fen'),
      column.text('sentence', 160, OPTIONAL),
    ],
    unique: [['shortage_id', 'line_id']],
    index: [['line_id']],
    checks: ['allotted >= 0 AND substitute_quantity >= 0 AND allotted + substitute_quantity <= wanted', 'refund_fen >= 0'],
  });
}
