import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const OPTIONAL = { isNullable: true };

/** Whom an order is for, and who picks it up in the buyer's place. */
export class OrderPeople1764000107000 implements MigrationInterface {
  name = 'OrderPeople1764000107000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'order_recipient', {
      columns: [column.id('order_id'), column.text('name_cipher', 200), column.text('phone_cipher', 200)],
    });
    await createTable(queryRunner, 'pickup_delegate', {
      columns: [
        column.id(), column.ref('order_id'), column.ref('pickup_point_id'), column.date('business_date'), column.text('code', 6), column.text('name_cipher', 200),
        column.instant('named_at'), column.int('live_flag', OPTIONAL), column.instant('revoked_at', OPTIONAL), column.instant('took_at', OPTIONAL),
      ],
      unique: [['pickup_point_id', 'business_date', 'code'], ['order_id', 'live_flag']],
      checks: ['revoked_at IS NULL OR took_at IS NULL'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['pickup_delegate', 'order_recipient']) await queryRunner.dropTable(table);
  }
}
