import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnlySql, columnsFor, createTable, dialectOf } from '../platform';

const OPTIONAL = { isNullable: true };
/** Kept for six months by law: the engine itself lets nobody change or delete one. */
const KEPT = ['certificate', 'certificate_batch'];

/** Plots, certificates of batches, recalls. */
export class Certificates1764000181000 implements MigrationInterface {
  name = 'Certificates1764000181000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'plot', { columns: [column.id(), column.ref('household_id'), column.ref('crop_id', OPTIONAL), column.text('name', 40)], index: [['household_id']] });
    await queryRunner.query('ALTER TABLE harvest_batch ADD COLUMN plot_id varchar(36) NULL');
    await queryRunner.query('CREATE INDEX ix_harvest_batch_listing_id ON harvest_batch (listing_id)');
    await queryRunner.query('CREATE INDEX ix_harvest_batch_pairing_id_business_date ON harvest_batch (pairing_id, business_date)');
    await createTable(queryRunner, 'certificate', {
      columns: [
        column.id(), column.ref('pairing_id'), column.text('number', 32), column.text('kind', 10), column.date('business_date'), column.text('crop_name', 40), column.text('amount_text', 30),
        column.text('origin', 160), column.text('issuer_name', 60), column.text('contact_cipher', 200), column.text('basis', 60), column.date('issued_on'), column.date('kept_until'), column.instant('issued_at'),
      ],
      unique: [['number']],
      index: [['pairing_id', 'business_date']],
      checks: ['kept_until > issued_on'],
    });
    await createTable(queryRunner, 'certificate_batch', { columns: [column.id('certificate_id'), column.id('batch_id'), column.text('kind', 10)], unique: [['batch_id', 'kind', 'certificate_id']] });
    await createTable(queryRunner, 'recall', {
      columns: [
        column.id(), column.ref('pairing_id'), column.text('start', 10), column.ref('start_id'), column.flag('drill'), column.text('reason', 120), column.int('seconds'),
        column.int('batches'), column.int('order_lines'), column.int('residents'), column.ref('by_account_id'), column.instant('at'),
      ],
      index: [['pairing_id', 'at']],
    });
    for (const table of KEPT) for (const statement of appendOnlySql(dialectOf(queryRunner), table)) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['recall', ...KEPT]) await queryRunner.dropTable(table);
    const on = dialectOf(queryRunner) === 'sqlite' ? '' : ' ON harvest_batch';
    for (const index of ['ix_harvest_batch_pairing_id_business_date', 'ix_harvest_batch_listing_id']) await queryRunner.query(`DROP INDEX ${index}${on}`);
    await queryRunner.query('ALTER TABLE harvest_batch DROP COLUMN plot_id');
    await queryRunner.dropTable('plot');
  }
}
