import { Injectable } from '@nestjs/common';
import { Database, type Queryable, Refusal, type Tx } from '../../platform';
import { Households } from '../catalogue/public';
import { type PairingBrief, Pairings, PickupPoints } from '../pairing/public';
import { type Via, viaOf } from './choose-plan';
import { isOnMap } from './door-times';
import { type MadePlan, makeSimply, PlanMaker } from './plan-maker';
import { riskOf } from './domain/plan-risk';
import { PlanRepository } from './plan.repository';
import { type CycleToPlan, type LoadToPlan, loadId, type RoutingMap, routingProblem, type UnservedBrief, type VanBrief } from './routing-problem';
import { ReplanRepository } from './replanning/replan.repository';
import { RoutePlanRepository } from './route-plan.repository';
import { RunRepository } from './run.repository';
import { checkPlan } from './solver/check-plan';
import { travelBy } from './solver/travel-table';
import { calibratedTable } from './speeds/calibrated-travel';
import { Speeds } from './speeds/speeds';
import { DrivingTimes } from './travel/driving-times';
import { figuresOf } from './solver/figures';
import type { RoutePlan } from './solver/plan';
import type { RoutingProblem } from './solver/problem';

/** A cycle's question, with what is kept beside it. */
interface Question {
  readonly map: RoutingMap;
  readonly vans: readonly VanBrief[];
  readonly problem: RoutingProblem;
}

/** Both ways to carry the loads; straight only where bags are not packed at the station. */
export interface PreparedPlans {
  readonly station: MadePlan;
  readonly direct?: MadePlan;
}

/** Makes the vans' routes of a cycle: plan outside of any transaction, prove, keep. */
@Injectable()
export class RoutePlanning {
  constructor(
    private readonly database: Database,
    private readonly pairings: Pairings,
    private readonly points: PickupPoints,
    private readonly households: Households,
    private readonly plans: PlanRepository,
    private readonly runs: RunRepository,
    private readonly figures: RoutePlanRepository,
    private readonly changes: ReplanRepository,
    private readonly maker: PlanMaker,
    private readonly travel: DrivingTimes,
    private readonly speeds: Speeds,
  ) {}

  /** Plans for the loads as they are now; takes its time, so never in a transaction. */
  async prepare(cycle: CycleToPlan): Promise<PreparedPlans> {
    const { problem } = await this.questionOf(this.database, cycle);
    const { packAt } = await this.pairings.get(cycle.pairingId);
    const { table: driven, note } = await this.travel.tableOf(problem);
    const table = driven ?? calibratedTable(problem, await this.speeds.travelOf(this.database, cycle.pairingId));
    const noted = (made: MadePlan): MadePlan => ({ ...made, note: made.note ?? note });
    const station = noted(await this.maker.make(problem, table));
    return packAt === 'station' ? { station } : { station, direct: noted(await this.maker.make({ ...problem, via: 'direct' }, table)) };
  }

  /**
   * Publishes a route for each van that is needed, through the station or straight as the pairing's rule has it. A cycle is
   * planned once: later calls change nothing.
   * @param made planned ahead; when it does not answer the question any more, a simple plan takes its place
   * @returns the loads no van can serve, each with its reason in words
   */
  async publish(tx: Tx, cycle: CycleToPlan, made?: PreparedPlans): Promise<{ unserved: UnservedBrief[] }> {
    if ((await this.runs.routesWhere(tx, 'cycle_id', cycle.cycleId)).length > 0) return { unserved: [] };
    const question = await this.questionOf(tx, cycle);
    const { problem } = question;
    const station = stillHolds(problem, made?.station) ?? makeSimply(problem, '排好以后菜又变了，用的是简单排法');
    const direct = stillHolds({ ...problem, via: 'direct' }, made?.direct);
    const figures = { station: figuresOf(problem, station.plan), direct: direct && figuresOf(problem, direct.plan) };
    const via = viaOf(await this.figures.ruleOf(tx, cycle.pairingId), figures.station, figures.direct);
    await this.figures.add(tx, cycle, { via: 'station', ...station, ...figures.station, ...riskOf(problem, station.plan), chosen: via === 'station' });
    if (direct && figures.direct) await this.figures.add(tx, cycle, { via: 'direct', ...direct, ...figures.direct, ...riskOf(problem, direct.plan), chosen: via === 'direct' });
    const taken = via === 'direct' && direct ? direct : station;
    await this.keep(tx, cycle, question, taken);
    return { unserved: await this.unservedOf(tx, cycle, question, taken.plan) };
  }

