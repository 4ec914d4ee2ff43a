import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';

/** How many bought from a garden, and how many came back. Known by a module that stands on this one. */
export interface BuyerFigures {
  of(from: Queryable, householdId: string): Promise<{ readonly buyers: number; readonly returning: number }>;
}

/** Where the module that knows the buyers leaves its figures for the garden page. */
@Injectable()
export class BuyerFiguresPort {
  private source: BuyerFigures | null = null;

  provide(source: BuyerFigures): void {
    this.source = source;
  }

  async of(from: Queryable, householdId: string): Promise<{ buyers: number; returning: number }> {
    return this.source ? this.source.of(from, householdId) : { buyers: 0, returning: 0 };
  }
}
