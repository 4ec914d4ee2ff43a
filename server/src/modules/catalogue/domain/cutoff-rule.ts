import { addDays, type BusinessDate, businessDateOf, type DaySchedule, hasCome, instantAt, minutesOfDay, type RefusalCode, type TimeOfDay } from '@cunshe/shared';
import type { RouteCutoff } from './route-cutoff';

/** What a cut-off of its own is for: a household, a crop, or a household's crop. */
export interface CutoffTarget {
  readonly householdId: string | null;
  readonly cropId: string | null;
}

/** A setting from a date on, until a later one for the same target; null: as everybody's again. */
export interface CutoffRule extends CutoffTarget {
  readonly fromDate: BusinessDate;
  readonly cutoffAt: TimeOfDay | null;
}

/** The settings in force on a date: of each target the latest. */
export function rulesOn<Rule extends CutoffRule>(rules: readonly Rule[], date: BusinessDate): Rule[] {
  const latest = new Map<string, Rule>();
  for (const rule of rules) {
    const known = latest.get(targetKey(rule));
    if (rule.fromDate <= date && (!known || known.fromDate < rule.fromDate)) latest.set(targetKey(rule), rule);
  }
  return [...latest.values()];
}

/** When a listing closes; `why` where the road decides it. */
export interface ListingCutoff {
  readonly at: Date;
  readonly why: string | null;
}

/**
 * A listing's cut-off: the earliest of all that are set for its household, its crop, or both, and of what the road asks;
 * never later than the cycle's. A setting that names the household stands in the road's place: the operator knows better.
 */
export function listingCutoff(cycle: { readonly businessDate: BusinessDate; readonly cutoffAt: Date }, rules: readonly CutoffRule[], target: { readonly householdId: string; readonly cropId: string }, route: RouteCutoff | null = null): ListingCutoff {
  const own = rulesOn(rules, cycle.businessDate)
    .filter(({ householdId, cropId, cutoffAt }) => cutoffAt !== null && (householdId ?? target.householdId) === target.householdId && (cropId ?? target.cropId) === target.cropId);
  const at = new Date(Math.min(cycle.cutoffAt.getTime(), ...own.map(({ cutoffAt }) => instantAt(cycle.businessDate, cutoffAt!).getTime())));
  const overruled = own.some(({ householdId }) => householdId !== null);
  return route && !overruled && !hasCome(at, route.at) ? route : { at, why: null };
}

/** The cut-off of a listing when it is earlier than the cycle's; null when it closes with everybody's. */
export function ownCutoff(cycle: Parameters<typeof listingCutoff>[0], rules: readonly CutoffRule[], target: Parameters<typeof listingCutoff>[2], route: RouteCutoff | null = null): ListingCutoff | null {
  const own = listingCutoff(cycle, rules, target, route);
  return own.at.getTime() === cycle.cutoffAt.getTime() ? null : own;
}

/** First date a change counts for: today until today's cycle opens, then tomorrow; what has been said stays. */
export function changesFrom(now: Date, today: { readonly opensAt: Date } | null): BusinessDate {
  const date = businessDateOf(now);
  return today && hasCome(today.opensAt, now) ? addDays(date, 1) : date;
}

/** A cut-off is set for somebody or something, and lies inside the day's own window. */
export function decideCutoff({ householdId, cropId, cutoffAt }: CutoffTarget & { readonly cutoffAt: TimeOfDay | null }, schedule: DaySchedule): { readonly code: RefusalCode; readonly details: object } | null {
  if (householdId === null && cropId === null) return { code: 'INVALID_INPUT', details: { missing: 'householdId or cropId' } };
  if (cutoffAt === null) return null;
  const minutes = minutesOfDay(cutoffAt);
  const inside = minutes > minutesOfDay(schedule.opensAt) && minutes < minutesOfDay(schedule.cutoffAt);
  return inside ? null : { code: 'CUTOFF_NOT_EARLIER', details: { opensAt: schedule.opensAt, cutoffAt: schedule.cutoffAt } };
}

export function targetKey({ householdId, cropId }: CutoffTarget): string {
  return `${householdId ?? ''}|${cropId ?? ''}`;
}
