import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

const STEPS = ['arrived_by_phone', 'ended_by_phone'];
const NULLABLE = { isNullable: true };

/** Four digits of a household, how a receipt was confirmed and how its crops looked; when a phone says it was at a stop, and how warm the van was. */
export class AtTheDoor1764000260000 implements MigrationInterface {
  name = 'AtTheDoor1764000260000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'household_pin', {
      columns: [{ ...c.ref('household_id'), isPrimary: true }, c.ref('pairing_id'), c.text('mac', 43), c.int('wrong'), c.date('wrong_date', NULLABLE), c.instant('set_at')],
      checks: ['wrong BETWEEN 0 AND 5'],
    });
    const instant = c.instant('').precision ? 'datetime(3)' : 'datetime';
    for (const column of STEPS) await queryRunner.query(`ALTER TABLE route_stop ADD COLUMN ${column} ${instant} NULL`);
    await queryRunner.query(`ALTER TABLE route_stop ADD COLUMN temperature_tenths ${c.int('').type} NULL`);
    await queryRunner.query('ALTER TABLE collection_receipt ADD COLUMN confirmed_by varchar(8) NULL');
    await queryRunner.query(`ALTER TABLE receipt_line ADD COLUMN grade ${c.int('').type} NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE receipt_line DROP COLUMN grade');
    await queryRunner.query('ALTER TABLE collection_receipt DROP COLUMN confirmed_by');
    for (const column of ['temperature_tenths', ...STEPS]) await queryRunner.query(`ALTER TABLE route_stop DROP COLUMN ${column}`);
    await queryRunner.dropTable('household_pin');
  }
}
