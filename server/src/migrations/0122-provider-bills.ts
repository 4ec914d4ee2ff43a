import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const OPTIONAL = { isNullable: true };
const SUCCEEDED = ['payment', 'refund'].map((table) => [table, new TableIndex({ name: `ix_${table}_succeeded_at`, columnNames: ['succeeded_at'] })] as const);

/** The provider's bills, day by day, and what stands in them. */
export class ProviderBills1764000122000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'provider_bill', {
      columns: [
        { ...c.date('bill_date'), isPrimary: true }, c.text('state', 10), c.int('attempts'), c.text('fault', 200, OPTIONAL), c.int('payment_count'), c.bigint('payments_fen'),
        c.int('refund_count'), c.bigint('refunds_fen'), c.instant('asked_at'), c.instant('fetched_at', OPTIONAL),
      ],
      checks: [`state IN ('asking', 'fetched', 'none', 'broken')`],
    });
    await createTable(queryRunner, 'provider_bill_row', {
      columns: [c.text('kind', 8, { isPrimary: true }), c.text('number', 64, { isPrimary: true }), c.date('bill_date'), c.bigint('fen'), c.text('traded_at', 19)],
      index: [['bill_date']],
    });
    for (const [table, index] of SUCCEEDED) await queryRunner.createIndex(table, index);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, index] of SUCCEEDED) await queryRunner.dropIndex(table, index);
    for (const table of ['provider_bill_row', 'provider_bill']) await queryRunner.dropTable(table);
  }
}
