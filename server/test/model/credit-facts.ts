import type { RefundWay } from '@cunshe/shared';

/** What residents chose, spent and had back of their credit (菜金). */
export class CreditFacts {
  private readonly ways = new Map<number, RefundWay>();
  private readonly chose = new Set<number>();
  private readonly spent = new Map<number, number>();
  private readonly paidOut = new Map<number, number>();

  choose(resident: number, way: RefundWay): void {
    this.ways.set(resident, way);
    if (way === 'credit') this.chose.add(resident);
  }

  wayOf(resident: number): RefundWay {
    return this.ways.get(resident) ?? 'original';
  }

  /** Has she ever wanted small refunds kept here? */
  everChose(resident: number): boolean {
    return this.chose.has(resident);
  }

  spend(resident: number, fen: number): void {
    this.spent.set(resident, this.spentBy(resident) + fen);
  }

  payOut(resident: number, fen: number): void {
    this.paidOut.set(resident, this.paidOutTo(resident) + fen);
  }

  paidOutTo(resident: number): number {
    return this.paidOut.get(resident) ?? 0;
  }

  spentBy(resident: number): number {
    return this.spent.get(resident) ?? 0;
  }
}
