import { JobRunner } from '../../../src/platform';
import { auditDatabase } from '../../../src/audit/audit-database';
import { marketTime } from '../../factories/market';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import type { World } from '../world';

/** Times of the day at which something ends or begins, and the instants beside them. */
const LANDMARKS = ['12:29:59.999', '12:30:00.000', '13:49:59.999', '13:50:00.000', '13:59:59.999', '14:00:00.000', '14:04:59.999', '14:05:00.000', '14:30:00.000', '15:10:00.000', '16:10:00.000', '16:55:00.000', '17:00:00.000', '18:00:00.000', '19:00:00.000', '20:00:00.000'];

async function toLandmark(world: World): Promise<boolean> {
  const now = await world.now();
  const next = LANDMARKS.map(marketTime).find((time) => time > now);
  if (!next) return false;
  await world.passTo(next);
  await world.look();
  return true;
}

async function wait(world: World, choice: Choice): Promise<boolean> {
  const now = await world.now();
  await world.passTo(new Date(now.getTime() + choice.of([1, 1_000, 31_000, 120_000, 599_999, 600_000])!));
  await world.look();
  return true;
}

/** Two processes at the job table. */
async function twoRunners(world: World): Promise<boolean> {
  const runner = world.app.get(JobRunner);
  await Promise.all([runner.runDue(), runner.runDue()]);
  await world.look();
  return true;
}

/** What is due is done first: a late payment asked for after its time is due at once. */
export async function audit(world: World): Promise<boolean> {
  await world.app.get(JobRunner).runDue();
  const found = await auditDatabase(world.app.database);
  must(found.length === 0, `the audit found ${JSON.stringify(found.slice(0, 3))}`);
  await world.look();
  return true;
}

async function silence(world: World, choice: Choice): Promise<boolean> {
  if (choice.chance(50)) world.faults.silentFor = choice.int(1, 3);
  else world.faults.deafFor = choice.int(1, 3);
  return true;
}

async function noticesLost(world: World): Promise<boolean> {
  world.faults.losesNotices = !world.faults.losesNotices;
  return true;
}

async function comeBack(world: World): Promise<boolean> {
  world.faults.calm();
  return true;
}

export const CLOCK_COMMANDS: readonly Command[] = [
  { name: 'the day comes to its next mark', weight: 12, after: 6, run: toLandmark },
  { name: 'time passes', weight: 4, run: wait },
  { name: 'two processes look for jobs', weight: 1, run: twoRunners },
  { name: 'the operator audits', weight: 5, run: audit },
  { name: 'the provider falls silent', weight: 2, run: silence },
  { name: 'notifications get lost', weight: 2, run: noticesLost },
  { name: 'the provider comes back', weight: 3, run: comeBack },
];
