import { type MoveVerdict, judgeMove } from './judge-move';
import { objective } from './objective';
import { type TripPlan, planTrip } from './plan-trip';
import type { Part, TripProblem } from './problem';
import { ProblemFlaw, flawCodes } from './problem-flaw';
import { Notes } from './read-fields';
import { readProblem } from './read-problem';

/** A problem in words, its plan in words: what `npm run plan:trip` reads and prints. */
export function answerText(text: string, onProgress?: (share: number, words: string) => void): { ok: boolean; answer: object } {
  try {
    return { ok: true, answer: answer(parse(text), onProgress) };
  } catch (error) {
    if (!(error instanceof ProblemFlaw)) throw error;
    return { ok: false, answer: { error: { code: error.code, path: error.path, sentence: error.message } } };
  }
}

function parse(text: string): unknown {
  if (text.trim() === '') throw new ProblemFlaw('problem', 'empty_input');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ProblemFlaw('problem', 'not_json', (error as Error).message);
  }
}

function answer(given: unknown, onProgress?: (share: number, words: string) => void): object {
  const { problem, warnings } = readProblem(given);
  const fields = new Notes('problem', given, Object.keys(given as object));
  const moves = readMoves(fields, problem);
  const seed = fields.count('seed', 4_294_967_295, 1);
  const plan = planTrip(problem, { seed, onProgress: (share, cost) => onProgress?.(share, objective.map(({ name }) => `${name} ${round(cost[name])}`).join(', ')) });
  return { ...inWords(problem, plan), ...(moves.length > 0 ? { verdicts: moves.map((move) => verdictOf(problem, plan, move)) } : {}), warnings };
}

function inWords(problem: TripProblem, plan: TripPlan): object {
  return {
    assignment: [...plan.placement].flatMap(([family, parts]) => parts.map(({ householdId, date, adults, children }) => ({ family, household: householdId, ...dated(date), adults, children, people: adults + children }))),
    unplaced: plan.unplaced.map(({ familyId, code, sentence, tables }) => ({ family: familyId, code, sentence, tables: tables.map(({ householdId, date, ...why }) => ({ household: householdId, ...dated(date), ...why })) })),
    objective: objective.map(({ name, meaning }, at) => ({ rank: at + 1, term: name, meaning, value: round(plan.cost[name]) })),
    gini: round(plan.cost.gini),
    incomes: plan.incomes.map(({ householdId, beforeFen, afterFen, counted }) => ({ household: householdId, beforeFen, earnedFen: afterFen - beforeFen, afterFen, counted })),
    moved: problem.families.filter(({ id }) => problem.current?.get(id) && !samePlace(problem, plan, id)).map(({ id }) => id),
    provenOptimal: plan.proven,
  };
}

function samePlace(problem: TripProblem, plan: TripPlan, id: string): boolean {
  const places = (parts: readonly Part[] | undefined) => (parts ?? []).map(({ householdId, date, adults, children }) => `${householdId} ${date} ${adults} ${children}`).sort().join();
  return places(problem.current?.get(id)) === places(plan.placement.get(id));
}

interface AskedMove {
  readonly familyId: string;
  readonly householdId: string;
  readonly date: string;
}

function readMoves(fields: Notes, problem: TripProblem): AskedMove[] {
  if (fields.value('moves') === undefined) return [];
  return fields.list('moves').map((each, at) => {
    const notes = new Notes(`moves[${at}]`, each, ['family', 'household', 'date']);
    return { familyId: notes.text('family'), householdId: notes.text('household'), date: notes.dates('date')[0] ?? problem.dates[0]! };
  });
}

/** The verdict on a move by hand: out of the seating as it is now, without one out of the plan. */
function verdictOf(problem: TripProblem, plan: TripPlan, move: AskedMove): object {
  const verdict = judgeMove(problem, problem.current ?? plan.placement, move);
  if (verdict === 'unknown_family') throw new ProblemFlaw('moves', 'family_unknown', move.familyId);
  if (verdict === 'unknown_table') throw new ProblemFlaw('moves', 'household_unknown', `${move.householdId} ${move.date}`);
  return { family: move.familyId, household: move.householdId, ...dated(move.date), allowed: verdict.allowed, ...reasonOf(verdict) };
}

function reasonOf({ refusal, before, after }: MoveVerdict): object {
  if (refusal) return { code: refusal.code, sentence: refusal.sentence };
  const changes = objective.filter(({ name }) => name !== 'moves').map(({ name, meaning }) => ({ term: name, meaning, before: round(before[name]), after: round(after![name]) }));
  const told = changes.filter((change) => change.before !== change.after).map((change) => `${change.meaning}：${change.before} → ${change.after}`);
  return { code: 'ok', sentence: told.length > 0 ? `可以。${told.join('；')}` : '可以，别的都不变', changes };
}

const dated = (date: string) => (date === '' ? {} : { date });
const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** For `--help`: every code that bad input is named with. */
export const flawTable = (): string => Object.entries(flawCodes).map(([code, words]) => `  ${code.padEnd(26)}${words}`).join('\n');
