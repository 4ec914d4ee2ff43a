import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnlySql, columnsFor, createTable, dialectOf, dropAppendOnlySql } from '../platform';

const LEDGER = ['ledger_document', 'ledger_entry'];

/** Which days' books are open, and the walls: the ledger is append-only, and a settled day takes no entry. */
export class BookDays1764000120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'book_day', {
      columns: [c.ref('pairing_id', { isPrimary: true }), c.date('business_date', { isPrimary: true }), c.text('state', 10), c.instant('settled_at', { isNullable: true })],
      checks: [`state IN ('open', 'settled')`],
    });
    const dialect = dialectOf(queryRunner);
    for (const statement of LEDGER.flatMap((table) => appendOnlySql(dialect, table))) await queryRunner.query(statement);
    await queryRunner.query(settledTakesNothing(dialect === 'sqlite'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER IF EXISTS ledger_entry_not_settled');
    for (const statement of LEDGER.flatMap(dropAppendOnlySql)) await queryRunner.query(statement);
    await queryRunner.dropTable('book_day');
  }
}

function settledTakesNothing(sqlite: boolean): string {
  const message = 'the books of this day are settled: post into an open one';
  const settled = `EXISTS (SELECT 1 FROM book_day WHERE pairing_id = NEW.pairing_id AND business_date = NEW.business_date AND state = 'settled')`;
  return sqlite
    ? `CREATE TRIGGER ledger_entry_not_settled BEFORE INSERT ON ledger_entry FOR EACH ROW WHEN ${settled} BEGIN SELECT RAISE(ABORT, '${message}'); END`
    : `CREATE TRIGGER ledger_entry_not_settled BEFORE INSERT ON ledger_entry FOR EACH ROW IF ${settled} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${message}'; END IF`;
}
