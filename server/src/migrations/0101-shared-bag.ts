import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { columnsFor } from '../platform';

const INDEXES = [['account_id', 'business_date'], ['bag_order_id']];

/** Orders of one account at one point on one date ride in one bag: each names the order whose ticket it shares. */
export class SharedBag1764000101000 implements MigrationInterface {
  name = 'SharedBag1764000101000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const { type, length } = columnsFor(queryRunner).ref('bag_order_id');
    await queryRunner.query(`ALTER TABLE resident_order ADD COLUMN bag_order_id ${type}(${length}) NULL`);
    await queryRunner.query('UPDATE resident_order SET bag_order_id = id WHERE bag_label IS NOT NULL');
    for (const columnNames of INDEXES) await queryRunner.createIndex('resident_order', new TableIndex({ name: nameOf(columnNames), columnNames }));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const columnNames of INDEXES) await queryRunner.dropIndex('resident_order', nameOf(columnNames));
    await queryRunner.query('ALTER TABLE resident_order DROP COLUMN bag_order_id');
  }
}

function nameOf(columns: readonly string[]): string {
  return `ix_resident_order_${columns.join('_')}`;
}
