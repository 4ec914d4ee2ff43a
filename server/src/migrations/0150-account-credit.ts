import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

/** 菜金: what an operator owes residents as credit, what it is made of, who wants small refunds so, and which orders it paid for. */
export class AccountCredit1764000150000 implements MigrationInterface {
  name = 'AccountCredit1764000150000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'account_credit', {
      columns: [c.id('account_id'), c.id('pairing_id'), c.bigint('balance_fen')],
      checks: ['balance_fen >= 0'],
    });
    await createTable(queryRunner, 'credit', {
      columns: [c.text('id', 32, { isPrimary: true }), c.ref('account_id'), c.ref('pairing_id'), c.ref('order_id'), c.bigint('amount_fen'), c.bigint('left_fen'), c.text('state', 8), c.instant('given_at')],
      index: [['account_id', 'pairing_id', 'state']],
      checks: ['amount_fen > 0', 'left_fen >= 0 AND left_fen <= amount_fen'],
    });
    await createTable(queryRunner, 'credit_choice', { columns: [c.id('account_id'), c.text('small_refunds', 8)] });
    await queryRunner.query(addCreditFen(queryRunner));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE resident_order DROP COLUMN credit_fen');
    for (const table of ['credit_choice', 'credit', 'account_credit']) await queryRunner.dropTable(table);
  }
}

/** With its wall in one statement, which both engines read alike but for the quotes. */
function addCreditFen(queryRunner: QueryRunner): string {
  const mysql = queryRunner.connection.options.type !== 'better-sqlite3';
  const check = (quote: string): string => `CONSTRAINT ${quote}ck_resident_order_credit_fen${quote} CHECK (credit_fen >= 0 AND credit_fen <= total_fen)`;
  return `ALTER TABLE resident_order ADD COLUMN credit_fen bigint NOT NULL DEFAULT 0${mysql ? `, ADD ${check('`')}` : ` ${check('"')}`}`;
}
