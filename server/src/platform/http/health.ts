import type { FastifyInstance } from 'fastify';
import { Database, isMigrated } from '../database';
import { JobStore } from '../jobs';
import { Readiness } from './readiness';

const MAX_LAG_MS = 60_000;

export interface HealthParts {
  readonly database: Database;
  readonly jobs: JobStore;
  readonly readiness: Readiness;
}

/** `/health/live`: the process answers. `/health/ready`: it may be given work. */
export function answerHealth(server: FastifyInstance, parts: HealthParts): void {
  server.get('/health/live', () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const checks = parts.readiness.stopping ? { serving: false } : await runChecks(parts);
    const ready = Object.values(checks).every(Boolean);
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks });
  });
}

async function runChecks({ database, jobs }: HealthParts): Promise<Record<string, boolean>> {
  const answers = await Promise.all([
    succeeds(async () => (await database.query('SELECT 1 AS one')).length === 1),
    succeeds(() => isMigrated(database)),
    succeeds(async () => (await jobs.lagMs()) < MAX_LAG_MS),
  ]);
  return { database: answers[0], migrations: answers[1], jobs: answers[2] };
}

function succeeds(check: () => Promise<boolean>): Promise<boolean> {
  return check().catch(() => false);
}
