import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const OPTIONAL = { isNullable: true };

/** The life of a pairing, step by step, with its documents. A pairing from before has no steps until its next one. */
export class PairingSteps1764000200000 implements MigrationInterface {
  name = 'PairingSteps1764000200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await queryRunner.query(`ALTER TABLE pairing ADD COLUMN steps ${column.int('steps').type} NOT NULL DEFAULT 0`);
    await createTable(queryRunner, 'pairing_step', {
      columns: [
        column.id(), column.ref('pairing_id'), column.int('step'), column.text('from_state', 20, OPTIONAL), column.text('to_state', 20),
        column.date('on_date', OPTIONAL), column.text('document', 60, OPTIONAL), column.text('reason', 80, OPTIONAL), column.text('orders_then', 10, OPTIONAL),
        column.ref('by_account_id'), column.instant('at'),
      ],
      unique: [['pairing_id', 'step']],
      checks: ["(to_state IN ('paused', 'ended')) = (reason IS NOT NULL)"],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('pairing_step');
    await queryRunner.query('ALTER TABLE pairing DROP COLUMN steps');
  }
}
