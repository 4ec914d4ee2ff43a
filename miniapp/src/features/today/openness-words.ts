import { type GardenCard, type ListingCard, minutesUntil, type Openness, opennessAt, timeOfDay } from '@cunshe/shared';

export const OPENNESS_TITLES: Record<Openness, string> = { closes_soon: '快截单了', open: '还能订', closed: '截单了' };
/** What closes first is said first. */
export const OPENNESS_ORDER: readonly Openness[] = ['closes_soon', 'open', 'closed'];

export function opennessOf(listing: Pick<ListingCard, 'cutoffAt'>, nowMs: number): Openness {
  return opennessAt(new Date(listing.cutoffAt), new Date(nowMs));
}

/** "还有 12 分截单", "13:00 截单了", or "13:00 前订" of a crop that closes before the day does. */
export function cutoffNote(listing: ListingCard, cycleCutoffAt: string, nowMs: number): string | undefined {
  const cutoff = new Date(listing.cutoffAt);
  const openness = opennessOf(listing, nowMs);
  const own = listing.cutoffAt < cycleCutoffAt;
  if (openness === 'closed') return `${timeOfDay(cutoff)} 截单了`;
  if (openness === 'closes_soon') return `还有 ${minutesUntil(cutoff, new Date(nowMs))} 分截单`;
  return own ? `${timeOfDay(cutoff)} 前订` : undefined;
}

/** "红薯 13:45 截单：从 17:00 倒推……" of each crop the road closes before the day does. */
export function cutoffReasons(listings: readonly ListingCard[]): string[] {
  return listings.flatMap(({ cropName, cutoffAt, cutoffWhy }) => (cutoffWhy ? [`${cropName} ${timeOfDay(new Date(cutoffAt))} 截单：${cutoffWhy}。定下就不再提前`] : []));
}

/** "土鸡蛋还有 12 分截单；菜稻截单了": only of crops that close before the day does; null when there are none of note. */
export function earlyCutoffs(gardens: readonly GardenCard[], cycleCutoffAt: string, nowMs: number): string | null {
  const early = gardens.flatMap(({ listings }) => listings).filter((listing) => listing.cutoffAt < cycleCutoffAt);
  const names = (listings: readonly ListingCard[]) => [...new Set(listings.map(({ cropName }) => cropName))].join('、');
  const soon = early.filter((listing) => opennessOf(listing, nowMs) === 'closes_soon');
  const closed = early.filter((listing) => opennessOf(listing, nowMs) === 'closed');
  const first = soon.reduce((least, { cutoffAt }) => Math.min(least, minutesUntil(new Date(cutoffAt), new Date(nowMs))), Infinity);
  const parts = [soon.length > 0 && `${names(soon)}还有 ${first} 分截单`, closed.length > 0 && `${names(closed)}截单了`].filter(Boolean);
  return parts.length > 0 ? parts.join('；') : null;
}

/** Crops a page can still sell come before those it cannot. */
export function openFirst(listings: readonly ListingCard[], nowMs: number): ListingCard[] {
  const closed = (listing: ListingCard) => opennessOf(listing, nowMs) === 'closed';
  return [...listings.filter((listing) => !closed(listing)), ...listings.filter(closed)];
}
