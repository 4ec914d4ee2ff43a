import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../platform';

/** An order keeps who paid each fee to whom, as it stood when it was ordered. */
export class FeePayees1764000100000 implements MigrationInterface {
  name = 'FeePayees1764000100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const { type } = columnsFor(queryRunner).text('payer', 20);
    await queryRunner.query(`ALTER TABLE order_fee ADD COLUMN payer ${type}(20) NOT NULL DEFAULT 'resident'`);
    await queryRunner.query(`ALTER TABLE order_fee ADD COLUMN payee ${type}(20) NOT NULL DEFAULT 'operator'`);
    await queryRunner.query(`UPDATE fee_rule SET payee = CASE type WHEN 'transport' THEN 'van' WHEN 'point' THEN 'point' ELSE 'operator' END`);
    await queryRunner.query(`UPDATE order_fee SET payee = CASE type WHEN 'transport' THEN 'van' WHEN 'point' THEN 'point' ELSE 'operator' END`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const column of ['payer', 'payee']) await queryRunner.query(`ALTER TABLE order_fee DROP COLUMN ${column}`);
  }
}
