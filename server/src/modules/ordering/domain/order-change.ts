import type { OrderState, Substitution } from '@cunshe/shared';
import { hasCome } from '@cunshe/shared';

export type OrderChangeState = 'pending' | 'applied' | 'expired' | 'superseded' | 'refused';

/** A line of an order as a change leaves it. */
export interface ChangedLine {
  /** The line it was; null for a new one. */
  readonly lineId: string | null;
  readonly listingId: string;
  /** Base quantity. */
  readonly ordered: number;
  readonly priceFen: number;
  readonly estimateFen: number;
  readonly substitution: Substitution;
  /** How much more of the listing it takes than the line did before. */
  readonly more: number;
}

/** A change that costs more, as it waits for its payment. */
export interface OrderChange {
  readonly id: string;
  readonly orderId: string;
  readonly number: number;
  readonly state: OrderChangeState;
  readonly baseRevision: number;
  readonly differenceFen: number;
  /** Where it moves; null when it stays. */
  readonly point: { readonly id: string; readonly letter: string } | null;
  readonly cutoffAt: Date;
  readonly expiresAt: Date;
  readonly paymentId: string | null;
}

interface ChangeableOrder {
  readonly state: OrderState;
  readonly cutoffAt: Date;
}

/** Paid, and before the earliest cut-off among its crops. */
export function canChange(order: ChangeableOrder, now: Date): boolean {
  return order.state === 'paid' && !hasCome(order.cutoffAt, now);
}

export function isWaiting({ state, expiresAt }: Pick<OrderChange, 'state' | 'expiresAt'>, now: Date): boolean {
  return state === 'pending' && !hasCome(expiresAt, now);
}

/** What a change reserves beyond what the order holds. */
export function moreOf(lines: readonly Pick<ChangedLine, 'listingId' | 'more'>[]): { listingId: string; quantity: number }[] {
  return lines.filter(({ more }) => more > 0).map(({ listingId, more }) => ({ listingId, quantity: more }));
}

/** What the order holds of each listing and will not need any more. */
export function lessOf(before: readonly { readonly listingId: string; readonly ordered: number }[], after: readonly { readonly listingId: string; readonly ordered: number }[]): { listingId: string; quantity: number }[] {
  const [had, has] = [sums(before), sums(after)];
  return [...had].map(([listingId, quantity]) => ({ listingId, quantity: quantity - (has.get(listingId) ?? 0) })).filter(({ quantity }) => quantity > 0);
}

function sums(lines: readonly { readonly listingId: string; readonly ordered: number }[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { listingId, ordered } of lines) found.set(listingId, (found.get(listingId) ?? 0) + ordered);
  return found;
}
