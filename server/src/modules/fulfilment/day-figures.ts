import type { BusinessDate, OperatorDayPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { PointLoads } from '../crates/public';
import { Orders } from '../ordering/public';
import { PickupPoints } from '../pairing/public';
import type { CollectionReceipt } from './domain/collection-receipt';
import { type HarvestTask, HarvestRepository } from './harvest.repository';
import { ReceiptsReader } from './receipts.reader';
import { VanFigures } from './van-figures';

type Van = OperatorDayPage['vans'][number];

/** The operator's numbers, each from the module that owns it. */
@Injectable()
export class DayFigures {
  constructor(
    private readonly orders: Orders,
    private readonly points: PickupPoints,
    private readonly van: VanFigures,
    private readonly tasksOf: HarvestRepository,
    private readonly receiptsOf: ReceiptsReader,
    private readonly loads: PointLoads,
  ) {}

  receipts(from: Queryable, pairingId: string, date: BusinessDate): Promise<CollectionReceipt[]> {
    return this.receiptsOf.ofPairing(from, pairingId, date);
  }

  tasks(from: Queryable, cycleId: string): Promise<HarvestTask[]> {
    return this.tasksOf.ofCycle(from, cycleId);
  }

  async ordersAndPoints(from: Queryable, pairingId: string, date: BusinessDate): Promise<Pick<OperatorDayPage, 'orders' | 'points'>> {
    const { orders, points } = await this.orders.pickupFigures(from, pairingId, date);
    const loads = new Map((await this.loads.ofPairing(from, pairingId, date)).map((load) => [load.pickupPointId, load]));
    const names = await this.points.ofPairing(pairingId);
    return {
      orders,
      points: names.map(({ id, name }) => {
        const { bags = 0, received = 0, handedOver = 0 } = points.find(({ pickupPointId }) => pickupPointId === id) ?? {};
        return { name, bags, received, handedOver, load: loads.get(id)! };
      }),
    };
  }

  vans(from: Queryable, pairingId: string, date: BusinessDate): Promise<Van[]> {
    return this.van.ofDay(from, pairingId, date);
  }
}
