import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stays that stood before stays ended by themselves get the job that looks at them: it waits for their time, or ends them when that is over. */
export class StandingStaysEnd1764000306000 implements MigrationInterface {
  name = 'StandingStaysEnd1764000306000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `INSERT INTO job (id, kind, dedup_key, payload, run_at, status, attempts, created_at)
       SELECT b.id, 'stay.time-up', CONCAT('stay.time-up:', b.id), CONCAT('{"bookingId":"', b.id, '"}'), b.placed_at, 'ready', 0, b.placed_at
       FROM stay_booking b WHERE b.state IN ('paid', 'confirmed', 'checked_in') AND NOT EXISTS (SELECT 1 FROM job j WHERE j.dedup_key = CONCAT('stay.time-up:', b.id))`,
    );
  }

  /** The jobs do no harm. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
