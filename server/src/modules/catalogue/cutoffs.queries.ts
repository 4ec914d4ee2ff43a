import { businessDateOf, type CutoffDoor, type CutoffsPage, timeOfDay } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal } from '../../platform';
import { type CycleBrief, OrderCycles } from '../order-cycle/public';
import { type PairingBrief, Pairings } from '../pairing/public';
import { CutoffRuleRepository } from './cutoff-rule.repository';
import { changesFrom, type CutoffRule, rulesOn, targetKey } from './domain/cutoff-rule';
import { ListingRepository } from './listing.repository';
import { RouteCutoffRepository } from './route-cutoff.repository';
import { SaleUnitRepository } from './sale-unit.repository';

/** 截单时间, as the operator sees and sets them. */
@Injectable()
export class CutoffQueries {
  constructor(
    private readonly pairings: Pairings,
    private readonly cycles: OrderCycles,
    private readonly rules: CutoffRuleRepository,
    private readonly saleUnits: SaleUnitRepository,
    private readonly doors: RouteCutoffRepository,
    private readonly listings: ListingRepository,
  ) {}

  /** @throws Refusal NOT_FOUND when the operator runs no pairing */
  async pairingOf(operatorId: string): Promise<PairingBrief> {
    const pairing = await this.pairings.runBy(operatorId);
    if (!pairing) throw new Refusal('NOT_FOUND');
    return pairing;
  }

  async page(from: Queryable, pairing: PairingBrief, now: Date): Promise<CutoffsPage> {
    const cycle = await this.cycles.onDate(from, pairing.id, businessDateOf(now));
    const changes = changesFrom(now, cycle);
    const households = (await this.rules.householdsOf(from, pairing.id)).map((row) => ({ id: row.id, plaqueNumber: row.plaque_number, farmerName: row.farmer_name }));
    const units = await this.saleUnits.ofVillage(from, pairing.villageId);
    const crops = [...new Map(units.map(({ cropId, cropName, drawing }) => [cropId, { id: cropId, name: cropName, drawing }])).values()];
    const rules = await this.rules.ofPairing(from, pairing.id);
    const today = timesOf(rulesOn(rules, businessDateOf(now)));
    const next = timesOf(rulesOn(rules, changes));
    const targets = new Map(rules.map((rule) => [targetKey(rule), rule]));
    return {
      serverNow: now.toISOString(),
      pairingName: `${pairing.villageName}·${pairing.communityName}`,
      opensAt: pairing.schedule.opensAt,
      cutoffAt: pairing.schedule.cutoffAt,
      changesFrom: changes,
      cutoffs: [...targets]
        .filter(([key]) => today.get(key) || next.get(key))
        .map(([key, { householdId, cropId }]) => ({
          household: households.find(({ id }) => id === householdId) ?? null,
          crop: presentCrop(crops.find(({ id }) => id === cropId)),
          today: today.get(key) ?? null,
          next: next.get(key) ?? null,
        })),
      doors: cycle ? await this.doorsOf(from, cycle) : [],
      households,
      crops,
    };
  }

  /** With what the road closes early today. */
  private async doorsOf(from: Queryable, { id, pairingId, businessDate }: CycleBrief): Promise<CutoffDoor[]> {
    const doors = await this.doors.ofCycle(from, id);
    const early = doors.length === 0 ? [] : (await this.listings.standing(from, pairingId, businessDate)).filter(({ cutoffWhy }) => cutoffWhy !== null);
    return [...doors].sort((a, b) => a.doorBy.getTime() - b.doorBy.getTime()).map(({ householdId, doorBy, why }) => ({
      householdId, doorBy: timeOfDay(doorBy), why,
      crops: early.filter((listing) => listing.householdId === householdId).map(({ cropName, cutoffAt }) => ({ name: cropName, cutoffAt: timeOfDay(cutoffAt) })),
    }));
  }
}

function timesOf(rules: readonly CutoffRule[]): Map<string, string | null> {
  return new Map(rules.map((rule) => [targetKey(rule), rule.cutoffAt]));
}

function presentCrop(crop: { readonly id: string; readonly name: string } | undefined): CutoffsPage['cutoffs'][number]['crop'] {
  return crop ? { id: crop.id, name: crop.name } : null;
}
