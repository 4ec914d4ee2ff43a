import { grams } from '@cunshe/shared';
import type { OrderCycles } from '../../../src/modules/order-cycle/public';
import type { LockedLine, Orders } from '../../../src/modules/ordering/public';
import type { RoutePlanning } from '../../../src/modules/pickup-routing/public';
import type { HarvestRepository } from '../../../src/modules/fulfilment/harvest.repository';
import { GiveBackUnserved, SendOutTasks } from '../../../src/modules/fulfilment/send-out-tasks';
import type { TaskNotices } from '../../../src/modules/fulfilment/task-notices';
import type { Database, Tx } from '../../../src/platform';

/** Lines of two gardens; the van reaches only `near`. */
function linesOf(far: number): LockedLine[] {
  const line = (lineId: string, householdId: string) => ({ lineId, householdId, pickupPointId: 'gate', due: 1, unit: { kind: 'count', name: '把', gramsPerUnit: grams(400) } });
  return [line('kept', 'near'), ...Array.from({ length: far }, (_, place) => line(`lost-${place}`, 'far'))] as unknown as LockedLine[];
}

async function sendOut(far: number) {
  const [shortened, jobs, issued]: [string[][], { lineIds: string[]; reason: string }[], string[]] = [[], [], []];
  const orders = { lockedLines: async () => linesOf(far), shortenLines: async (_: Tx, ids: string[]) => void shortened.push(ids), openLines: async (_: Tx, ids: string[]) => ids.slice(1) };
  const planning = { prepare: async () => ({}), publish: async () => ({ unserved: [{ householdId: 'far', pickupPointId: 'gate', reason: '装不下' }] }) };
  const tasks = { ofCycle: async () => [], issue: async (_: Tx, { householdId }: { householdId: string }) => void issued.push(householdId) };
  const cycle = async () => ({ id: 'c-1', pairingId: 'p-1', businessDate: '2026-05-01', state: 'locked' });
  const cycles = { hold: cycle, get: cycle };
  const tx = { enqueue: async ({ payload }: { payload: { lineIds: string[]; reason: string } }) => void jobs.push(payload) } as unknown as Tx;
  const handler = new SendOutTasks({} as Database, cycles as unknown as OrderCycles, orders as unknown as Orders, planning as unknown as RoutePlanning, tasks as unknown as HarvestRepository, { issued: async () => undefined } as unknown as TaskNotices);
  const keep = await handler.handle({ cycleId: 'c-1' });
  await keep(tx);
  for (const job of jobs) await new GiveBackUnserved(orders as unknown as Orders).handle(tx, job);
  return { shortened, jobs, issued };
}

test('a few lines that no van can bring are given back with the tasks', async () => {
  const { shortened, jobs, issued } = await sendOut(300);
  expect([shortened.map((ids) => ids.length), jobs, issued]).toEqual([[300], [], ['near']]);
});

test('many go back in jobs of their own, each once, and the tasks do not wait for them', async () => {
  const { shortened, jobs, issued } = await sendOut(2100);
  expect(jobs.map(({ lineIds }) => lineIds.length)).toEqual([1000, 1000, 100]);
  expect(new Set(jobs.flatMap(({ lineIds }) => lineIds)).size).toBe(2100);
  expect(jobs[0]!.reason).toBe('车赶不上：装不下');
  expect(shortened.map((ids) => ids.length)).toEqual([999, 999, 99]); // what was cancelled meanwhile is left alone
  expect(issued).toEqual(['near']);
});
