import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** After a trip: ratings of it and of its households with rows of their own, who laid out what it cost, and when guardians agreed to photos. */
export class TripAfter1764000265000 implements MigrationInterface {
  name = 'TripAfter1764000265000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'trip_rating', {
      columns: [
        c.id('booking_id'), c.ref('pairing_id'), c.ref('trip_id'), c.ref('household_id', NULLABLE), c.int('stars'), c.int('host_stars', NULLABLE), c.longText('text_sealed', NULLABLE),
        c.instant('rated_at'), c.instant('hidden_at', NULLABLE), c.text('hidden_reason', 60, NULLABLE),
      ],
      index: [['trip_id'], ['household_id', 'rated_at'], ['pairing_id', 'stars']],
      checks: ['stars BETWEEN 1 AND 5', '(household_id IS NULL) = (host_stars IS NULL)', 'host_stars IS NULL OR host_stars BETWEEN 1 AND 5', '(hidden_at IS NULL) = (hidden_reason IS NULL)'],
    });
    await createTable(queryRunner, 'trip_cost', {
      columns: [c.id(), c.ref('pairing_id'), c.ref('trip_id'), c.text('title', 30), c.int('cost_fen'), c.text('payer', 10), c.ref('entered_by'), c.instant('entered_at')],
      index: [['trip_id']],
      checks: ['cost_fen > 0', "payer IN ('operator', 'leader')"],
    });
    await carryOver(queryRunner);
    for (const column of ['rating_sealed', 'stars']) await queryRunner.query(`ALTER TABLE trip_booking DROP COLUMN ${column}`);
    await queryRunner.query('ALTER TABLE trip DROP COLUMN costs');
    const { type, precision } = c.instant('at');
    await queryRunner.query(`ALTER TABLE trip ADD COLUMN photos_agreed_at ${type}${precision ? `(${precision})` : ''} NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const { type: int } = columnsFor(queryRunner).int('n');
    await queryRunner.query('ALTER TABLE trip DROP COLUMN photos_agreed_at');
    await queryRunner.query('ALTER TABLE trip ADD COLUMN costs text NULL');
    for (const column of [`stars ${int} NULL`, 'rating_sealed text NULL']) await queryRunner.query(`ALTER TABLE trip_booking ADD COLUMN ${column}`);
    for (const table of ['trip_cost', 'trip_rating']) await queryRunner.dropTable(table);
  }
}

/** Ratings and costs that are there already; households were not rated before. */
async function carryOver(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(
    `INSERT INTO trip_rating (booking_id, pairing_id, trip_id, stars, text_sealed, rated_at)
     SELECT b.id, b.pairing_id, b.trip_id, b.stars, b.rating_sealed, t.ends_at FROM trip_booking b JOIN trip t ON t.id = b.trip_id WHERE b.stars IS NOT NULL`,
  );
  const settled = (await queryRunner.query('SELECT id, pairing_id, created_by, settled_at, costs FROM trip WHERE costs IS NOT NULL')) as { id: string; pairing_id: string; created_by: string; settled_at: Date | string; costs: string }[];
  for (const trip of settled)
    for (const [at, cost] of (JSON.parse(trip.costs) as { title: string; fen: number }[]).entries())
      await queryRunner.query(`INSERT INTO trip_cost (id, pairing_id, trip_id, title, cost_fen, payer, entered_by, entered_at) VALUES (?, ?, ?, ?, ?, 'operator', ?, ?)`, [`${trip.id.slice(0, 33)}-${at}`, trip.pairing_id, trip.id, cost.title, cost.fen, trip.created_by, trip.settled_at]);
}
