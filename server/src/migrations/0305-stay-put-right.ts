import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, dialectOf } from '../platform';

/** A no-show that was none: what the household has of the deposit before the stay is over, and no-shows by their date. */
export class StayPutRight1764000305000 implements MigrationInterface {
  name = 'StayPutRight1764000305000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE stay_booking ADD COLUMN host_paid_fen ${columnsFor(queryRunner).int('n').type} NOT NULL DEFAULT 0`);
    await queryRunner.query('CREATE INDEX ix_stay_booking_pairing_id_state_from_date ON stay_booking (pairing_id, state, from_date)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX ix_stay_booking_pairing_id_state_from_date${dialectOf(queryRunner) === 'sqlite' ? '' : ' ON stay_booking'}`);
    await queryRunner.query('ALTER TABLE stay_booking DROP COLUMN host_paid_fen');
  }
}
