import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Columns, columnsFor, createTable } from '../platform';

const OPTIONAL = { isNullable: true };

export class PickupRouting1764000070000 implements MigrationInterface {
  name = 'PickupRouting1764000070000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'van', {
      columns: [
        column.id(), column.ref('operator_id'), column.ref('pairing_id'), column.text('name', 40), column.ref('driver_account_id'),
        column.int('capacity_grams'), column.int('capacity_crates'), column.int('start_lat_e6'), column.int('start_lng_e6'),
        column.text('shift_from', 5), column.text('shift_to', 5), column.int('float_fen'),
      ],
      index: [['pairing_id']],
      checks: ['float_fen > 0', 'capacity_grams > 0 AND capacity_crates > 0'],
    });
    await createTable(queryRunner, 'pickup_route', {
      columns: [
        column.id(), column.ref('pairing_id'), column.ref('cycle_id'), column.date('business_date'), column.ref('van_id'),
        column.ref('driver_account_id'), column.text('state', 30), column.instant('published_at'),
        column.instant('started_at', OPTIONAL), column.instant('finished_at', OPTIONAL),
      ],
      unique: [['cycle_id', 'van_id']],
      index: [['driver_account_id', 'business_date'], ['pairing_id', 'business_date']],
    });
    await createTable(queryRunner, 'route_stop', {
      columns: stopColumns(column),
      unique: [['route_id', 'seq']],
      checks: ['crates_in >= 0 AND crates_out >= 0'],
    });
    await createTable(queryRunner, 'route_load', {
      columns: [
        column.id(), column.ref('pairing_id'), column.ref('cycle_id'), column.ref('route_id'), column.ref('household_id'),
        column.ref('pickup_point_id'), column.ref('collect_stop_id'), column.ref('drop_stop_id'), column.int('grams'), column.int('crates'),
      ],
      unique: [['cycle_id', 'household_id', 'pickup_point_id']],
      index: [['route_id']],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['route_load', 'route_stop', 'pickup_route', 'van']) await queryRunner.dropTable(table);
  }
}

function stopColumns(column: Columns) {
  return [
    column.id(), column.ref('pairing_id'), column.ref('route_id'), column.int('seq'), column.text('kind', 10),
    column.ref('household_id', OPTIONAL), column.ref('pickup_point_id', OPTIONAL), column.int('lat_e6'), column.int('lng_e6'),
    column.instant('planned_arrival'), column.instant('planned_leave'), column.int('metres'), column.text('state', 10),
    column.instant('arrived_at', OPTIONAL), column.instant('ended_at', OPTIONAL), column.text('skip_reason', 20, OPTIONAL),
    column.int('crates_in'), column.int('crates_out'),
  ];
}
