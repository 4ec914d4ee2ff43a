import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Households } from '../catalogue/public';
import { type PairingBrief, Pairings, PickupPoints } from '../pairing/public';
import { PlanRepository } from './plan.repository';
import { type LoadToPlan, loadId, type RoutingMap, routingProblem } from './routing-problem';
import { RunRepository } from './run.repository';
import { checkPlan } from './solver/check-plan';
import type { RoutePlan } from './solver/plan';
import type { RoutingProblem } from './solver/problem';
import { planSimply } from './solver/simple/plan-simply';

export interface CycleToPlan {
  readonly cycleId: string;
  readonly pairingId: string;
  readonly businessDate: BusinessDate;
  readonly loads: readonly LoadToPlan[];
}

export interface UnservedBrief {
  readonly householdId: string;
  readonly pickupPointId: string;
  /** "最早 17:12 到，晚 17 分钟". */
  readonly reason: string;
  readonly minutesLate: number;
}

/** Makes the vans' routes of a cycle: plan, prove, keep. */
@Injectable()
export class RoutePlanning {
  constructor(
    private readonly pairings: Pairings,
    private readonly points: PickupPoints,
    private readonly households: Households,
    private readonly plans: PlanRepository,
    private readonly runs: RunRepository,
  ) {}

  /**
   * Publishes a route for each van that is needed. A cycle is planned once: later calls change nothing.
   * @returns the loads no van can serve, each with its reason in words
   * @throws Error when the plan does not pass the checker: nothing is published
   */
  async planAndPublish(tx: Tx, cycle: CycleToPlan): Promise<{ unserved: UnservedBrief[] }> {
    if ((await this.runs.routesWhere(tx, 'cycle_id', cycle.cycleId)).length > 0) return { unserved: [] };
    const pairing = await this.pairings.get(cycle.pairingId);
    const map = await this.mapOf(tx, pairing, cycle.loads);
    const vans = await this.plans.vansOf(tx, cycle.pairingId);
    const problem = routingProblem(pairing.schedule, map, vans, cycle.loads);
    const plan = planSimply(problem);
    assertValid(problem, plan);
    for (const route of plan.routes) {
      const { driverAccountId } = vans.find(({ id }) => id === route.vanId)!;
      const routeId = await this.plans.savePublished(tx, { ...cycle, driverAccountId, route, map });
      await tx.audit({ action: 'route.published', subjectType: 'pickup_route', subjectId: routeId, after: { stops: route.stops.length } });
    }
    return { unserved: await this.unservedOf(tx, cycle, plan) };
  }

  private async mapOf(tx: Tx, pairing: PairingBrief, loads: readonly LoadToPlan[]): Promise<RoutingMap> {
    const households = await this.households.byIds(tx, [...new Set(loads.map(({ householdId }) => householdId))]);
    const points = await this.points.ofPairing(pairing.id);
    const { lat, lng } = pairing.station;
    return {
      station: { id: pairing.villageId, latitude: lat, longitude: lng },
      households: [...households.values()].map((each) => ({ id: each.id, latitude: each.lat, longitude: each.lng })),
      points: points.map((each) => ({ id: each.id, latitude: each.lat, longitude: each.lng })),
    };
  }

  private async unservedOf(tx: Tx, cycle: CycleToPlan, plan: RoutePlan): Promise<UnservedBrief[]> {
    const reasons = new Map(plan.unserved.map((each) => [each.loadId, each]));
    const unserved = cycle.loads.flatMap((load) => {
      const why = reasons.get(loadId(load));
      return why ? [{ householdId: load.householdId, pickupPointId: load.pickupPointId, reason: why.reason, minutesLate: why.minutesLate }] : [];
    });
    for (const load of unserved) {
      await tx.audit({ action: 'route.unserved', subjectType: 'order_cycle', subjectId: cycle.cycleId, after: load, reason: load.reason });
    }
    return unserved;
  }
}

/** The checker has the last word over the planner. */
export function assertValid(problem: RoutingProblem, plan: RoutePlan): void {
  const violations = checkPlan(problem, plan);
  if (violations.length > 0) throw new Error(`refused to publish an invalid plan: ${violations.map(({ detail }) => detail).join('; ')}`);
}
