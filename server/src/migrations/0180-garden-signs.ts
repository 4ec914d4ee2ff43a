import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable, dialectOf } from '../platform';

const OPTIONAL = { isNullable: true };

/** The life of a garden sign, step by step; one sign that is not retired for each garden. */
export class GardenSigns1764000180000 implements MigrationInterface {
  name = 'GardenSigns1764000180000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await queryRunner.query(`ALTER TABLE garden_sign ADD COLUMN live ${column.int('live').type} NULL`);
    await queryRunner.query(`ALTER TABLE garden_sign ADD COLUMN steps ${column.int('steps').type} NOT NULL DEFAULT 0`);
    await queryRunner.query(`UPDATE garden_sign SET live = 1 WHERE household_id IS NOT NULL AND state <> 'retired'`);
    await queryRunner.query('CREATE UNIQUE INDEX ux_garden_sign_household_id_live ON garden_sign (household_id, live)');
    await queryRunner.query('CREATE INDEX ix_garden_sign_village_id ON garden_sign (village_id)');
    await createTable(queryRunner, 'garden_sign_step', {
      columns: [
        column.id(), column.ref('sign_id'), column.int('step'), column.text('from_state', 20, OPTIONAL), column.text('to_state', 20),
        column.text('note', 80, OPTIONAL), column.ref('by_account_id', OPTIONAL), column.instant('at', OPTIONAL),
      ],
      unique: [['sign_id', 'step']],
      checks: ['(from_state IS NULL) = (step = 1)'],
    });
    // Signs from before there were records: what they are now is their first step, whenever it was.
    await queryRunner.query('INSERT INTO garden_sign_step (id, sign_id, step, to_state) SELECT id, id, 1, state FROM garden_sign WHERE household_id IS NOT NULL');
    await queryRunner.query('UPDATE garden_sign SET steps = 1 WHERE household_id IS NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const on = dialectOf(queryRunner) === 'sqlite' ? '' : ' ON garden_sign';
    await queryRunner.dropTable('garden_sign_step');
    for (const index of ['ix_garden_sign_village_id', 'ux_garden_sign_household_id_live']) await queryRunner.query(`DROP INDEX ${index}${on}`);
    for (const name of ['steps', 'live']) await queryRunner.query(`ALTER TABLE garden_sign DROP COLUMN ${name}`);
  }
}
