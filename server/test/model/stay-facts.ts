import { addDays, type BusinessDate, instantAt, type StayState } from '@cunshe/shared';

export const STAY_DEPOSIT = 3_001;
export const NIGHT_FEN = 8_003;
/** States in which a booking has its nights. */
const HAVING: readonly StayState[] = ['held', 'paid', 'confirmed', 'checked_in', 'checked_out'];

/** One booking as the model believes it. */
export class StayFact {
  state: StayState = 'held';
  readonly prepayIds = new Set<string>();
  /** Its deposit has come. */
  paid = false;
  /** Fen that must have gone back of it. */
  backFen = 0;

  constructor(
    readonly id: string,
    /** Which family. */
    readonly family: number,
    public nights: readonly BusinessDate[],
    readonly heldUntil: Date,
  ) {}

  /** Cancelled then: all of it until the household said yes, and until noon of the eve. */
  refundAt(now: Date): number {
    if (this.state === 'paid') return STAY_DEPOSIT;
    return this.state === 'confirmed' && now < instantAt(addDays(this.nights[0]!, -1), '12:00') ? STAY_DEPOSIT : 0;
  }

  /** From when on it may end by itself as this: nobody answered, nobody came, nobody left. */
  endsAs(state: StayState): Date | null {
    if (state === 'expired') return this.heldUntil;
    if (state === 'declined') return instantAt(addDays(this.nights[0]!, 1), '00:00');
    if (state === 'no_show') return instantAt(addDays(this.nights[0]!, 1), '12:00');
    return state === 'checked_out' ? instantAt(addDays(this.nights.at(-1)!, 2), '00:00') : null;
  }
}

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
