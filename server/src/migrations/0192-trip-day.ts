import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

/** Who comes on a trip by name, who was there at each point, and how it ended. */
export class TripDay1764000192000 implements MigrationInterface {
  name = 'TripDay1764000192000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    const { type: int } = c.int('n');
    const { type, precision } = c.instant('at');
    const instant = `${type}${precision ? `(${precision})` : ''}`;
    for (const column of [`confirmed_at ${instant} NULL`, `settled_at ${instant} NULL`, 'costs text NULL']) await queryRunner.query(`ALTER TABLE trip ADD COLUMN ${column}`);
    for (const column of ['code varchar(6) NULL', `stars ${int} NULL`, 'rating_sealed text NULL', 'contact_sealed text NULL']) await queryRunner.query(`ALTER TABLE trip_booking ADD COLUMN ${column}`);
    await queryRunner.query('CREATE INDEX ix_trip_booking_pairing_id_code ON trip_booking (pairing_id, code)');
    await createTable(queryRunner, 'trip_person', {
      columns: [c.id(), c.ref('pairing_id'), c.ref('trip_id'), c.ref('booking_id'), c.text('kind', 8), c.text('band', 8, { isNullable: true }), c.longText('name_sealed'), c.text('policy_number', 40, { isNullable: true }), c.instant('named_at')],
      index: [['trip_id', 'booking_id']],
      checks: ["(kind = 'child') = (band IS NOT NULL)"],
    });
    await createTable(queryRunner, 'trip_check_in', {
      columns: [c.id(), c.ref('pairing_id'), c.ref('trip_id'), c.ref('booking_id'), c.int('point'), c.int('heads'), c.ref('by_account_id'), c.instant('checked_at')],
      unique: [['booking_id', 'point']],
      index: [['trip_id', 'point']],
      checks: ['point >= 0 AND heads > 0'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['trip_check_in', 'trip_person']) await queryRunner.dropTable(table);
    await queryRunner.dropIndex('trip_booking', 'ix_trip_booking_pairing_id_code');
    for (const column of ['contact_sealed', 'rating_sealed', 'stars', 'code']) await queryRunner.query(`ALTER TABLE trip_booking DROP COLUMN ${column}`);
    for (const column of ['costs', 'settled_at', 'confirmed_at']) await queryRunner.query(`ALTER TABLE trip DROP COLUMN ${column}`);
  }
}
