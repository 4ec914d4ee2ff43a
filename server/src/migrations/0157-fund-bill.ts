import { type MigrationInterface, type QueryRunner } from 'typeorm';

const COLUMNS = ['fund_opening_fen', 'fund_closing_fen', 'fund_other_fen'];

/** What the provider's account held before and after a day, as its 资金账单 says; null where there is none. */
export class FundBill1764000157000 implements MigrationInterface {
  name = 'FundBill1764000157000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await queryRunner.query(`ALTER TABLE provider_bill ADD COLUMN ${column} bigint`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await queryRunner.query(`ALTER TABLE provider_bill DROP COLUMN ${column}`);
  }
}
