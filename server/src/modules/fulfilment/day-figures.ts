import type { BusinessDate, OperatorDayPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Accounts } from '../identity/public';
import { Orders } from '../ordering/public';
import { PickupPoints } from '../pairing/public';
import { isOver, type RouteBrief, Runs } from '../pickup-routing/public';
import { Floats } from '../settlement/public';
import type { CollectionReceipt } from './domain/collection-receipt';
import { type HarvestTask, HarvestRepository } from './harvest.repository';
import { ReceiptsReader } from './receipts.reader';

type Van = OperatorDayPage['vans'][number];

/** The operator's numbers, each from the module that owns it. */
@Injectable()
export class DayFigures {
  constructor(
    private readonly orders: Orders,
    private readonly points: PickupPoints,
    private readonly van: VanFigures,
    private readonly runs: Runs,
    private readonly tasksOf: HarvestRepository,
    private readonly receiptsOf: ReceiptsReader,
  ) {}

  receipts(from: Queryable, pairingId: string, date: BusinessDate): Promise<CollectionReceipt[]> {
    return this.receiptsOf.ofPairing(from, pairingId, date);
  }

  tasks(from: Queryable, cycleId: string): Promise<HarvestTask[]> {
    return this.tasksOf.ofCycle(from, cycleId);
  }

  async ordersAndPoints(from: Queryable, pairingId: string, date: BusinessDate): Promise<Pick<OperatorDayPage, 'orders' | 'points'>> {
    const { orders, points } = await this.orders.pickupFigures(from, pairingId, date);
    const names = await this.points.ofPairing(pairingId);
    return {
      orders,
      points: names.map(({ id, name }) => {
        const { bags = 0, received = 0, handedOver = 0 } = points.find(({ pickupPointId }) => pickupPointId === id) ?? {};
        return { name, bags, received, handedOver };
      }),
    };
  }

  async vans(from: Queryable, pairingId: string, date: BusinessDate): Promise<Van[]> {
    const vans: Van[] = [];
    for (const route of await this.runs.ofPairing(from, pairingId, date)) vans.push(await this.van.of(from, route));
    return vans;
  }
}

@Injectable()
export class VanFigures {
  constructor(
    private readonly runs: Runs,
    private readonly floats: Floats,
    private readonly accounts: Accounts,
  ) {}

  async of(from: Queryable, route: RouteBrief): Promise<Van> {
    const stops = await this.runs.stops(from, route.id);
    const float = await this.floats.ofRoute(from, route.id);
    const driver = (await this.accounts.briefs(from, [route.driverAccountId])).get(route.driverAccountId);
    return {
      routeId: route.id,
      vanName: route.vanName,
      driverName: driver?.displayName ?? '',
      state: route.state,
      stopsDone: stops.filter(({ state }) => isOver(state)).length,
      stops: stops.length,
      floatOpenedFen: float?.openedFen ?? route.floatFen,
      floatPaidFen: float?.paidFen ?? 0,
      floatLeftFen: (float?.openedFen ?? route.floatFen) - (float?.paidFen ?? 0),
    };
  }
}
