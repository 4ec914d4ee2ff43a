import type { BusinessDate, OrderCycleState, WaitingKind } from '@cunshe/shared';

/** What of a day is not at its end yet. Numbers are counts. */
export interface DayFacts {
  /** Null on a day without service. */
  readonly cycleState: OrderCycleState | null;
  readonly orders: number;
  readonly runs: number;
  readonly floats: number;
  readonly receipts: number;
  readonly refunds: number;
  readonly earlierDays: number;
}

export interface WaitingFor {
  readonly kind: WaitingKind;
  readonly count: number;
}

/**
 * What keeps a day from being settled, in the order in which somebody would look; nothing means it can be. A day follows
 * the day before, so that each opening is the closing before it.
 */
export function waitingFor(facts: DayFacts, date: BusinessDate, today: BusinessDate): WaitingFor[] {
  const all: WaitingFor[] = [
    { kind: 'day_not_over', count: date > today || (facts.cycleState === null && date === today) ? 1 : 0 },
    { kind: 'cycle', count: facts.cycleState !== null && ['planned', 'open', 'closed'].includes(facts.cycleState) ? 1 : 0 },
    { kind: 'orders', count: facts.orders },
    { kind: 'runs', count: facts.runs },
    { kind: 'floats', count: facts.floats },
    { kind: 'receipts', count: facts.receipts },
    { kind: 'refunds', count: facts.refunds },
    { kind: 'earlier_day', count: facts.earlierDays },
  ];
  return all.filter(({ count }) => count > 0);
}
