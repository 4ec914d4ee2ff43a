import { type MigrationInterface, type QueryRunner } from 'typeorm';

const COLUMNS = [['provider_bill', 'fees_fen'], ['provider_bill_row', 'fee_fen']] as const;

/** What the provider keeps of a payment, as its bill says. */
export class ProviderFees1764000165000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS) await queryRunner.query(`ALTER TABLE ${table} ADD COLUMN ${column} bigint NOT NULL DEFAULT 0`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS) await queryRunner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
}
