import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Listings } from '../catalogue/public';
import { type LockedLine, Orders } from '../ordering/public';
import type { RouteBrief, StopBrief } from '../pickup-routing/public';
import type { BagReading } from './domain/bag';
import { ProgressOrders } from './progress-orders';
import { WeighTasks } from './weigh-tasks';

interface WeighedDoor {
  readonly route: RouteBrief;
  readonly stop: StopBrief;
  readonly lines: readonly LockedLine[];
  readonly readings: readonly BagReading[];
}

/** What the readings mean beyond the receipt: bills, beds, the task, and orders whose last bag this was. */
@Injectable()
export class AfterWeighing {
  constructor(
    private readonly orders: Orders,
    private readonly listings: Listings,
    private readonly tasks: WeighTasks,
    private readonly progress: ProgressOrders,
  ) {}

  async execute(tx: Tx, { route, stop, readings, lines }: WeighedDoor): Promise<void> {
    await this.orders.packLines(tx, readings.map(({ lineId, net }) => ({ lineId, packed: net })));
    await this.listings.markHarvested(tx, [...new Set(lines.map(({ listingId }) => listingId))].sort());
    await this.tasks.afterDoor(tx, route.cycleId, stop.householdId!);
    await this.progress.afterStep(tx, route);
  }
}
