import { fen, sumFen } from '@cunshe/shared';
import type { TripBooking } from './trip';

/** What a household offers with a trip: a basket to pick, a bag to take home. */
export interface Extra {
  readonly id: string;
  readonly tripId: string;
  readonly householdId: string;
  readonly name: string;
  readonly unit: string;
  readonly priceFen: number;
  readonly offered: number;
  readonly taken: number;
}

/** Pieces of it that a family has ordered. */
export interface ExtraOrder {
  readonly id: string;
  readonly tripId: string;
  readonly bookingId: string;
  readonly extraId: string;
  readonly householdId: string;
  readonly name: string;
  readonly unit: string;
  readonly pieces: number;
  /** Of a piece, as it was ordered. */
  readonly priceFen: number;
  /** With the deposit; else to the household, at the village. */
  readonly prepaid: boolean;
  readonly state: 'ordered' | 'handed' | 'cancelled';
}

export const sumOf = ({ pieces, priceFen }: Pick<ExtraOrder, 'pieces' | 'priceFen'>): number => pieces * priceFen;

/** What of a booking's prepaid extras could still go back. */
export const prepaidOpen = (lines: readonly ExtraOrder[]): number => sumFen(lines.filter(({ prepaid, state }) => prepaid && state === 'ordered').map((line) => fen(sumOf(line))));

/**
 * What a household is owed for extras at settlement, and what families have given it in its own hands.
 * Prepaid ones are owed whether they were fetched or not: they were picked for that family.
 */
export function extraIncome(lines: readonly ExtraOrder[], householdId: string): { readonly extrasFen: number; readonly directFen: number } {
  const own = lines.filter((line) => line.householdId === householdId);
  const of = (which: (line: ExtraOrder) => boolean) => sumFen(own.filter(which).map((line) => fen(sumOf(line))));
  return { extrasFen: of(({ prepaid }) => prepaid), directFen: of(({ prepaid, state }) => !prepaid && state === 'handed') };
}

/** What waits to be paid with the deposit stays as it is until it is paid. */
export function mayCancel({ state, prepaid }: ExtraOrder, booking: Pick<TripBooking, 'state'>): boolean {
  return state === 'ordered' && (booking.state === 'deposit_paid' || (booking.state === 'held' && !prepaid));
}
