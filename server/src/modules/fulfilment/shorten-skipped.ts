import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Orders } from '../ordering/public';
import type { RouteBrief, StopBrief } from '../pickup-routing/public';
import { DayLinesReader } from './day-lines';
import { ProgressOrders } from './progress-orders';
import { WeighTasks } from './weigh-tasks';

/** What a skipped door means for the bags that should have come from it. */
@Injectable()
export class ShortenSkipped {
  constructor(
    private readonly dayLines: DayLinesReader,
    private readonly orders: Orders,
    private readonly tasks: WeighTasks,
    private readonly progress: ProgressOrders,
  ) {}

  async execute(tx: Tx, route: RouteBrief, stop: StopBrief, reason: string): Promise<void> {
    const day = await this.dayLines.ofCycle(tx, route.cycleId);
    await this.orders.shortenLines(tx, day.openAt(stop).map(({ lineId }) => lineId), reason);
    await this.tasks.afterDoor(tx, route.cycleId, stop.householdId!);
    await this.progress.afterStep(tx, route);
  }
}
