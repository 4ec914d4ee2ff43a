import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, dialectOf } from '../platform';

/** Who issued an invitation, and when it was taken back. */
export class InvitationIssuer1764000201000 implements MigrationInterface {
  name = 'InvitationIssuer1764000201000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    const instant = dialectOf(queryRunner) === 'sqlite' ? 'datetime' : 'datetime(3)';
    await queryRunner.query(`ALTER TABLE invitation ADD COLUMN issued_by ${column.ref('issued_by').type}(36) NULL`);
    await queryRunner.query(`ALTER TABLE invitation ADD COLUMN revoked_at ${instant} NULL`);
    await queryRunner.query('CREATE INDEX ix_invitation_scope_id ON invitation (scope_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX ix_invitation_scope_id${dialectOf(queryRunner) === 'sqlite' ? '' : ' ON invitation'}`);
    for (const name of ['revoked_at', 'issued_by']) await queryRunner.query(`ALTER TABLE invitation DROP COLUMN ${name}`);
  }
}
