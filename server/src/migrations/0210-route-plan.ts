import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

/** A cycle's two plans in numbers, and by which rule one of them is taken. */
export class RoutePlan1764000210000 implements MigrationInterface {
  name = 'RoutePlan1764000210000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const column = columnsFor(queryRunner);
    await createTable(queryRunner, 'route_plan', {
      columns: [
        column.id(), column.ref('pairing_id'), column.ref('cycle_id'), column.text('via', 10), column.text('planner', 10), column.text('note', 120, { isNullable: true }), column.int('unserved'),
        column.int('vans'), column.int('metres'), column.int('minutes'), column.int('cost_fen'), column.int('slack_minutes', { isNullable: true }), column.flag('chosen'), column.instant('planned_at'),
      ],
      unique: [['cycle_id', 'via']],
      checks: ['unserved >= 0 AND vans >= 0 AND metres >= 0 AND minutes >= 0 AND cost_fen >= 0'],
    });
    await createTable(queryRunner, 'route_rule', { columns: [{ ...column.ref('pairing_id'), isPrimary: true }, column.text('rule', 10)] });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['route_rule', 'route_plan']) await queryRunner.dropTable(table);
  }
}
