import { dateText, businessDate, timeOfDay } from '@cunshe/shared';
import type { Trip } from './trip';

type Told = Pick<Trip, 'title' | 'startsAt' | 'endsAt' | 'gathering' | 'programme' | 'backupDate'>;

/** What a family that has booked has to know of an edit, a sentence each; places and prices are not among it. */
export function changesOf(before: Told, after: Told): string[] {
  const changes: string[] = [];
  if (before.title !== after.title) changes.push(`现在叫“${after.title}”`);
  if (hours(before) !== hours(after)) changes.push(`时间改成 ${hours(after)}`);
  if (before.gathering !== after.gathering) changes.push(`集合改成 ${after.gathering}`);
  if (before.backupDate !== after.backupDate) changes.push(after.backupDate ? `备用日改成 ${dateText(businessDate(after.backupDate))}` : '没有备用日了');
  if (JSON.stringify(before.programme) !== JSON.stringify(after.programme)) changes.push('安排有改动，点开看');
  return changes;
}

const hours = ({ startsAt, endsAt }: Pick<Trip, 'startsAt' | 'endsAt'>): string => `${timeOfDay(startsAt)}–${timeOfDay(endsAt)}`;
