import fc from 'fast-check';
import { chance } from '../../../src/modules/visits/solver/chance';
import type { TripFamily, TripHousehold, TripProblem } from '../../../src/modules/visits/solver/problem';

const allergens = ['花生', '蛋', '虾'];
const days = ['2026-12-05', '2026-12-06'];

export interface Sizes {
  readonly families: number;
  readonly households: number;
  readonly days?: 1 | 2;
  readonly splits?: boolean;
}

/** Small problems in which something is always short. */
export function problems({ families, households, days: count = 1, splits = false }: Sizes): fc.Arbitrary<TripProblem> {
  const dates = days.slice(0, count);
  const family = (at: number): fc.Arbitrary<TripFamily> =>
    fc.record({
      id: fc.constant(`f${at}`),
      name: fc.constant(`第${at}家`),
      adults: fc.integer({ min: 1, max: 3 }),
      children: fc.integer({ min: 0, max: 2 }),
      allergies: fc.oneof({ arbitrary: fc.constant([]), weight: 2 }, { arbitrary: fc.subarray(allergens, { maxLength: 1 }), weight: 1 }),
      noStairs: sometimes,
      bathroom: sometimes,
      friends: fc.subarray(Array.from({ length: families }, (_, other) => `f${other}`), { maxLength: 1 }),
      maySplit: splits ? sometimes : fc.constant(false),
      dates: fc.subarray(dates),
      plots: fc.integer({ min: 0, max: 1 }),
    });
  const household = (at: number): fc.Arbitrary<TripHousehold> =>
    fc.record({
      id: fc.constant(`h${at}`),
      name: fc.constant(`${at}号餐桌`),
      seats: fc.integer({ min: 2, max: 9 }),
      plots: fc.integer({ min: 1, max: 4 }),
      dates: fc.subarray(dates),
      plaque: fc.constantFrom({ state: 'awarded' as const }, { state: 'awarded' as const, until: '2026-12-05' }, { state: 'awarded' as const }, { state: 'suspended' as const }),
      menuAllergens: fc.subarray(allergens, { maxLength: 1 }),
      bathroom: mostly,
      stairs: sometimes,
      incomeFen: fc.integer({ min: 0, max: 40 }).map((tens) => tens * 1000),
      perPersonFen: fc.constantFrom(4000, 5000, 6800),
      perFamilyFen: fc.constantFrom(0, 0, 2000),
    });
  return fc.tuple(fc.tuple(...Array.from({ length: families }, (_, at) => family(at))), fc.tuple(...Array.from({ length: households }, (_, at) => household(at)))).map(([all, hosts]) => ({ dates, families: all, households: hosts }));
}

const sometimes = fc.integer({ min: 0, max: 3 }).map((one) => one === 0);
const mostly = fc.integer({ min: 0, max: 3 }).map((one) => one > 0);

/** A village's day, the same for the same seed; `slack` is the seats over the people that come. */
export function bigProblem(families: number, households: number, { seed = 7, slack = 1.15 } = {}): TripProblem {
  const random = chance(seed);
  const below = (most: number) => Math.floor(random() * most);
  const all = Array.from({ length: families }, (_, at): TripFamily => ({
    id: `f${at}`, name: `第${at}家`, adults: 1 + below(3), children: below(3), allergies: random() < 0.15 ? [allergens[below(3)]!] : [], noStairs: random() < 0.15,
    bathroom: random() < 0.2, friends: random() < 0.3 ? [`f${below(families)}`] : [], maySplit: random() < 0.05, dates: [], plots: 1,
  }));
  const heads = all.reduce((sum, { adults, children }) => sum + adults + children, 0);
  const seats = Math.ceil((heads * slack) / households);
  const hosts = Array.from({ length: households }, (_, at): TripHousehold => ({
    id: `h${at}`, name: `${at}号餐桌`, seats: seats - 2 + below(5), plots: Math.ceil(families / households) + 3, dates: [], plaque: { state: 'awarded' },
    menuAllergens: random() < 0.3 ? [allergens[below(3)]!] : [], bathroom: random() < 0.7, stairs: random() < 0.3, incomeFen: below(20) * 5000, perPersonFen: 6000, perFamilyFen: 0,
  }));
  return { dates: [days[0]!], families: all, households: hosts };
}
