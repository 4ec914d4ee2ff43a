import { cancelWords, fen, formatPrice, isPricedByWeight, timeOfDay, type TodayPage, type TripPage } from '@cunshe/shared';
import type { MenuLine } from '../group-list/group-list';
import { renderGroupList } from '../group-list/render-group-list';
import { opennessOf } from '../today/openness-words';
import { whenText } from '../visits/trip-words';

/** What the gardens offer that can still be ordered: each crop once, for the least it costs. */
export function menuOf({ gardens }: Pick<TodayPage, 'gardens'>, nowMs: number): Omit<MenuLine, 'line'>[] {
  const menu = new Map<string, Omit<MenuLine, 'line'>>();
  for (const listing of gardens.flatMap(({ listings }) => listings)) {
    if (listing.remaining <= 0 || opennessOf(listing, nowMs) === 'closed') continue;
    const priceUnit = isPricedByWeight(listing.unitKind) ? '斤' : listing.unitName;
    const key = `${listing.cropName} ${priceUnit}`;
    if ((menu.get(key)?.priceFen ?? Infinity) > listing.priceFen) menu.set(key, { crop: listing.cropName, priceFen: listing.priceFen, priceUnit });
  }
  return [...menu.values()];
}

/** 今天的菜 as text for the group; pasted back it is read as the head of the list. */
export function dayPost(today: TodayPage, nowMs: number): string {
  const { pickupPoint, cycle } = today;
  const until = cycle ? `${timeOfDay(new Date(cycle.cutoffAt))} 截单，` : '';
  return [renderGroupList({ title: `${today.villageName}今天的菜，${until}${pickupPoint.pickupFrom} 到${pickupPoint.shortName}`, menu: menuOf(today, nowMs), entries: [] }), '例 王芳 3-2-502 大白菜2斤+葱1把'].join('\n');
}

/** A trip as text for the group: when, where, for how much, and how to say who comes. No family is named in it. */
export function tripPost(trip: TripPage, link: string | null): string {
  const lines = [
    `#接龙 ${trip.title}，${whenText(trip)}`, `${trip.gathering}集合，每家 ${formatPrice(fen(trip.priceFen))}，定金 ${formatPrice(fen(trip.depositFen))}`,
    `还剩 ${trip.familiesLeft} 家，${cancelWords(trip.policy)}`, link ? `报名：${link}` : '报名：打开“村社”小程序，点“村游”', '例 王芳 2大1小',
  ];
  return lines.join('\n');
}
