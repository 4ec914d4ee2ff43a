import { readFamilies, refuseUnknownPins } from './read-families';
import { readHouseholds } from './read-households';
import { Notes, flawless } from './read-fields';
import type { Part, Placement, TripProblem } from './problem';

/** What was given and how it was understood. */
export interface ReadProblem {
  readonly problem: TripProblem;
  /** What was passed over: unknown fields, friends who are not on the trip. */
  readonly warnings: readonly string[];
}

const known = ['dates', 'date', 'families', 'households', 'hosts', 'current', 'moves', 'seed', 'pricePerPersonFen'];

/** @throws ProblemFlaw naming the place and a stable code. */
export function readProblem(given: unknown): ReadProblem {
  const notes = new Notes('problem', given, known);
  const households = readHouseholds(notes);
  const families = readFamilies(notes);
  refuseUnknownPins(families, households);
  const dates = tripDates(notes, families, households);
  const problem = { dates, families, households };
  return { problem: { ...problem, current: readCurrent(notes, problem) }, warnings: notes.warnings };
}

/** The days named for the trip; none named: every day that anybody names; none at all: one day without a name. */
function tripDates(notes: Notes, families: TripProblem['families'], households: TripProblem['households']): string[] {
  const named = notes.dates('dates', 'date');
  const all = named.length > 0 ? named : [...families, ...households].flatMap(({ dates }) => dates);
  return all.length > 0 ? [...new Set(all)].sort() : [''];
}

/** `{ "f1": "h2", "f2": { "household": "h3", "date": "2026-12-05" }, "f3": [ … ] }`. */
function readCurrent(notes: Notes, problem: TripProblem): Placement | undefined {
  const given = notes.value('current');
  if (given === undefined || given === null) return undefined;
  const rows = Object.entries(flawless('current', given, 'not_an_object')).flatMap(([id, seat]): [string, Part[]][] => {
    const family = problem.families.find((each) => each.id === id);
    if (!family) notes.warnings.push(`current.${id}: 不在这次报名里，没有用`);
    if (!family || seat === null) return [];
    const parts = Array.isArray(seat) ? seat : [seat];
    return [[id, parts.map((part, at) => readPart(`current.${id}[${at}]`, part, family, problem.dates[0]!))]];
  });
  return new Map(rows);
}

function readPart(path: string, given: unknown, whole: { adults: number; children: number }, date: string): Part {
  if (typeof given === 'string') return { householdId: given, date, adults: whole.adults, children: whole.children };
  const part = new Notes(path, given, ['household', 'householdId', 'date', 'adults', 'children', 'people', 'family']);
  return { householdId: part.text('household', 'householdId'), date: part.dates('date')[0] ?? date, adults: part.count('adults', 50, whole.adults), children: part.count('children', 50, whole.children) };
}
