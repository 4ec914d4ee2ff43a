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
  /** Whole crops: their bags are packed elsewhere. */
  readonly perCrop: boolean;
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

  async execute(tx: Tx, { route, stop, readings, perCrop, lines }: WeighedDoor): Promise<void> {
    await (perCrop ? this.shortenAbsent(tx, lines, readings) : this.orders.packLines(tx, readings.map(({ lineId, net }) => ({ lineId, packed: net }))));
    await this.listings.markHarvested(tx, [...new Set(lines.map(({ listingId }) => listingId))].sort());
    await this.tasks.afterDoor(tx, route.cycleId, stop.householdId!);
    await this.progress.afterStep(tx, route);
  }

  /** A crop of which nothing came is short at once; the others' bags are packed at the station or the gate. */
  private shortenAbsent(tx: Tx, lines: readonly LockedLine[], readings: readonly BagReading[]): Promise<void> {
    const absent = new Set(readings.filter(({ net }) => net === 0).map(({ listingId }) => listingId));
    return this.orders.shortenLines(tx, lines.filter(({ listingId }) => absent.has(listingId)).map(({ lineId }) => lineId), '没有摘到');
  }
}
