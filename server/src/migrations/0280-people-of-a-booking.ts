import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from '../platform';

/** The people of one booking, read and let go without those of the others. */
export class PeopleOfABooking1764000280000 implements MigrationInterface {
  name = 'PeopleOfABooking1764000280000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX ix_trip_person_booking_id ON trip_person (booking_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX ix_trip_person_booking_id${dialectOf(queryRunner) === 'sqlite' ? '' : ' ON trip_person'}`);
  }
}
