import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from '../platform';

/** Which pairings an operator runs, among the proposals of a whole list. */
export class PairingOperator1764000255000 implements MigrationInterface {
  name = 'PairingOperator1764000255000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX ix_pairing_operator_id ON pairing (operator_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX ix_pairing_operator_id${dialectOf(queryRunner) === 'sqlite' ? '' : ' ON pairing'}`);
  }
}
