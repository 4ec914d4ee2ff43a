import type { CancelTier, TripBookingState } from '@cunshe/shared';
import { halfUp, sum } from './arithmetic';

export interface BookingFact {
  readonly id: string;
  /** Which family. */
  readonly family: number;
  readonly people: number;
  readonly prepayIds: Set<string>;
  state: TripBookingState;
  heldUntil: Date | null;
  offeredUntil: Date | null;
  offers: number;
  /** Its deposit has come. */
  paid: boolean;
  /** Fen that must have gone back of it. */
  backFen: number;
  /** Of the trip's extra, ordered while the booking stands. */
  pieces: number;
  /** Was checked in. */
  there: boolean;
}

const HOLDING: readonly TripBookingState[] = ['held', 'offered', 'deposit_paid'];
const HOLD_MS = 900_000;
const OFFER_MS = 43_200_000;

export interface TripWish {
  readonly id: string;
  readonly date: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly families: number;
  readonly seats: number;
  readonly depositFen: number;
  readonly tiers: readonly CancelTier[];
}

/** 村游 as the model believes it: who has places, who waits in which order. */
export class TripFact {
  readonly bookings: BookingFact[] = [];
  /** Who waits, the first first. */
  queue: BookingFact[] = [];
  state: 'draft' | 'published' | 'cancelled' = 'draft';
  extraId: string | null = null;

  constructor(readonly is: TripWish) {}

  get holding(): BookingFact[] {
    return this.bookings.filter(({ state }) => HOLDING.includes(state));
  }

  /** A booking that has come to nothing has no pieces any more. */
  standing({ state, pieces }: BookingFact): number {
    return state === 'expired' || state === 'cancelled' ? 0 : pieces;
  }

  get piecesTaken(): number {
    return sum(this.bookings.map((booking) => this.standing(booking)));
  }

  get waiting(): BookingFact[] {
    return this.queue.filter(({ state }) => state === 'waitlisted');
  }

  fits(people: number): boolean {
    return this.holding.length < this.is.families && sum(this.holding.map((booking) => booking.people)) + people <= this.is.seats;
  }

  /** Open for bookings, offers and call-off’s notices. */
  runs(now: Date): boolean {
    return this.state === 'published' && now < this.is.startsAt;
  }

  holdUntil(now: Date): Date {
    return new Date(Math.min(now.getTime() + HOLD_MS, this.is.startsAt.getTime()));
  }

  offerUntil(now: Date): Date {
    return new Date(Math.min(now.getTime() + OFFER_MS, this.is.startsAt.getTime()));
  }

  /** What goes back of a booking that is cancelled now: of the first tier whose time has not come. */
  refundAt({ state }: BookingFact, now: Date): number {
    const end = ({ daysBefore, time }: CancelTier): number => Date.parse(`${this.is.date}T${time}:00+08:00`) - daysBefore * 86_400_000;
    const tier = this.is.tiers.find((each) => now.getTime() < end(each));
    return state === 'deposit_paid' && tier ? halfUp(this.is.depositFen * tier.percent, 100) : 0;
  }

  openOf(family: number): BookingFact | undefined {
    return this.bookings.find((booking) => booking.family === family && booking.state !== 'expired' && booking.state !== 'cancelled');
  }
}
