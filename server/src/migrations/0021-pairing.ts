import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Columns, columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** Villages, communities and what joins them. */
export class Pairing1764000021000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createPlaces(queryRunner, c);
    await createPairings(queryRunner, c);
    await createPickupPoints(queryRunner, c);
    await createFeesAndCalendar(queryRunner, c);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const tables = ['closed_date', 'fee_rule', 'pickup_point', 'pairing', 'operator', 'compound', 'community', 'village'];
    for (const table of tables) await queryRunner.dropTable(table);
  }
}

async function createPlaces(queryRunner: QueryRunner, c: Columns): Promise<void> {
  await createTable(queryRunner, 'village', {
    columns: [
      c.id(),
      c.text('name', 40),
      c.text('street', 40),
      c.text('district', 40),
      c.int('batch'),
      c.text('station_name', 60),
      c.int('station_lat_e6'),
      c.int('station_lng_e6'),
    ],
  });
  await createTable(queryRunner, 'community', { columns: [c.id(), c.text('name', 40), c.text('street', 40)] });
  await createTable(queryRunner, 'compound', {
    columns: [c.id(), c.ref('community_id'), c.text('name', 40)],
    index: [['community_id']],
  });
  await createTable(queryRunner, 'operator', { columns: [c.id(), c.text('name', 60)], unique: [['name']] });
}

async function createPairings(queryRunner: QueryRunner, c: Columns): Promise<void> {
  const times = ['opens_at', 'cutoff_at', 'collect_from', 'drop_by', 'pickup_from', 'pickup_to', 'list_from_evening_before'];
  await createTable(queryRunner, 'pairing', {
    columns: [
      c.id(),
      c.ref('village_id'),
      c.ref('community_id'),
      c.ref('operator_id', NULLABLE),
      c.text('state', 20),
      c.date('signed_on', NULLABLE),
      c.text('pack_at', 10),
      c.text('service_weekdays', 7),
      ...times.map((name) => c.text(name, 5)),
      c.int('reservation_minutes'),
      c.int('payment_grace_minutes'),
    ],
    unique: [['village_id', 'community_id']],
  });
}

async function createPickupPoints(queryRunner: QueryRunner, c: Columns): Promise<void> {
  await createTable(queryRunner, 'pickup_point', {
    columns: [
      c.id(),
      c.ref('pairing_id'),
      c.ref('compound_id'),
      c.text('letter', 2),
      c.text('name', 60),
      c.text('short_name', 20),
      c.ref('keeper_account_id'),
      c.text('keeper_name', 20),
      c.text('keeper_phone_cipher', 200, NULLABLE),
      c.text('pickup_from', 5),
      c.text('pickup_to', 5),
      c.int('capacity_crates'),
      c.int('lat_e6'),
      c.int('lng_e6'),
      c.flag('open'),
    ],
    unique: [['pairing_id', 'letter']],
    index: [['compound_id']],
  });
}

async function createFeesAndCalendar(queryRunner: QueryRunner, c: Columns): Promise<void> {
  await createTable(queryRunner, 'fee_rule', {
    columns: [
      c.id(),
      c.ref('pairing_id'),
      c.text('type', 20),
      c.text('base_kind', 20),
      c.int('amount'),
      c.text('payer', 20),
      c.text('payee', 20),
      c.date('valid_from'),
      c.date('valid_to', NULLABLE),
    ],
    index: [['pairing_id']],
  });
  await createTable(queryRunner, 'closed_date', {
    columns: [c.id(), c.ref('pairing_id'), c.date('date')],
    unique: [['pairing_id', 'date']],
  });
}
