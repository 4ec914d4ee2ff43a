import { businessDateOf, type CallListPage, hasCome, instantAt, quantityText, baseQuantity, grams } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { type HouseholdBrief, Households } from '../catalogue/public';
import { type LockedLine, Orders } from '../ordering/public';
import { Pairings } from '../pairing/public';
import { callsFrom } from './domain/call-list';
import { type HarvestTask, HarvestRepository } from './harvest.repository';
import { cropsOf } from './run.presenter';

/** 打电话: which farmers of a village have not said that they know what to cut. */
@Injectable()
export class CallListQueries {
  constructor(
    private readonly households: Households,
    private readonly tasks: HarvestRepository,
    private readonly orders: Orders,
    private readonly pairings: Pairings,
  ) {}

  async page(from: Queryable, villageId: string, now: Date): Promise<CallListPage> {
    const date = businessDateOf(now);
    const households = await this.households.ofVillage(from, villageId);
    const tasks = await this.tasks.issuedOf(from, households.map(({ id }) => id), date);
    const lines: LockedLine[] = [];
    for (const cycleId of new Set(tasks.map((task) => task.cycleId))) lines.push(...(await this.orders.lockedLines(from, cycleId)));
    const calls: CallListPage['calls'][number][] = [];
    for (const household of households) {
      const task = tasks.find(({ householdId }) => householdId === household.id);
      if (task && (await this.isDue(household, now))) calls.push(callOf(household, task, lines));
    }
    return { serverNow: now.toISOString(), calls };
  }

  /** Who has no telephone is seen to at once. */
  private async isDue({ phone, pairingId }: HouseholdBrief, now: Date): Promise<boolean> {
    const { schedule } = await this.pairings.get(pairingId);
    return phone === null || hasCome(callsFrom(instantAt(businessDateOf(now), schedule.cutoffAt)), now);
  }
}

function callOf({ id, plaqueNumber, farmerName, phone }: HouseholdBrief, task: HarvestTask, lines: readonly LockedLine[]): CallListPage['calls'][number] {
  const crops = cropsOf(lines.filter(({ householdId, state }) => householdId === id && state !== 'short' && state !== 'substituted'), new Map());
  const amounts = crops.map(({ cropName, unitKind, unitName, gramsPerUnit, ordered }) => `${cropName} ${quantityText({ kind: unitKind, name: unitName, gramsPerUnit: grams(gramsPerUnit) }, baseQuantity(ordered))}`);
  return { taskId: task.id, householdId: id, plaqueNumber, farmerName, phone, crops: amounts };
}
