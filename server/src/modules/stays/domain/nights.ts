import { addDays, type BusinessDate, type SpecialPrice, weekdayOf } from '@cunshe/shared';

/** Nights before Saturday and Sunday. */
const WEEKEND: readonly number[] = [5, 6];
const MOST_NIGHTS = 30;

export interface Priced {
  readonly weekdayFen: number;
  readonly weekendFen: number;
  readonly specials: readonly SpecialPrice[];
}

/** The nights of a stay; the last morning is none. */
export function nightsOf(from: BusinessDate, to: BusinessDate): BusinessDate[] {
  const nights: BusinessDate[] = [];
  for (let night = from; night < to && nights.length <= MOST_NIGHTS; night = addDays(night, 1)) nights.push(night);
  return nights;
}

/** A holiday's price before the weekend's, this before the week's. */
export function priceOf({ weekdayFen, weekendFen, specials }: Priced, night: BusinessDate): number {
  const special = specials.find(({ from, until }) => from <= night && night <= until);
  return special?.fen ?? (WEEKEND.includes(weekdayOf(night)) ? weekendFen : weekdayFen);
}

/** Two holidays that speak of one night, or one that ends before it begins. */
export function specialsOverlap(specials: readonly SpecialPrice[]): boolean {
  const sorted = [...specials].sort((a, b) => a.from.localeCompare(b.from));
  return sorted.some(({ from, until }, at) => from > until || (at > 0 && from <= sorted[at - 1]!.until));
}

export interface Wish {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly people: number;
  readonly today: BusinessDate;
}

interface Room {
  readonly beds: number;
  readonly minNights: number;
}

/** What stands between a wish and a room, in words; null when nothing does. `taken`: nights that cannot be had. */
export function obstacleOf(room: Room, { from, to, people, today }: Wish, taken: ReadonlySet<string>): string | null {
  const nights = nightsOf(from, to);
  if (from < today) return '日子已经过了';
  if (nights.length === 0) return '离开要晚于入住';
  if (nights.length > MOST_NIGHTS) return `一次最多 ${MOST_NIGHTS} 晚`;
  if (people > room.beds) return `这间睡 ${room.beds} 个人`;
  if (nights.some((night) => taken.has(night))) return '有人订了';
  return shortStay(room, from, to, taken, today);
}

/** Shorter than the room's least is only for what lies between two others; and no gap too short to sell may be left. */
function shortStay({ minNights }: Room, from: BusinessDate, to: BusinessDate, taken: ReadonlySet<string>, today: BusinessDate): string | null {
  const before = gap(from, -1, minNights, taken, today);
  const after = gap(to, 1, minNights, taken, today);
  if (nightsOf(from, to).length < minNights && !(before === 0 && after === 0)) return `至少住 ${minNights} 晚`;
  return (before > 0 && before < minNights) || (after > 0 && after < minNights) ? `会留下不够 ${minNights} 晚的空档` : null;
}

/** Free nights between this stay and the next thing taken (or today), at most the least that can be sold. */
function gap(edge: BusinessDate, step: 1 | -1, most: number, taken: ReadonlySet<string>, today: BusinessDate): number {
  for (let free = 0; free < most; free += 1) {
    const night = step === 1 ? addDays(edge, free) : addDays(edge, -1 - free);
    if (taken.has(night) || night < today) return free;
  }
  return most;
}
