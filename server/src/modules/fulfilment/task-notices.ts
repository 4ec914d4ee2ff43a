import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Roles } from '../identity/public';
import { type NewNotice, NOTICE_PLACES, Notices } from '../notifications/public';
import { Pairings } from '../pairing/public';
import { type RouteBrief, Runs } from '../pickup-routing/public';

interface LineToCut {
  readonly householdId: string;
  readonly orderId: string;
  readonly cropName: string;
}

/** Tells farmers that the pick lists are out, and drivers that their way is planned. */
@Injectable()
export class TaskNotices {
  constructor(
    private readonly notices: Notices,
    private readonly roles: Roles,
    private readonly runs: Runs,
    private readonly pairings: Pairings,
  ) {}

  async issued(tx: Tx, cycleId: string, lines: readonly LineToCut[]): Promise<void> {
    const farmers = await this.roles.holdersIn(tx, 'farmer', [...new Set(lines.map(({ householdId }) => householdId))].sort());
    const toFarmers = farmers.map(({ scopeId, accountId }) => ({
      accountId, kind: 'cut_off' as const, subjectId: `${cycleId}:${scopeId}`, ...pickListWords(lines.filter(({ householdId }) => householdId === scopeId)), place: NOTICE_PLACES.harvest,
    }));
    const routes = await this.runs.ofCycle(tx, cycleId);
    const toDrivers = routes.map(({ id, driverAccountId, vanName }) => ({
      accountId: driverAccountId, kind: 'cut_off' as const, subjectId: id, title: '今天的线路排好了', body: `截单了，${vanName}的站点都在里面。点清备用金就出车`, place: NOTICE_PLACES.driverRun,
    }));
    await this.notices.postAll(tx, [...toFarmers, ...toDrivers, ...(await this.undriven(tx, routes))]);
  }

  /** Ways planned for a van whose driver's role has ended: whoever runs the pairing must find somebody before it sets out. */
  private async undriven(tx: Tx, routes: readonly RouteBrief[]): Promise<NewNotice[]> {
    const operatorId = routes[0] && (await this.pairings.get(routes[0].pairingId)).operatorId;
    if (!operatorId) return [];
    const drivers = await this.roles.holders(tx, 'driver', operatorId);
    const left = routes.filter(({ driverAccountId }) => !drivers.includes(driverAccountId));
    const operators = left.length === 0 ? [] : await this.roles.holders(tx, 'operator', operatorId);
    return left.flatMap(({ id, vanName }) => operators.map((accountId) => ({
      accountId, kind: 'run_changed' as const, subjectId: id, title: `${vanName}今天没有司机`, body: '线路排好了，没人开。马上到“车和司机”换一位，线路跟着车走', place: NOTICE_PLACES.operatorVans,
    })));
  }
}

function pickListWords(lines: readonly LineToCut[]): { title: string; body: string } {
  const crops = new Set(lines.map(({ cropName }) => cropName)).size;
  const orders = new Set(lines.map(({ orderId }) => orderId)).size;
  return { title: '今天要摘的单子出来了', body: `${crops} 样菜，${orders} 家订了。照单子摘，一袋一袋装好；看过了请点“知道了”` };
}
