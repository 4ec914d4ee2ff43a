import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** Goodwill beyond the limit of an order, as it waits for a second operator. */
export class GoodwillRequest1764000151000 implements MigrationInterface {
  name = 'GoodwillRequest1764000151000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'goodwill_request', {
      columns: [
        c.id(), c.ref('pairing_id'), c.ref('order_id'), c.int('amount_fen'), c.text('reason', 60), c.text('state', 12), c.ref('asked_by'), c.instant('asked_at'),
        c.ref('decided_by', NULLABLE), c.instant('decided_at', NULLABLE), c.text('refund_id', 32, NULLABLE),
      ],
      index: [['pairing_id', 'state', 'id'], ['order_id']],
      checks: ['amount_fen > 0', 'decided_by <> asked_by'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('goodwill_request');
  }
}
