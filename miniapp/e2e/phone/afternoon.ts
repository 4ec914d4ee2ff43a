import { fulfilmentRoutes, type PostReceiptRequest, type RunPage, type StopView } from '@cunshe/shared';
import type { SignedInClient } from './api-client';
import type { Day } from './day';

export const DRIVERS = ['he-shifu', 'xiao-yi'] as const;
type Run = NonNullable<RunPage['run']>;

export async function runOf(day: Day, driver: string): Promise<{ client: SignedInClient; run: Run }> {
  const client = await day.as(driver);
  const { run } = await client.call(fulfilmentRoutes.run, {});
  if (!run) throw new Error(`${driver} has no run`);
  return { client, run };
}

/** Behind the screens: this driver goes on from door to door, everything there as ordered and paid in cash, until this one. */
export async function collectDoors(day: Day, driver: string, until?: string): Promise<void> {
  const { client, run } = await runOf(day, driver);
  if (run.state === 'published') await client.call(fulfilmentRoutes.startRun, { routeId: run.routeId });
  for (const stop of run.stops.filter(({ kind, state }) => kind === 'collect' && (state === 'pending' || state === 'arrived'))) {
    if (until && stop.title.startsWith(until)) return;
    await client.call(fulfilmentRoutes.arrive, { stopId: stop.stopId });
    await client.call(fulfilmentRoutes.postReceipt, receiptAsOrdered(stop, run.packAt));
  }
}

/** Behind the screens: through the station to every gate, until this one. */
export async function dropAtGates(day: Day, driver: string, until?: string): Promise<void> {
  const { client, run } = await runOf(day, driver);
  for (const { stopId, kind, title } of run.stops.filter((stop) => stop.kind !== 'collect' && stop.state === 'pending')) {
    if (until && kind === 'drop' && title.includes(until)) return;
    await client.call(fulfilmentRoutes.arrive, { stopId });
    await client.call(fulfilmentRoutes.drop, { stopId, cratesOut: 0 });
  }
}

/** Counts in full, weights as declared plus what they lie in: bag by bag, or each crop at once where bags are filled elsewhere. */
function receiptAsOrdered({ stopId, crops }: StopView, packAt: Run['packAt']): PostReceiptRequest {
  const rest = { stopId, method: 'cash', cratesIn: 0, cratesOut: 0, farmerConfirmed: true } as const;
  if (packAt !== 'door') return { ...rest, bags: [], crops: crops.map((crop) => ({ listingId: crop.listingId, ...readingOf(crop, crop.ordered) })) };
  return { ...rest, bags: crops.flatMap((crop) => crop.bags.map(({ lineId, ordered }) => ({ lineId, ...readingOf(crop, ordered) }))) };
}

function readingOf({ unitKind, gramsPerUnit }: StopView['crops'][number], ordered: number): { reading: number; tareGrams: number } {
  if (unitKind === 'count') return { reading: ordered, tareGrams: 0 };
  return { reading: (unitKind === 'weight' ? ordered : ordered * gramsPerUnit) + 20, tareGrams: 20 };
}
