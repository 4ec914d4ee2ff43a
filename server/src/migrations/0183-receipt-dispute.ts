import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** What farmers ask about receipts. */
export class ReceiptDispute1764000183000 implements MigrationInterface {
  name = 'ReceiptDispute1764000183000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'receipt_dispute', {
      columns: [
        c.id(), c.ref('pairing_id'), c.ref('receipt_id'), c.ref('household_id'), c.text('kind', 12), c.text('state', 12), c.int('open_flag', NULLABLE), c.int('corrections'),
        c.ref('opened_by'), c.instant('opened_at'), c.text('outcome', 12, NULLABLE), c.text('answer', 120, NULLABLE), c.ref('answered_by', NULLABLE), c.instant('answered_at', NULLABLE), c.instant('settled_at', NULLABLE),
      ],
      unique: [['receipt_id', 'open_flag']],
      index: [['pairing_id', 'state', 'opened_at']],
      checks: ["(state = 'open') = (answered_at IS NULL)", "(state = 'settled') = (open_flag IS NULL)"],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('receipt_dispute');
  }
}
