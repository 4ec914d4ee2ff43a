import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable, dialectOf, type Columns } from '../platform/database/columns';

const nullable = { isNullable: true };

/** Clock, idempotency keys, jobs, timers and the audit trail. */
export class Platform1700000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createClock(queryRunner, c);
    await createIdempotency(queryRunner, c);
    await createJobs(queryRunner, c);
    await createAudit(queryRunner, c);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['audit_event', 'cron_fire', 'job', 'idempotency_key', 'clock_offset']) await queryRunner.dropTable(table);
  }
}

async function createClock(queryRunner: QueryRunner, c: Columns): Promise<void> {
  await createTable(queryRunner, 'clock_offset', { columns: [c.int('id', { isPrimary: true }), c.bigint('offset_ms'), c.bigint('stopped_at_ms', nullable)] });
  await queryRunner.query('INSERT INTO clock_offset (id, offset_ms) VALUES (1, 0)');
}

async function createIdempotency(queryRunner: QueryRunner, c: Columns): Promise<void> {
  await createTable(queryRunner, 'idempotency_key', {
    columns: [
      c.text('actor_id', 36, { isPrimary: true }),
      c.text('request_key', 64, { isPrimary: true }),
      c.text('route', 200),
      c.text('body_hash', 44),
      dialectOf(queryRunner) === 'sqlite' ? c.longText('answer', nullable) : { name: 'answer', type: 'mediumtext', ...nullable },
      c.instant('created_at'),
    ],
    index: [['created_at']],
  });
}

async function createJobs(queryRunner: QueryRunner, c: Columns): Promise<void> {
  await createTable(queryRunner, 'job', {
    columns: [
      c.id(),
      c.text('kind', 80),
      c.text('dedup_key', 120, nullable),
      c.longText('payload'),
      c.instant('run_at'),
      c.text('status', 8),
      c.int('attempts'),
      c.text('locked_by', 36, nullable),
      c.bigint('locked_until_ms', nullable),
      c.text('last_error', 500, nullable),
      c.instant('created_at'),
      c.instant('done_at', nullable),
    ],
    unique: [['dedup_key']],
    index: [['status', 'run_at', 'id']],
    checks: [`status IN ('ready', 'done', 'dead')`],
  });
  await createTable(queryRunner, 'cron_fire', {
    columns: [c.text('cron_key', 80, { isPrimary: true }), c.instant('scheduled_for', { isPrimary: true })],
  });
}

async function createAudit(queryRunner: QueryRunner, c: Columns): Promise<void> {
  await createTable(queryRunner, 'audit_event', {
    columns: [
      c.id(),
      c.text('actor_id', 36, nullable),
      c.text('on_behalf_of', 36, nullable),
      c.text('action', 80),
      c.text('subject_type', 60),
      c.text('subject_id', 80),
      c.longText('state_before', nullable),
      c.longText('state_after', nullable),
      c.text('reason', 500, nullable),
      c.text('request_id', 36, nullable),
      c.instant('at'),
    ],
    index: [
      ['subject_type', 'subject_id', 'at'],
      ['at'],
    ],
  });
}
