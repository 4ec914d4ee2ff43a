import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Columns, columnsFor, createTable } from '../platform';

const OPTIONAL = { isNullable: true };

export class Catalogue1764000040000 implements MigrationInterface {
  name = 'Catalogue1764000040000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'crop', {
      columns: [column.id(), column.text('name', 40), column.text('drawing', 40), column.text('category', 20), column.text('initials', 20)],
    });
    await createTable(queryRunner, 'sale_unit', {
      columns: [
        column.id(), column.ref('village_id'), column.ref('crop_id'), column.text('kind', 20), column.text('name', 8),
        column.int('grams_per_unit'), column.int('guide_fen'), column.int('floor_fen'), column.int('ceiling_fen'),
      ],
      unique: [['village_id', 'crop_id', 'name']],
    });
    await createTable(queryRunner, 'household', { columns: householdColumns(column), unique: [['village_id', 'plaque_number']] });
    await createTable(queryRunner, 'listing', {
      columns: listingColumns(column),
      unique: [['household_id', 'business_date', 'sale_unit_id', 'open_flag']],
      index: [['pairing_id', 'business_date'], ['cycle_id']],
      checks: ['reserved >= 0 AND sold >= 0 AND reserved + sold <= offered'],
    });
    await createTable(queryRunner, 'garden_sign', {
      columns: [column.id(), column.text('scene', 32), column.ref('village_id'), column.ref('household_id', OPTIONAL), column.text('state', 20)],
      unique: [['scene']],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['garden_sign', 'listing', 'household', 'sale_unit', 'crop']) await queryRunner.dropTable(table);
  }
}

function householdColumns(column: Columns) {
  return [
    column.id(), column.ref('village_id'), column.ref('pairing_id'), column.text('plaque_number', 8), column.text('farmer_name', 40),
    column.text('group_name', 20), column.int('growing_years', OPTIONAL), column.text('quote', 200, OPTIONAL),
    column.int('audio_seconds', OPTIONAL), column.text('phone_cipher', 200, OPTIONAL), column.text('helper_name', 40, OPTIONAL),
    column.text('helper_phone_cipher', 200, OPTIONAL), column.int('lat_e6'), column.int('lng_e6'), column.text('hint', 120, OPTIONAL),
    column.date('tested_on', OPTIONAL),
  ];
}

function listingColumns(column: Columns) {
  return [
    column.id(), column.ref('pairing_id'), column.date('business_date'), column.ref('cycle_id'), column.ref('household_id'),
    column.ref('sale_unit_id'), column.int('price_fen'), column.int('offered'), column.int('reserved'), column.int('sold'),
    column.text('state', 20), column.instant('cutoff_at'), column.text('channel', 10), column.instant('opened_at', OPTIONAL),
    column.instant('submitted_at'), column.int('open_flag', OPTIONAL),
  ];
}
