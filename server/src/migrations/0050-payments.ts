import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Columns, columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** Payments, what WeChat told about them, refunds and transfers. */
export class Payments1764000050000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createPayments(queryRunner, c);
    await createRefunds(queryRunner, c);
    await createTransfers(queryRunner, c);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['transfer', 'refund', 'payment_event', 'payment']) await queryRunner.dropTable(table);
  }
}

async function createPayments(queryRunner: QueryRunner, c: Columns): Promise<void> {
  await createTable(queryRunner, 'payment', {
    columns: [
      c.text('id', 32, { isPrimary: true }),
      c.text('purpose', 16),
      c.ref('subject_id'),
      c.ref('payer_account_id', NULLABLE),
      c.ref('pairing_id', NULLABLE),
      c.date('business_date'),
      c.text('description', 127),
      c.bigint('amount_fen'),
      c.bigint('refunded_fen'),
      c.text('state', 12),
      c.int('open_flag', NULLABLE),
      c.int('kept_flag', NULLABLE),
      c.text('transaction_id', 40, NULLABLE),
      c.instant('created_at'),
      c.instant('expires_at'),
      c.instant('succeeded_at', NULLABLE),
    ],
    unique: [
      ['purpose', 'subject_id', 'open_flag'],
      ['subject_id', 'purpose', 'kept_flag'],
    ],
    checks: ['amount_fen > 0', 'refunded_fen >= 0 AND refunded_fen <= amount_fen'],
  });
  await createTable(queryRunner, 'payment_event', {
    columns: [c.text('notify_id', 64, { isPrimary: true }), c.text('kind', 10), c.text('subject_no', 64), c.text('standing', 20), c.flag('known'), c.instant('received_at')],
    index: [['subject_no']],
  });
}

async function createRefunds(queryRunner: QueryRunner, c: Columns): Promise<void> {
  await createTable(queryRunner, 'refund', {
    columns: [
      c.text('id', 32, { isPrimary: true }),
      c.text('payment_id', 32),
      c.ref('subject_id'),
      c.text('refund_key', 80),
      c.bigint('amount_fen'),
      c.text('reason', 80),
      c.text('bearer', 12),
      c.text('state', 12),
      c.int('attempts'),
      c.instant('created_at'),
      c.instant('succeeded_at', NULLABLE),
    ],
    unique: [['payment_id', 'refund_key']],
    index: [['subject_id']],
    checks: ['amount_fen > 0'],
  });
}

async function createTransfers(queryRunner: QueryRunner, c: Columns): Promise<void> {
  await createTable(queryRunner, 'transfer', {
    columns: [
      c.text('id', 32, { isPrimary: true }),
      c.ref('subject_id'),
      c.ref('payee_account_id'),
      c.ref('pairing_id'),
      c.date('business_date'),
      c.bigint('amount_fen'),
      c.text('remark', 32),
      c.text('goods', 32),
      c.text('state', 12),
      c.int('open_flag', NULLABLE),
      c.longText('package_info', NULLABLE),
      c.text('fail_reason', 80, NULLABLE),
      c.int('attempts'),
      c.instant('created_at'),
      c.instant('finished_at', NULLABLE),
    ],
    unique: [['subject_id', 'open_flag']],
    checks: ['amount_fen > 0'],
  });
}
