import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

/** What no van could take, and why in words. */
export class RouteUnserved1764000226000 implements MigrationInterface {
  name = 'RouteUnserved1764000226000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'route_unserved', {
      columns: [column.id(), column.ref('pairing_id'), column.ref('cycle_id'), column.date('business_date'), column.ref('household_id'), column.ref('pickup_point_id'), column.text('reason', 200), column.int('minutes_late')],
      unique: [['cycle_id', 'household_id', 'pickup_point_id']],
      index: [['pairing_id', 'business_date']],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('route_unserved');
  }
}
