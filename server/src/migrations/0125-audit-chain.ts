import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnlySql, AUDIT_TABLES, columnsFor, createTable, dialectOf, dropAppendOnlySql } from '../platform';

/** The trail's chain of hashes, and the walls around both: neither an event nor a link is changed or taken away. */
export class AuditChain1764000125000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'audit_seal', {
      columns: [c.bigint('seq', { isPrimary: true }), c.ref('event_id'), c.text('prev_hash', 64), c.text('hash', 64), c.instant('sealed_at')],
      unique: [['event_id']],
    });
    const dialect = dialectOf(queryRunner);
    for (const statement of AUDIT_TABLES.flatMap((table) => appendOnlySql(dialect, table))) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of AUDIT_TABLES.flatMap(dropAppendOnlySql)) await queryRunner.query(statement);
    await queryRunner.dropTable('audit_seal');
  }
}
