import { timeOfDay } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform';
import type { CycleBrief } from '../order-cycle/public';
import { CutoffRuleRepository } from './cutoff-rule.repository';
import { listingCutoff } from './domain/cutoff-rule';
import { type DoorTime, routeCutoff } from './domain/route-cutoff';
import { ListingRepository } from './listing.repository';
import { RouteCutoffRepository } from './route-cutoff.repository';

/** Cut-offs that follow from the road, frozen as a cycle opens. */
@Injectable()
export class RouteCutoffs {
  constructor(
    private readonly doors: RouteCutoffRepository,
    private readonly rules: CutoffRuleRepository,
    private readonly listings: ListingRepository,
  ) {}

  /** Doors the vans will have to knock at in this cycle. */
  expectedDoors(from: Queryable, { pairingId, businessDate }: CycleBrief): Promise<number> {
    return this.doors.expectedDoors(from, pairingId, businessDate);
  }

  /** Keeps the doors' times; what was listed the evening before closes by them too, never later than it was said. Once a cycle. */
  async freeze(tx: Tx, cycle: CycleBrief, doors: readonly DoorTime[], seen: object): Promise<void> {
    if (doors.length === 0 || (await this.doors.ofCycle(tx, cycle.id)).length > 0) return;
    await this.doors.add(tx, cycle, doors);
    const times = doors.map(({ doorBy }) => doorBy.getTime()).sort((a, b) => a - b);
    await tx.audit({
      action: 'cutoff.frozen', subjectType: 'order_cycle', subjectId: cycle.id,
      after: { ...seen, households: doors.length, firstDoorBy: timeOfDay(new Date(times[0]!)), lastDoorBy: timeOfDay(new Date(times.at(-1)!)) },
    });
    await this.closeEarlier(tx, cycle, doors);
  }

  private async closeEarlier(tx: Tx, cycle: CycleBrief, doors: readonly DoorTime[]): Promise<void> {
    const rules = await this.rules.ofPairing(tx, cycle.pairingId);
    for (const listing of await this.listings.standing(tx, cycle.pairingId, cycle.businessDate)) {
      const door = doors.find(({ householdId }) => householdId === listing.householdId);
      const { at, why } = listingCutoff(cycle, rules, listing, routeCutoff(cycle, door, { name: listing.cropName, category: listing.category }));
      if (!why || !(await this.listings.closeEarlier(tx, listing.id, { at, why }))) continue;
      await tx.audit({ action: 'listing.cutoff', subjectType: 'listing', subjectId: listing.id, before: { cutoffAt: listing.cutoffAt }, after: { cutoffAt: at }, reason: why });
    }
  }
}
