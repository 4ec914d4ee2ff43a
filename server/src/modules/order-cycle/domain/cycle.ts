import { type BusinessDate, hasCome, type OrderCycleState } from '@cunshe/shared';

/** A cycle as other modules see it. */
export interface CycleBrief {
  readonly id: string;
  readonly pairingId: string;
  readonly businessDate: BusinessDate;
  readonly state: OrderCycleState;
  readonly opensAt: Date;
  readonly cutoffAt: Date;
  readonly locksAt: Date;
}

/** The way every cycle goes unless it is cancelled. */
const MAIN_LINE: readonly OrderCycleState[] = [
  'planned', 'open', 'closed', 'locked', 'collecting', 'in_transit', 'at_points', 'reconciled', 'archived',
];

/**
 * The state a cycle is in at an instant, whether or not its job has run yet: opening and cut-off are matters of time.
 * Locking is work (lines lock, tasks go out), so it shows only when done.
 */
export function stateAt(cycle: CycleBrief, now: Date): OrderCycleState {
  if (cycle.state === 'planned' && hasCome(cycle.opensAt, now)) return stateAt({ ...cycle, state: 'open' }, now);
  if (cycle.state === 'open' && hasCome(cycle.cutoffAt, now)) return 'closed';
  return cycle.state;
}

/**
 * The states still to pass on the way to `to`, `to` last; empty when the cycle is there already, has passed it, or was
 * cancelled. A cycle never goes back.
 */
export function stepsTo(from: OrderCycleState, to: OrderCycleState): OrderCycleState[] {
  const here = MAIN_LINE.indexOf(from);
  return here === -1 ? [] : MAIN_LINE.slice(here + 1, MAIN_LINE.indexOf(to) + 1);
}
