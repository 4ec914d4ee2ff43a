import type { Plaque, TripFamily, TripHousehold } from './problem';

/** A household on one day, as a family meets it. */
export interface Table {
  readonly household: TripHousehold;
  readonly date: string;
}

export interface Constraint {
  readonly code: 'pinned' | 'date' | 'plaque' | 'allergy' | 'bathroom' | 'stairs';
  /** What is in the way, in words for the organiser; undefined when nothing is. */
  readonly obstacle: (family: TripFamily, table: Table) => string | undefined;
}

/**
 * What must hold between a family and a table, whoever else sits there. Seats and plots (loads.ts) depend on the others;
 * that a family is one party at one table unless it may be split is how places are made (options.ts).
 */
export const constraints: readonly Constraint[] = [
  { code: 'pinned', obstacle: ({ pinnedTo }, { household }) => (pinnedTo === undefined || pinnedTo === household.id ? undefined : '已经手工定在别家') },
  { code: 'date', obstacle: (family, { household, date }) => dateObstacle(family, household, date) },
  { code: 'plaque', obstacle: (_, { household, date }) => plaqueObstacle(household.plaque, date) },
  { code: 'allergy', obstacle: ({ allergies }, { household }) => allergyObstacle(allergies, household.menuAllergens) },
  { code: 'bathroom', obstacle: ({ bathroom }, { household }) => (bathroom && !household.bathroom ? '没有室内厕所' : undefined) },
  { code: 'stairs', obstacle: ({ noStairs }, { household }) => (noStairs && household.stairs ? '要上楼梯' : undefined) },
];

/** The first thing in the way, in the order of the list. */
export function firstObstacle(family: TripFamily, table: Table): { code: Constraint['code']; words: string } | undefined {
  for (const { code, obstacle } of constraints) {
    const words = obstacle(family, table);
    if (words !== undefined) return { code, words };
  }
  return undefined;
}

function dateObstacle(family: TripFamily, household: TripHousehold, date: string): string | undefined {
  if (family.dates.length > 0 && !family.dates.includes(date)) return `这家人 ${date} 来不了`;
  return household.dates.length > 0 && !household.dates.includes(date) ? `${date} 不接待` : undefined;
}

const plaqueWords = { suspended: '餐桌牌暂停', revoked: '餐桌牌已取消', expired: '餐桌牌过期', none: '没有餐桌牌' };

export function plaqueObstacle({ state, from, until }: Plaque, date: string): string | undefined {
  if (state !== 'awarded') return plaqueWords[state];
  if (from !== undefined && date !== '' && date < from) return `餐桌牌 ${from} 才生效`;
  return until !== undefined && date !== '' && date > until ? `餐桌牌 ${until} 到期` : undefined;
}

function allergyObstacle(allergies: readonly string[], menu: readonly string[]): string | undefined {
  const shared = allergies.filter((allergen) => menu.includes(allergen));
  return shared.length > 0 ? `菜里有${shared.join('、')}` : undefined;
}
