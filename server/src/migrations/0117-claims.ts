import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** What residents say about what they picked up, and what was decided. */
export class Claims1764000117000 implements MigrationInterface {
  name = 'Claims1764000117000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'claim', {
      columns: [
        c.id(), c.ref('pairing_id'), c.ref('order_id'), c.ref('line_id'), c.ref('account_id'), c.date('business_date'), c.text('kind', 12), c.text('text', 200),
        c.text('state', 12), c.int('open_flag', NULLABLE), c.instant('opened_at'), c.instant('answered_at', NULLABLE), c.ref('answered_by', NULLABLE),
        c.text('answer', 200, NULLABLE), c.int('refund_fen', NULLABLE), c.text('bearer', 12, NULLABLE), c.ref('refund_id', NULLABLE), c.instant('closed_at', NULLABLE),
      ],
      unique: [['line_id', 'open_flag']],
      index: [['pairing_id', 'state', 'id'], ['order_id']],
      checks: ['refund_fen > 0'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('claim');
  }
}