  /** What the cycle's routes carry, as a question to plan anew. */
  async plannedOf(from: Queryable, { cycleId, pairingId, businessDate }: Omit<CycleToPlan, 'loads'>): Promise<CycleToPlan> {
    const loads = await this.changes.loads(from, cycleId);
    return { cycleId, pairingId, businessDate, loads: loads.map(({ householdId, pickupPointId, grams, crates }) => ({ householdId, pickupPointId, grams, crates })) };
  }

  /** Drives the day's loads the other way, as long as no van has set out. @throws Refusal STATE_CHANGED, CHANGE_NOT_POSSIBLE when it would leave somebody behind */
  async takeInstead(tx: Tx, cycle: CycleToPlan, made: PreparedPlans, via: Via): Promise<void> {
    await this.plans.withdraw(tx, cycle.cycleId);
    const question = await this.questionOf(tx, cycle);
    const held = stillHolds({ ...question.problem, via }, via === 'direct' ? made.direct : made.station);
    if (!held) throw new Refusal('STATE_CHANGED', { state: 'replanned' });
    if (held.plan.unserved.length > 0) throw new Refusal('CHANGE_NOT_POSSIBLE');
    if (!(await this.figures.choose(tx, cycle.cycleId, via))) throw new Refusal('STATE_CHANGED', { state: via });
    await tx.audit({ action: 'route.plan-chosen', subjectType: 'order_cycle', subjectId: cycle.cycleId, after: { via } });
    await this.keep(tx, cycle, question, held);
  }

  private async keep(tx: Tx, cycle: CycleToPlan, question: Question, { plan, planner, note }: MadePlan): Promise<void> {
    for (const route of plan.routes) {
      const { driverAccountId } = question.vans.find(({ id }) => id === route.vanId)!;
      const routeId = await this.plans.savePublished(tx, { ...cycle, driverAccountId, route, map: question.map });
      const after = { stops: route.stops.length, planner };
      await tx.audit({ action: 'route.published', subjectType: 'pickup_route', subjectId: routeId, after, ...(note ? { reason: note } : {}) });
    }
  }

  private async questionOf(from: Queryable, cycle: CycleToPlan): Promise<Question> {
    const pairing = await this.pairings.get(cycle.pairingId);
    const map = await this.mapOf(from, pairing, cycle.loads);
    const vans = await this.plans.vansOf(from, cycle.pairingId);
    return { map, vans, problem: routingProblem(pairing.schedule, map, vans, cycle.loads) };
  }

  private async mapOf(from: Queryable, pairing: PairingBrief, loads: readonly LoadToPlan[]): Promise<RoutingMap> {
    const households = await this.households.byIds(from, [...new Set(loads.map(({ householdId }) => householdId))]);
    const points = await this.points.ofPairing(pairing.id);
    const { lat, lng } = pairing.station;
    return {
      station: { id: pairing.villageId, latitude: lat, longitude: lng },
      households: [...households.values()].map((each) => ({ id: each.id, latitude: each.lat, longitude: each.lng })),
      points: points.map((each) => ({ id: each.id, latitude: each.lat, longitude: each.lng })),
    };
  }

  private async unservedOf(tx: Tx, cycle: CycleToPlan, { map }: Question, plan: RoutePlan): Promise<UnservedBrief[]> {
    const unmapped = new Set(map.households.filter((each) => !isOnMap(each)).map(({ id }) => id));
    const reasons = new Map(plan.unserved.map((each) => [each.loadId, each]));
    const unserved = cycle.loads.flatMap((load) => {
      const why = reasons.get(loadId(load));
      return why ? [{ householdId: load.householdId, pickupPointId: load.pickupPointId, reason: unmapped.has(load.householdId) ? '这家没标位置，车找不到门' : why.reason, minutesLate: why.minutesLate }] : [];
    });
    for (const load of unserved) {
      await this.figures.addUnserved(tx, cycle, load);
      await tx.audit({ action: 'route.unserved', subjectType: 'order_cycle', subjectId: cycle.cycleId, after: load, reason: load.reason });
    }
    return unserved;
  }
}

/** A plan made ahead, unless the question has changed since. */
function stillHolds(problem: RoutingProblem, made?: MadePlan): MadePlan | undefined {
  return made && checkPlan(problem, made.plan, travelBy(made.table)).length === 0 ? made : undefined;
}
