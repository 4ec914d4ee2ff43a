import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, Ids, insertIgnoreSql, type Queryable, type Tx } from '../../platform';
import type { RouteRule, Via } from './choose-plan';
import type { MadePlan } from './plan-maker';
import type { CycleToPlan, UnservedBrief } from './routing-problem';
import type { PlanRisk } from './domain/plan-risk';
import type { PlanFigures } from './solver/figures';

/** A cycle's plan in numbers. */
export interface PlanBrief extends PlanFigures, PlanRisk {
  readonly via: Via;
  readonly planner: MadePlan['planner'];
  readonly note: string | null;
  readonly chosen: boolean;
}

interface PlanRow {
  readonly via: Via;
  readonly planner: MadePlan['planner'];
  readonly note: string | null;
  readonly unserved: number;
  readonly vans: number;
  readonly metres: number;
  readonly minutes: number;
  readonly cost_fen: number;
  readonly slack_minutes: number | null;
  readonly tight_gates: number;
  readonly tightest_point_id: string | null;
  readonly chosen: number | boolean;
}

@Injectable()
export class RoutePlanRepository {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  async ofCycle(from: Queryable, cycleId: string): Promise<PlanBrief[]> {
    const sql = 'SELECT via, planner, note, unserved, vans, metres, minutes, cost_fen, slack_minutes, tight_gates, tightest_point_id, chosen FROM route_plan WHERE cycle_id = ? ORDER BY via DESC';
    return (await from.query<PlanRow>(sql, [cycleId])).map(({ cost_fen: costFen, slack_minutes: slackMinutes, tight_gates: tightGates, tightest_point_id: tightestPointId, ...row }) => ({ ...row, costFen, slackMinutes, tightGates, tightestPointId, chosen: Boolean(row.chosen) }));
  }

  async add(tx: Tx, cycle: { readonly pairingId: string; readonly cycleId: string }, plan: PlanBrief): Promise<void> {
    await tx.execute(
      `INSERT INTO route_plan (id, pairing_id, cycle_id, via, planner, note, unserved, vans, metres, minutes, cost_fen, slack_minutes, tight_gates,
        tightest_point_id, chosen, planned_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        this.ids.next(), cycle.pairingId, cycle.cycleId, plan.via, plan.planner, plan.note, plan.unserved, plan.vans, plan.metres, plan.minutes, plan.costFen, plan.slackMinutes,
        plan.tightGates, plan.tightestPointId, plan.chosen ? 1 : 0, tx.now,
      ],
    );
  }

  async addUnserved(tx: Tx, { pairingId, cycleId, businessDate }: Omit<CycleToPlan, 'loads'>, { householdId, pickupPointId, reason, minutesLate }: UnservedBrief): Promise<void> {
    const sql = 'INSERT INTO route_unserved (id, pairing_id, cycle_id, business_date, household_id, pickup_point_id, reason, minutes_late) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
    await tx.execute(sql, [this.ids.next(), pairingId, cycleId, businessDate, householdId, pickupPointId, reason.slice(0, 200), minutesLate]);
  }

  /** What no van could take on a date. */
  async unservedOn(from: Queryable, pairingId: string, date: BusinessDate): Promise<{ householdId: string; pickupPointId: string; reason: string }[]> {
    const sql = 'SELECT household_id, pickup_point_id, reason FROM route_unserved WHERE pairing_id = ? AND business_date = ? ORDER BY household_id, pickup_point_id';
    const rows = await from.query<{ household_id: string; pickup_point_id: string; reason: string }>(sql, [pairingId, date]);
    return rows.map((row) => ({ householdId: row.household_id, pickupPointId: row.pickup_point_id, reason: row.reason }));
  }

  /** False when it was chosen already. */
  async choose(tx: Tx, cycleId: string, via: Via): Promise<boolean> {
    if ((await tx.execute('UPDATE route_plan SET chosen = 1 WHERE cycle_id = ? AND via = ? AND chosen = 0', [cycleId, via])) !== 1) return false;
    await tx.execute('UPDATE route_plan SET chosen = 0 WHERE cycle_id = ? AND via <> ?', [cycleId, via]);
    return true;
  }

  async ruleOf(from: Queryable, pairingId: string): Promise<RouteRule> {
    const [row] = await from.query<{ rule: RouteRule }>('SELECT rule FROM route_rule WHERE pairing_id = ?', [pairingId]);
    return row?.rule ?? 'station';
  }

  async setRule(tx: Tx, pairingId: string, rule: RouteRule): Promise<void> {
    await tx.execute(`${insertIgnoreSql(this.database.dialect)} route_rule (pairing_id, rule) VALUES (?, ?)`, [pairingId, rule]);
    await tx.execute('UPDATE route_rule SET rule = ? WHERE pairing_id = ?', [rule, pairingId]);
  }
}
