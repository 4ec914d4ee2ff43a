import type { Part, Placement, TripFamily, TripHousehold, TripProblem } from './problem';

/**
 * What is wrong with a plan, in words; nothing when it is right. Shares nothing with the planner but the question, so
 * that it proves the planner, a plan moved by hand and a plan read back from the database alike.
 */
export function checkPlan(problem: TripProblem, placement: Placement): string[] {
  return [...problem.families.flatMap((family) => checkFamily(problem, family, placement.get(family.id) ?? [])), ...problem.households.flatMap((household) => checkHost(problem, household, placement))];
}

function checkFamily(problem: TripProblem, family: TripFamily, parts: readonly Part[]): string[] {
  if (parts.length === 0) return [];
  const sum = (key: 'adults' | 'children') => parts.reduce((total, part) => total + part[key], 0);
  return [
    ...(sum('adults') === family.adults && sum('children') === family.children ? [] : [`${family.id} is not seated whole`]),
    ...(parts.length === 1 || family.maySplit ? [] : [`${family.id} is split without asking`]),
    ...(parts.every(({ adults }) => adults > 0) ? [] : [`${family.id} leaves children without an adult`]),
    ...(new Set(parts.map(({ date }) => date)).size === 1 ? [] : [`${family.id} comes on two days`]),
    ...(new Set(parts.map(({ householdId }) => householdId)).size === parts.length ? [] : [`${family.id} is twice at one table`]),
    ...parts.flatMap((part) => checkPart(problem, family, part)),
  ];
}

function checkPart(problem: TripProblem, family: TripFamily, { householdId, date }: Part): string[] {
  const host = problem.households.find(({ id }) => id === householdId);
  if (!host || !problem.dates.includes(date)) return [`${family.id} sits at a table that is not there`];
  const says = (wrong: boolean, words: string) => (wrong ? [`${family.id} at ${householdId} on ${date}: ${words}`] : []);
  const { state, from, until } = host.plaque;
  return [
    ...says(host.dates.length > 0 && !host.dates.includes(date), 'the household does not host'),
    ...says(family.dates.length > 0 && !family.dates.includes(date), 'the family cannot come'),
    ...says(state !== 'awarded' || (date !== '' && ((from ?? date) > date || (until ?? date) < date)), 'no valid plaque'),
    ...says(family.allergies.some((allergen) => host.menuAllergens.includes(allergen)), 'allergy'),
    ...says(family.bathroom && !host.bathroom, 'no bathroom'),
    ...says(family.noStairs && host.stairs, 'stairs'),
    ...says(family.pinnedTo !== undefined && family.pinnedTo !== householdId, 'pinned elsewhere'),
  ];
}

function checkHost(problem: TripProblem, host: TripHousehold, placement: Placement): string[] {
  return problem.dates.flatMap((date) => {
    const here = problem.families.flatMap((family) => (placement.get(family.id) ?? []).filter((part) => part.householdId === host.id && part.date === date).map((part) => ({ ...part, plots: family.plots })));
    const heads = here.reduce((sum, { adults, children }) => sum + adults + children, 0);
    const plots = here.reduce((sum, part) => sum + part.plots, 0);
    return [...(heads > host.seats ? [`${host.id} on ${date}: ${heads} people on ${host.seats} seats`] : []), ...(plots > host.plots ? [`${host.id} on ${date}: ${plots} plots of ${host.plots}`] : [])];
  });
}
