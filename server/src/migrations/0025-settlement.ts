import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** The ledger and the drivers' floats. */
export class Settlement1764000025000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'ledger_document', {
      columns: [c.id(), c.text('kind', 24), c.text('subject_id', 80), c.ref('pairing_id', NULLABLE), c.date('business_date'), c.instant('posted_at')],
      unique: [['kind', 'subject_id']],
    });
    await createTable(queryRunner, 'ledger_entry', {
      columns: [
        c.id('document_id'),
        c.int('seq', { isPrimary: true }),
        c.text('account', 24),
        c.text('party_id', 64, NULLABLE),
        c.bigint('debit_fen'),
        c.bigint('credit_fen'),
        c.ref('pairing_id', NULLABLE),
        c.date('business_date'),
      ],
      index: [
        ['pairing_id', 'business_date'],
        ['account', 'party_id'],
      ],
      checks: ['debit_fen >= 0 AND credit_fen >= 0 AND (debit_fen = 0 OR credit_fen = 0)'],
    });
    await createTable(queryRunner, 'float_session', {
      columns: [
        c.id(),
        c.ref('route_id'),
        c.ref('pairing_id'),
        c.ref('driver_account_id'),
        c.date('business_date'),
        c.bigint('opened_fen'),
        c.bigint('paid_fen'),
        c.bigint('counted_fen', NULLABLE),
        c.text('state', 20),
        c.instant('opened_at'),
        c.instant('closed_at', NULLABLE),
      ],
      unique: [['route_id']],
      index: [['pairing_id', 'business_date']],
      checks: ['paid_fen >= 0 AND paid_fen <= opened_fen'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['float_session', 'ledger_entry', 'ledger_document']) await queryRunner.dropTable(table);
  }
}
