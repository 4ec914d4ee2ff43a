import type { StayState } from '@cunshe/shared';

export interface StayFact {
  readonly id: string;
  /** Which family. */
  readonly family: number;
  nights: readonly string[];
  state: StayState;
  readonly heldUntil: Date;
  readonly prepayIds: Set<string>;
  /** Its deposit has come. */
  paid: boolean;
  /** Fen that must have gone back of it. */
  backFen: number;
}

export const STAY_DEPOSIT = 3_001;
export const NIGHT_FEN = 8_003;
/** States in which a booking has its nights. */
const HAVING: readonly StayState[] = ['held', 'paid', 'confirmed', 'checked_in', 'checked_out'];

/** 农家住宿 as the model believes it: one room, and who has which night. */
export class StayFacts {
  roomId: string | null = null;
  readonly bookings: StayFact[] = [];

  get having(): StayFact[] {
    return this.bookings.filter(({ state }) => HAVING.includes(state));
  }

  taken(nights: readonly string[], but?: StayFact): boolean {
    return this.having.some((stay) => stay !== but && stay.nights.some((night) => nights.includes(night)));
  }
}
