import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../platform';

const POSITION = ['position_lat_e6', 'position_lng_e6'];
const INSTANTS = ['position_shared_at', 'position_at', 'position_arrives_at'];

/** How tight a plan is at its gates, and where a van is while its driver lets that be seen. */
export class RiskAndPosition1764000295000 implements MigrationInterface {
  name = 'RiskAndPosition1764000295000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    const instant = c.instant('').precision ? 'datetime(3)' : 'datetime';
    await queryRunner.query(`ALTER TABLE route_plan ADD COLUMN tight_gates ${c.int('').type} NOT NULL DEFAULT 0`);
    await queryRunner.query('ALTER TABLE route_plan ADD COLUMN tightest_point_id varchar(36) NULL');
    for (const column of POSITION) await queryRunner.query(`ALTER TABLE pickup_route ADD COLUMN ${column} ${c.int('').type} NULL`);
    await queryRunner.query('ALTER TABLE pickup_route ADD COLUMN position_stop_id varchar(36) NULL');
    for (const column of INSTANTS) await queryRunner.query(`ALTER TABLE pickup_route ADD COLUMN ${column} ${instant} NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const column of [...INSTANTS, 'position_stop_id', ...POSITION]) await queryRunner.query(`ALTER TABLE pickup_route DROP COLUMN ${column}`);
    for (const column of ['tightest_point_id', 'tight_gates']) await queryRunner.query(`ALTER TABLE route_plan DROP COLUMN ${column}`);
  }
}
