import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** Grants of WeChat subscription messages, and the messages that spent them. */
export class Subscriptions1764000142000 implements MigrationInterface {
  name = 'Subscriptions1764000142000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'subscription_grant', {
      columns: [c.id(), c.ref('account_id'), c.text('template', 20), c.instant('granted_at'), c.instant('spent_at', NULLABLE), c.ref('message_id', NULLABLE)],
      unique: [['message_id']],
      index: [['account_id', 'template', 'spent_at']],
      checks: ['(spent_at IS NULL) = (message_id IS NULL)'],
    });
    await createTable(queryRunner, 'subscription_message', {
      columns: [c.id(), c.ref('account_id'), c.text('template', 20), c.text('state', 10), c.text('code', 40, NULLABLE), c.instant('queued_at'), c.instant('ended_at', NULLABLE)],
      index: [['account_id']],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('subscription_message');
    await queryRunner.dropTable('subscription_grant');
  }
}
