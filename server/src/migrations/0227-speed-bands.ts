import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

/** How fast finished runs were driven, by band. */
export class SpeedBands1764000227000 implements MigrationInterface {
  name = 'SpeedBands1764000227000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'speed_band', {
      columns: [
        column.id(), column.ref('pairing_id'), column.text('band', 10), column.int('permille'), column.int('runs'), column.int('legs'), column.date('first_date'), column.date('last_date'),
        column.instant('learnt_at'), column.flag('active'),
      ],
      unique: [['pairing_id', 'band']],
      checks: ['permille >= 600 AND permille <= 1800 AND runs >= 10 AND legs >= runs'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('speed_band');
  }
}
