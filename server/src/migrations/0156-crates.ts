import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

/** Crates by type: what they are, how many stand where, and every one of their ways. */
export class Crates1764000156000 implements MigrationInterface {
  name = 'Crates1764000156000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'crate_type', {
      columns: [column.id(), column.ref('pairing_id'), column.text('name', 20), column.int('holds_grams'), column.int('seq')],
      unique: [['pairing_id', 'name']],
      checks: ['holds_grams > 0'],
    });
    await createTable(queryRunner, 'crate_balance', {
      columns: [
        { ...column.ref('pairing_id'), isPrimary: true }, { ...column.ref('type_id'), isPrimary: true }, { ...column.text('party', 10), isPrimary: true },
        { ...column.ref('party_id'), isPrimary: true }, column.int('crates'),
      ],
      checks: ['crates >= 0'],
    });
    await createTable(queryRunner, 'crate_movement', {
      columns: [
        column.id(), column.ref('pairing_id'), column.ref('type_id'), column.date('business_date'), column.text('from_party', 10), column.ref('from_id'), column.text('to_party', 10),
        column.ref('to_id'), column.int('crates'), column.text('cause', 10), column.ref('cause_id'), column.ref('by_account_id'), column.instant('moved_at'),
      ],
      index: [['pairing_id', 'moved_at']],
      checks: ['crates > 0'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['crate_movement', 'crate_balance', 'crate_type']) await queryRunner.dropTable(table);
  }
}
