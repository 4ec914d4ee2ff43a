import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from '../platform';

/** A plot that is given up stays for the batches that came from it. */
export class PlotsEnd1764000256000 implements MigrationInterface {
  name = 'PlotsEnd1764000256000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const instant = dialectOf(queryRunner) === 'sqlite' ? 'datetime' : 'datetime(3)';
    await queryRunner.query(`ALTER TABLE plot ADD COLUMN retired_at ${instant} NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE plot DROP COLUMN retired_at');
  }
}
