import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Households } from '../catalogue/public';
import type { LockedLine } from '../ordering/public';
import { PackingRepository } from './packing.repository';

/** What stands behind the lines: sums per crop, numbers of the gardens. */
@Injectable()
export class PackingStock {
  constructor(
    private readonly packing: PackingRepository,
    private readonly households: Households,
  ) {}

  async of(from: Queryable, lines: readonly LockedLine[]) {
    const totals = await this.packing.totals(from, [...new Set(lines.map(({ listingId }) => listingId))]);
    const households = await this.households.byIds(from, [...new Set(lines.map(({ householdId }) => householdId))]);
    return { totals, plaques: new Map([...households].map(([id, { plaqueNumber }]) => [id, plaqueNumber])) };
  }
}
