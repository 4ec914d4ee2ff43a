import { businessDate, dateText, type HostDayPage, timeOfDay } from '@cunshe/shared';

/** Who comes, as it is read aloud to the household. */
export function guestWords({ trips }: Pick<HostDayPage, 'trips'>): string {
  if (trips.length === 0) return '近来没有客人来。';
  return trips.map(({ date, from, heads, children, families }) => {
    const needs = [...new Set(families.flatMap((family) => family.needs))];
    const who = heads === 0 ? '还没排到您家' : `来 ${heads} 个人${children > 0 ? `，有 ${children} 个孩子` : ''}`;
    return `${dateText(businessDate(date))} ${timeOfDay(new Date(from))}，${who}。${needs.length > 0 ? `要当心：${needs.join('、')}。` : ''}`;
  }).join('');
}
