import { businessDateOf, type HarvestTaskPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Listings } from '../catalogue/public';
import { Accounts } from '../identity/public';
import { type LockedLine, Orders } from '../ordering/public';
import { Pairings, PickupPoints } from '../pairing/public';
import { Arrivals } from '../pickup-routing/public';
import { Shortages } from '../shortage/public';
import { inPickingOrder } from './domain/picking-order';
import { type HarvestTask, HarvestRepository } from './harvest.repository';
import { cropsOf } from './run.presenter';

/** 今天要摘: in the order of picking, bag by bag with label numbers, once lines are locked. */
@Injectable()
export class HarvestQueries {
  constructor(
    private readonly tasks: HarvestRepository,
    private readonly orders: Orders,
    private readonly shortages: Shortages,
    private readonly points: PickupPoints,
    private readonly arrivals: Arrivals,
    private readonly pairings: Pairings,
    private readonly accounts: Accounts,
    private readonly listings: Listings,
  ) {}

  async page(from: Queryable, householdId: string, now: Date): Promise<HarvestTaskPage> {
    const businessDate = businessDateOf(now);
    const task = await this.tasks.ofHousehold(from, householdId, businessDate);
    return { serverNow: now.toISOString(), businessDate, task: task && (await this.taskOf(from, task)) };
  }

  private async taskOf(from: Queryable, task: HarvestTask): Promise<HarvestTaskPage['task']> {
    const lines = (await this.orders.lockedLines(from, task.cycleId)).filter((line) => line.householdId === task.householdId && line.state !== 'short' && line.state !== 'substituted');
    const open = await this.shortages.openOf(from, task.pairingId, task.businessDate, task.householdId);
    const declared = new Map(open.map(({ listingId, available }) => [listingId, available]));
    const points = await this.points.ofPairing(task.pairingId);
    const vanAt = await this.arrivals.atDoor(from, task.pairingId, task.householdId, task.businessDate);
    const crops = cropsOf(lines, new Map(points.map((point) => [point.id, point])), await this.buyersOf(from, task.pairingId, lines));
    return {
      taskId: task.id,
      state: task.state,
      crops: inPickingOrder(crops, await this.categories(from, task)).map(({ priceFen: _price, ...crop }) => ({ ...crop, declared: declared.get(crop.listingId) ?? null })),
      vanAt: vanAt?.toISOString() ?? null,
    };
  }

  private async categories(from: Queryable, { householdId, businessDate }: HarvestTask): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.listings.ofHousehold(from, householdId, businessDate)).map(({ id, category }) => [id, category]));
  }

  /** Account → name, where the pairing lets gardens read them. */
  private async buyersOf(from: Queryable, pairingId: string, lines: readonly LockedLine[]): Promise<ReadonlyMap<string, string>> {
    return (await this.pairings.get(pairingId)).buyersShown ? this.accounts.names(from, lines.map(({ accountId }) => accountId)) : new Map();
  }
}
