import { checkPlan } from '../../../src/modules/visits/solver/check-plan';
import { gini } from '../../../src/modules/visits/solver/gini';
import { type Cost, compareCosts } from '../../../src/modules/visits/solver/objective';
import type { Part, Placement, TripFamily, TripHousehold, TripProblem } from '../../../src/modules/visits/solver/problem';

/** The best cost of all plans there are, by trying every one. Shares only the checker and the order of terms with the planner. */
export function bruteForce(problem: TripProblem): Cost {
  const ways = problem.families.map((family) => waysToSeat(problem, family));
  const placement = new Map<string, readonly Part[]>();
  const seats = new Map(problem.households.flatMap((host) => problem.dates.map((date) => [host.id + date, host.seats])));
  const plots = new Map(problem.households.flatMap((host) => problem.dates.map((date) => [host.id + date, host.plots])));
  const take = (parts: readonly Part[], plot: number, sign: 1 | -1) => {
    for (const { householdId, date, adults, children } of parts) {
      seats.set(householdId + date, seats.get(householdId + date)! - sign * (adults + children));
      plots.set(householdId + date, plots.get(householdId + date)! - sign * plot);
    }
    return parts.every(({ householdId, date }) => seats.get(householdId + date)! >= 0 && plots.get(householdId + date)! >= 0);
  };
  const price = pricer(problem);
  let best = price(placement);
  const visit = (at: number): void => {
    const family = problem.families[at];
    if (!family) {
      const cost = price(placement);
      if (compareCosts(cost, best) < 0) best = cost;
      return;
    }
    visit(at + 1);
    for (const parts of ways[at]!) {
      placement.set(family.id, parts);
      if (take(parts, family.plots, 1)) visit(at + 1);
      take(parts, family.plots, -1);
      placement.delete(family.id);
    }
  };
  visit(0);
  return best;
}

function waysToSeat(problem: TripProblem, family: TripFamily): Part[][] {
  const { adults, children } = family;
  const spread = (at: number, grown: number, young: number, date: string): Part[][] => {
    const host = problem.households[at];
    if (!host) return grown + young === 0 ? [[]] : [];
    const ways = spread(at + 1, grown, young, date);
    for (let some = 1; some <= grown; some += 1)
      for (let kids = 0; kids <= young; kids += 1) ways.push(...spread(at + 1, grown - some, young - kids, date).map((rest) => [{ householdId: host.id, date, adults: some, children: kids }, ...rest]));
    return ways;
  };
  const all = problem.dates.flatMap((date) => spread(0, adults, children, date));
  return all.filter((parts) => (family.maySplit || parts.length === 1) && checkPlan({ ...problem, families: [family] }, new Map([[family.id, parts]])).length === 0);
}

/** What a plan costs, from the words of the objective. */
export const costOf = (problem: TripProblem, placement: Placement): Cost => pricer(problem)(placement);

function pricer(problem: TripProblem): (placement: Placement) => Cost {
  const ids = new Set(problem.families.map(({ id }) => id));
  const pairs = [...new Set(problem.families.flatMap(({ id, friends }) => friends.filter((friend) => friend !== id && ids.has(friend)).map((friend) => [id, friend].sort().join('+'))))].map((pair) => pair.split('+'));
  const hosts = hostsOf(problem);
  return (placement) => {
    const without = problem.families.filter(({ id }) => !placement.has(id));
    const meet = (a: string, b: string) => placement.get(a)?.some((part) => placement.get(b)?.some(({ householdId, date }) => part.householdId === householdId && part.date === date)) ?? false;
    return {
      unplacedFamilies: without.length,
      unplacedPeople: without.reduce((sum, { adults, children }) => sum + adults + children, 0),
      moves: problem.current ? problem.families.filter(({ id }) => problem.current!.get(id) && asText(problem.current!.get(id)) !== asText(placement.get(id))).length : 0,
      splits: [...placement.values()].reduce((sum, parts) => sum + parts.length - 1, 0),
      friendsApart: pairs.filter(([a, b]) => !meet(a!, b!)).length,
      gini: gini(incomesOf(hosts, placement)),
    };
  };
}

const asText = (parts: readonly Part[] | undefined): string => (parts ?? []).map(({ householdId, date, adults, children }) => `${householdId} ${date} ${adults} ${children}`).sort().join();

const hostsOf = (problem: TripProblem) =>
  problem.households.filter((host) => host.seats > 0 && problem.dates.some((date) => checkPlan({ ...problem, families: [anyone] }, new Map([['anyone', [{ householdId: host.id, date, adults: 1, children: 0 }]]])).length === 0));

function incomesOf(hosts: readonly TripHousehold[], placement: Placement): number[] {
  const earned = new Map<string, number>();
  const byId = new Map(hosts.map((host) => [host.id, host]));
  for (const parts of placement.values()) {
    for (const { householdId, adults, children } of parts) {
      const { perPersonFen, perFamilyFen } = byId.get(householdId)!;
      earned.set(householdId, (earned.get(householdId) ?? 0) + (adults + children) * perPersonFen + perFamilyFen);
    }
  }
  return hosts.map(({ id, incomeFen }) => incomeFen + (earned.get(id) ?? 0));
}

const anyone: TripFamily = { id: 'anyone', name: '', adults: 1, children: 0, allergies: [], noStairs: false, bathroom: false, friends: [], maySplit: false, dates: [], plots: 0 };
