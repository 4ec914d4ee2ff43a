import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { appendOnlySql, columnsFor, createTable, dialectOf, dropAppendOnlySql } from '../platform';

const OPTIONAL = { isNullable: true };
const OWED = new TableIndex({ name: 'ix_collection_receipt_pairing_id_state', columnNames: ['pairing_id', 'state'] });

/** Settlements (append-only) and the payouts that follow from them. */
export class Settlements1764000121000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'settlement', {
      columns: [
        c.id(), c.ref('pairing_id'), c.date('business_date'), c.text('party_kind', 10), c.ref('party_id'), c.bigint('opening_fen'),
        c.bigint('earned_fen'), c.bigint('paid_fen'), c.bigint('closing_fen'), c.int('entries'), c.instant('settled_at'),
      ],
      unique: [['pairing_id', 'business_date', 'party_kind', 'party_id']],
      index: [['party_kind', 'party_id', 'business_date']],
      checks: ['closing_fen = opening_fen + earned_fen - paid_fen'],
    });
    for (const statement of appendOnlySql(dialectOf(queryRunner), 'settlement')) await queryRunner.query(statement);
    await createTable(queryRunner, 'payout', {
      columns: [
        c.id(), c.ref('settlement_id'), c.ref('pairing_id'), c.date('business_date'), c.text('payee', 10), c.ref('payee_id'), c.bigint('amount_fen'),
        c.text('state', 12), c.int('open_flag', OPTIONAL), c.instant('created_at'), c.instant('submitted_at', OPTIONAL), c.instant('finished_at', OPTIONAL),
      ],
      unique: [['settlement_id', 'open_flag']],
      checks: ['amount_fen > 0'],
    });
    await queryRunner.createIndex('collection_receipt', OWED);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('collection_receipt', OWED);
    await queryRunner.dropTable('payout');
    for (const statement of dropAppendOnlySql('settlement')) await queryRunner.query(statement);
    await queryRunner.dropTable('settlement');
  }
}
