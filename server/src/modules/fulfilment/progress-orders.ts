import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform';
import { OrderCycles } from '../order-cycle/public';
import { Orders } from '../ordering/public';
import { departedRuns, isOver, type LoadBrief, Runs, type StopBrief } from '../pickup-routing/public';
import { type OrderMoves, orderMoves } from './domain/order-progress';

interface CycleAtPoint {
  readonly cycleId: string;
  readonly businessDate: BusinessDate;
}

/** Carries orders along with the vans that hold their bags. */
@Injectable()
export class ProgressOrders {
  constructor(
    private readonly orders: Orders,
    private readonly runs: Runs,
    private readonly cycles: OrderCycles,
  ) {}

  /** After a step of a van: orders whose last bag has left the station are on the way; the cycle follows the vans. */
  async afterStep(tx: Tx, cycle: CycleAtPoint): Promise<void> {
    const stops = await this.runs.stopsOfCycle(tx, cycle.cycleId);
    if (departedRuns(stops).size === 0) return;
    await this.cycles.advance(tx, cycle.cycleId, 'in_transit');
    const points = [...new Set(stops.flatMap(({ pickupPointId }) => pickupPointId ?? []))].sort();
    const loads = await this.runs.loadsOfCycle(tx, cycle.cycleId);
    const moves = await Promise.all(points.map((pointId) => this.movesAt(tx, pointId, cycle.businessDate, stops, loads)));
    await this.orders.dispatch(tx, moves.flatMap(({ dispatch }) => dispatch).sort());
    if (stops.every((stop) => stop.kind !== 'drop' || isOver(stop.state))) await this.cycles.advance(tx, cycle.cycleId, 'at_points');
  }

  /** Orders dropped whole at a point, whether counted in or not. */
  async atGate(from: Queryable, cycleId: string, pointId: string, businessDate: BusinessDate): Promise<readonly string[]> {
    const stops = await this.runs.stopsOfCycle(from, cycleId);
    return (await this.movesAt(from, pointId, businessDate, stops, await this.runs.loadsOfCycle(from, cycleId))).atGate;
  }

  private async movesAt(from: Queryable, pointId: string, date: BusinessDate, stops: readonly StopBrief[], loads: readonly LoadBrief[]): Promise<OrderMoves> {
    const stateOf = new Map(stops.map((stop) => [stop.id, stop.state]));
    const leftStation = departedRuns(stops);
    const orders = await this.orders.ordersAtPoint(from, pointId, date);
    return orderMoves(orders, (householdId) => {
      const load = loads.find((each) => each.householdId === householdId && each.pickupPointId === pointId);
      return load && { leftStation: leftStation.has(load.routeId), dropped: stateOf.get(load.dropStopId) === 'done' };
    });
  }
}
