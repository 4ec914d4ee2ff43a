import type { HarvestTalk, SaidItem } from '@/features/harvest-talk/harvest-talk';

/** What was understood, on one line. */
export function notation({ items, soldOut, allSoldOut, sameAsYesterday, ask }: HarvestTalk): string {
  const gone = soldOut.length > 0 ? [`卖完:${soldOut.join(',')}`] : [];
  return [...items.map(itemNotation), ...gone, ...(allSoldOut ? ['全卖完'] : []), ...(sameAsYesterday ? ['同昨天'] : []), ...(ask.length > 0 ? ['问'] : [])].join('; ');
}

function itemNotation({ crop, amount, unit, priceFen, priceUnit, about }: SaidItem): string {
  const price = priceFen === null ? '-' : `${priceFen}/${priceUnit ?? '-'}`;
  return `${crop} ${amount === null ? '-' : `${amount}${unit}`}${about ? '~' : ''} ${price}`;
}
