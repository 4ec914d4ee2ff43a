import { addDays, type BusinessDate, businessDateOf, type DaySchedule, hasCome, instantAt, minutesOfDay, type RefusalCode, type TimeOfDay } from '@cunshe/shared';

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

/**
 * A listing's cut-off: the earliest of all that are set for its household, its crop, or both; never later than the
 * cycle's. It is kept with the listing when it is published and does not move afterwards.
 */
export function listingCutoff(cycle: { readonly businessDate: BusinessDate; readonly cutoffAt: Date }, rules: readonly CutoffRule[], target: { readonly householdId: string; readonly cropId: string }): Date {
  const own = rulesOn(rules, cycle.businessDate)
    .filter(({ householdId, cropId }) => (householdId ?? target.householdId) === target.householdId && (cropId ?? target.cropId) === target.cropId)
    .flatMap(({ cutoffAt }) => (cutoffAt === null ? [] : [instantAt(cycle.businessDate, cutoffAt).getTime()]));
  return new Date(Math.min(cycle.cutoffAt.getTime(), ...own));
}

/** The cut-off of a listing when it is earlier than the cycle's; null when it closes with everybody's. */
export function ownCutoff(cycle: Parameters<typeof listingCutoff>[0], rules: readonly CutoffRule[], target: Parameters<typeof listingCutoff>[2]): Date | null {
  const own = listingCutoff(cycle, rules, target);
  return own.getTime() === cycle.cutoffAt.getTime() ? null : own;
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
