import { SetMetadata } from '@nestjs/common';
import { addDays, businessDateOf, instantAt, type TimeOfDay } from '@cunshe/shared';

/** When a job comes due by itself: every so many minutes, or daily at a time in Asia/Shanghai. */
export type Recurrence = { readonly everyMinutes: number } | { readonly dailyAt: TimeOfDay };

export const RECURRENCE_METADATA = 'cunshe:recurrence';

/** Beside `@HandlesJob`: the job needs nobody to enqueue it. Ticks missed while nothing ran are made up for once. */
export function Recurs(recurrence: Recurrence): ClassDecorator {
  return SetMetadata(RECURRENCE_METADATA, recurrence);
}

/** The last instant at or before `now` for which the job was to come due. */
export function lastTick(recurrence: Recurrence, now: Date): Date {
  if ('everyMinutes' in recurrence) {
    const step = recurrence.everyMinutes * 60_000;
    return new Date(Math.floor(now.getTime() / step) * step);
  }
  const today = instantAt(businessDateOf(now), recurrence.dailyAt);
  return today <= now ? today : instantAt(addDays(businessDateOf(now), -1), recurrence.dailyAt);
}
