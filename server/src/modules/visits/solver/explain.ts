import { firstObstacle } from './constraints';
import { people } from './instance';
import type { TripFamily } from './problem';
import type { Seating } from './seating';

/** Why one table does not take a family. */
export interface Refusal {
  readonly householdId: string;
  readonly date: string;
  readonly code: 'pinned' | 'date' | 'plaque' | 'allergy' | 'bathroom' | 'stairs' | 'too_small' | 'full' | 'plots_taken';
  readonly sentence: string;
}

/** A family without a place: the reason in one sentence, then table by table. */
export interface Unplaced {
  readonly familyId: string;
  readonly code: 'no_household' | 'nobody_suits' | 'too_big' | 'full' | 'plots_taken';
  readonly sentence: string;
  readonly tables: readonly Refusal[];
}

export function explainUnplaced(seating: Seating): Unplaced[] {
  const { families } = seating.instance.problem;
  return families.flatMap((family, at) => (seating.seats[at] === null ? [explainFamily(seating, family)] : []));
}

function explainFamily(seating: Seating, family: TripFamily): Unplaced {
  const tables = seating.instance.tables.map((_, table) => refusalOf(seating, family, table)).filter((refusal) => refusal !== undefined);
  const code = verdict(tables);
  return { familyId: family.id, code, sentence: `${family.name}（${people(family)} 人）排不下：${inWords(code, tables, seating, family)}`, tables };
}

/** Undefined: the family could sit there. */
export function refusalOf(seating: Seating, family: TripFamily, at: number): Refusal | undefined {
  const table = seating.instance.tables[at]!;
  const { household, date } = table;
  const refuse = (code: Refusal['code'], words: string): Refusal => ({ householdId: household.id, date, code, sentence: `${household.name}：${words}` });
  const obstacle = firstObstacle(family, table);
  if (obstacle) return refuse(obstacle.code, obstacle.words);
  if (people(family) > household.seats && !family.maySplit) return refuse('too_small', `一共 ${household.seats} 座，坐不下 ${people(family)} 人`);
  const left = seating.seatsLeft[at]!;
  if (people(family) > left) return refuse('full', left <= 0 ? '满了' : `剩 ${left} 座，差 ${people(family) - left} 座`);
  return family.plots > seating.plotsLeft[at]! ? refuse('plots_taken', '菜地分完了') : undefined;
}

function verdict(tables: readonly Refusal[]): Unplaced['code'] {
  const has = (code: Refusal['code']) => tables.some((table) => table.code === code);
  if (tables.length === 0) return 'no_household';
  if (has('full')) return 'full';
  if (has('plots_taken')) return 'plots_taken';
  return has('too_small') ? 'too_big' : 'nobody_suits';
}

function inWords(code: Unplaced['code'], tables: readonly Refusal[], seating: Seating, family: TripFamily): string {
  if (code === 'no_household') return '没有一家接待户';
  if (code === 'nobody_suits') return `没有一家合适。${list(tables)}`;
  const open = seating.instance.open[seating.instance.problem.families.indexOf(family)]!;
  const largest = Math.max(...open.map((table) => seating.instance.tables[table]!.household.seats));
  if (code === 'too_big') return `合适的餐桌最大的只有 ${largest} 座，这家没有同意分开坐。${list(tables)}`;
  const suitable = new Set(open.map((table) => seating.instance.hostOf[table])).size;
  const what = code === 'full' ? '座位' : '菜地';
  return `合适的 ${suitable} 家${what}都给了别的家庭，再换也腾不出来。${list(tables)}`;
}

function list(tables: readonly Refusal[]): string {
  const shown = tables.slice(0, 6).map(({ sentence }) => sentence);
  return `${shown.join('；')}${tables.length > shown.length ? `；另外 ${tables.length - shown.length} 张也不行` : ''}`;
}
