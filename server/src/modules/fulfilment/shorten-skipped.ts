import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Orders } from '../ordering/public';
import { isOver, type RouteBrief, Runs, type StopBrief } from '../pickup-routing/public';
import { Shortages } from '../shortage/public';
import { DayLinesReader } from './day-lines';
import { ProgressOrders } from './progress-orders';
import { WeighTasks } from './weigh-tasks';

interface SkippedBy {
  /** "农户没在家". */
  readonly reason: string;
  readonly accountId: string;
}

/** What a skipped door means for the bags that should have come from it. */
@Injectable()
export class ShortenSkipped {
  constructor(
    private readonly dayLines: DayLinesReader,
    private readonly runs: Runs,
    private readonly shortages: Shortages,
    private readonly orders: Orders,
    private readonly tasks: WeighTasks,
    private readonly progress: ProgressOrders,
  ) {}

  async execute(tx: Tx, route: RouteBrief, stop: StopBrief, { reason, accountId }: SkippedBy): Promise<void> {
    const day = await this.dayLines.ofCycle(tx, route.cycleId);
    const open = day.openAt(stop);
    for (const listingId of [...new Set(open.map((line) => line.listingId))].sort()) await this.leaveOut(tx, route, stop, { listingId, reason, accountId });
    await this.orders.shortenLines(tx, open.map(({ lineId }) => lineId), reason);
    await this.tasks.afterDoor(tx, route.cycleId, stop.householdId!);
    await this.progress.afterStep(tx, route);
  }

  /** Other vans may still come to this household for other points: then only what this one should have taken falls out, below. */
  private async leaveOut(tx: Tx, { pairingId, cycleId, businessDate, id }: RouteBrief, { householdId }: StopBrief, { listingId, reason, accountId }: SkippedBy & { readonly listingId: string }): Promise<void> {
    const doors = (await this.runs.stopsOfCycle(tx, cycleId)).filter((stop) => stop.householdId === householdId && stop.routeId !== id);
    if (doors.some(({ state }) => !isOver(state))) return;
    await this.shortages.declareAtDoor(tx, { pairingId, cycleId, businessDate, householdId: householdId!, listingId, available: 0, by: 'skip', accountId, why: `没收到（${reason}）` });
  }
}
