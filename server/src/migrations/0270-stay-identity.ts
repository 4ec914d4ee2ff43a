import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../platform';

/** Who sleeps in a room, where the law asks for it. */
export class StayIdentity1764000270000 implements MigrationInterface {
  name = 'StayIdentity1764000270000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE stay_room ADD COLUMN needs_identity ${columnsFor(queryRunner).int('n').type} NOT NULL DEFAULT 0`);
    await queryRunner.query('ALTER TABLE stay_booking ADD COLUMN identity_sealed text NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE stay_booking DROP COLUMN identity_sealed');
    await queryRunner.query('ALTER TABLE stay_room DROP COLUMN needs_identity');
  }
}
