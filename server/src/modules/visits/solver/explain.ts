import { firstObstacle } from './constraints';
import { type Instance, people } from './instance';
import type { TripFamily } from './problem';
import type { Seating } from './seating';

/** Why one table does not take a family. */
export interface Refusal {
  readonly householdId: string;
  readonly date: string;
  readonly code: 'pinned' | 'date' | 'plaque' | 'allergy' | 'bathroom' | 'stairs' | 'too_small' | 'plots_short' | 'full' | 'plots_taken';
  readonly sentence: string;
}

/** A family without a place: the reason in one sentence, then table by table. */
export interface Unplaced {
  readonly familyId: string;
  readonly code: 'no_household' | 'nobody_suits' | 'too_big' | 'plots_short' | 'full' | 'plots_taken';
  readonly sentence: string;
  readonly tables: readonly Refusal[];
}

export function explainUnplaced(seating: Seating): Unplaced[] {
  const { families } = seating.instance.problem;
  return families.flatMap((family, at) => (seating.seats[at] === null ? [explainFamily(seating, family)] : []));
}

function explainFamily(seating: Seating, family: TripFamily): Unplaced {
  const tables = seating.instance.tables.map((_, table) => refusalOf(seating, family, table)).filter((refusal) => refusal !== undefined);
  const code = verdict(seating.instance, family, tables);
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
  if (family.plots > household.plots) return refuse('plots_short', `一共 ${household.plots} 块菜地，要 ${family.plots} 块`);
  const left = seating.seatsLeft[at]!;
  if (people(family) > left) return refuse('full', left <= 0 ? '满了' : `剩 ${left} 座，差 ${people(family) - left} 座`);
  return family.plots > seating.plotsLeft[at]! ? refuse('plots_taken', '菜地分完了') : undefined;
}

/** What no other seating could help comes before what others have taken. */
function verdict(instance: Instance, family: TripFamily, tables: readonly Refusal[]): Unplaced['code'] {
  if (tables.length === 0) return 'no_household';
  const open = openTo(instance, family);
  if (open.length === 0) return 'nobody_suits';
  if (open.every(({ household }) => household.plots < family.plots)) return 'plots_short';
  if (mostRoom(instance, family) < people(family)) return 'too_big';
  return tables.some(({ code }) => code === 'full') ? 'full' : 'plots_taken';
}

function inWords(code: Unplaced['code'], tables: readonly Refusal[], { instance }: Seating, family: TripFamily): string {
  if (code === 'no_household') return '没有一家接待户';
  if (code === 'nobody_suits') return `没有一家合适。${list(tables)}`;
  if (code === 'plots_short') return `要 ${family.plots} 块菜地，合适的人家都没有这么多。${list(tables)}`;
  if (code === 'too_big') return `${family.maySplit ? `合适的餐桌分开坐，一天也只有 ${mostRoom(instance, family)} 座` : `合适的餐桌最大的只有 ${mostRoom(instance, family)} 座，这家没有同意分开坐`}。${list(tables)}`;
  const suitable = new Set(openTo(instance, family).map(({ household }) => household)).size;
  const what = code === 'full' ? '座位' : '菜地';
  return `合适的 ${suitable} 家${what}都给了别的家庭，再换也腾不出来。${list(tables)}`;
}

const openTo = ({ problem, open, tables }: Instance, family: TripFamily) => open[problem.families.indexOf(family)]!.map((table) => tables[table]!);

/** Seats that the family would find if nobody else came: at one table, split at as many of one day as it has adults. */
function mostRoom(instance: Instance, family: TripFamily): number {
  const enough = openTo(instance, family).filter(({ household }) => household.plots >= family.plots);
  const ofDay = (day: string) => enough.filter(({ date }) => date === day).map(({ household }) => household.seats).sort((a, b) => b - a);
  const room = (day: string) => ofDay(day).slice(0, family.maySplit ? family.adults : 1).reduce((sum, seats) => sum + seats, 0);
  return Math.max(0, ...instance.problem.dates.map(room));
}

function list(tables: readonly Refusal[]): string {
  const shown = tables.slice(0, 6).map(({ sentence }) => sentence);
  return `${shown.join('；')}${tables.length > shown.length ? `；另外 ${tables.length - shown.length} 张也不行` : ''}`;
}
