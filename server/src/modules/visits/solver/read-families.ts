import type { TripFamily } from './problem';
import { ProblemFlaw } from './problem-flaw';
import { Notes, flawless, refuseTwins } from './read-fields';

const LARGEST_PARTY = 50;
const known = ['id', 'name', 'adults', 'children', 'allergies', 'needs', 'stroller', 'noStairs', 'bathroom', 'friends', 'friendCode', 'maySplit', 'dates', 'date', 'plots', 'pinnedTo'];

export function readFamilies(problem: Notes): TripFamily[] {
  const given = problem.list('families').map((each, at) => readFamily(problem, new Notes(`families[${at}]`, each, known)));
  refuseTwins('families', given);
  noteStrangers(problem, given);
  return withFriendCodes(given);
}

type Coded = TripFamily & { readonly friendCode?: string };

function readFamily(problem: Notes, notes: Notes): Coded {
  const id = notes.text('id');
  const needs = readNeeds(notes);
  problem.warnings.push(...notes.warnings);
  return {
    ...readParty(notes),
    id,
    name: notes.optionalText('name') ?? id,
    allergies: notes.words('allergies'),
    noStairs: needs.has('noStairs') || needs.has('stroller'),
    bathroom: needs.has('bathroom'),
    friends: notes.words('friends'),
    friendCode: notes.optionalText('friendCode'),
    maySplit: notes.flag(false, 'maySplit'),
    dates: notes.dates('dates', 'date'),
    plots: notes.count('plots', 1000, 1),
    pinnedTo: notes.optionalText('pinnedTo'),
  };
}

function readParty(notes: Notes): { adults: number; children: number } {
  const adults = notes.count('adults', 100_000, 0);
  const children = countChildren(notes);
  if (adults + children === 0) throw notes.flaw('adults', 'party_empty');
  if (adults + children > LARGEST_PARTY) throw notes.flaw('adults', 'party_too_big', String(adults + children));
  if (adults === 0) throw notes.flaw('children', 'children_without_adult');
  return { adults, children };
}

/** `2`, `["3-6", "7-13"]`, `[{ "band": "3-6", "count": 2 }]` or `{ "0-2": 1, "3-6": 1 }`: a child takes a seat at any age. */
function countChildren(notes: Notes): number {
  const given = notes.value('children') ?? 0;
  if (typeof given === 'number') return notes.count('children', 100_000, 0);
  if (Array.isArray(given)) return given.reduce((sum: number, child: unknown, at) => sum + (typeof child === 'object' ? new Notes(`${notes.path}.children[${at}]`, child, ['band', 'count', 'age']).count('count', 100_000, 1) : 1), 0);
  const bands = new Notes(`${notes.path}.children`, given, Object.keys(flawless(`${notes.path}.children`, given, 'not_an_object')));
  return Object.keys(given).reduce((sum, band) => sum + bands.count(band, 100_000, 0), 0);
}

const needNames = ['noStairs', 'stroller', 'bathroom'];

/** `["stroller"]`, `{ "stroller": true }`, or the same names beside `adults`. */
function readNeeds(notes: Notes): Set<string> {
  const given = notes.value('needs') ?? [];
  const listed = Array.isArray(given) || typeof given === 'string' ? notes.words('needs') : trueOnes(new Notes(`${notes.path}.needs`, given, needNames));
  const strange = listed.filter((need) => !needNames.includes(need));
  notes.warnings.push(...strange.map((need) => `${notes.path}.needs: ${need} 不认识，没有用`));
  return new Set([...listed, ...trueOnes(notes)]);
}

const trueOnes = (notes: Notes): string[] => needNames.filter((need) => notes.flag(false, need));

function noteStrangers(problem: Notes, families: readonly Coded[]): void {
  const ids = new Set(families.map(({ id }) => id));
  for (const { id, friends } of families) for (const friend of friends) if (!ids.has(friend)) problem.warnings.push(`families.${id}.friends: ${friend} 不在这次报名里，没有用`);
}

/** All families with one code are friends of each other. */
function withFriendCodes(families: readonly Coded[]): TripFamily[] {
  return families.map(({ friendCode, ...family }) => {
    const coded = friendCode === undefined ? [] : families.filter((other) => other.friendCode === friendCode && other.id !== family.id).map(({ id }) => id);
    return { ...family, friends: [...new Set([...family.friends, ...coded])] };
  });
}

/** @throws ProblemFlaw when a hand-made choice names a household that is not there. */
export function refuseUnknownPins(families: readonly TripFamily[], households: readonly { id: string }[]): void {
  const stray = families.find(({ pinnedTo }) => pinnedTo !== undefined && !households.some(({ id }) => id === pinnedTo));
  if (stray) throw new ProblemFlaw(`families.${stray.id}.pinnedTo`, 'household_unknown', stray.pinnedTo);
}
