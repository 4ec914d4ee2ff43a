import { type ExtraLine, type ExtraWish, fen, formatPrice, sumFen, type TripExtra } from '@cunshe/shared';

/** "陈桂香家，¥15 一篮，还有 6 篮". */
export function extraText({ householdName, priceFen, unit, left }: TripExtra): string {
  return `${householdName}，${formatPrice(fen(priceFen))} 一${unit}，${left > 0 ? `还有 ${left} ${unit}` : '没有了'}`;
}

/** "草莓 2 篮". */
export const lineText = ({ name, count, unit }: Pick<ExtraLine, 'name' | 'count' | 'unit'>): string => `${name} ${count} ${unit}`;

/** What is wished for of what is there, as it was seen. */
export function wishesOf(extras: readonly TripExtra[], counts: Readonly<Record<string, number>>): ExtraWish[] {
  return extras.filter(({ extraId }) => (counts[extraId] ?? 0) > 0).map(({ extraId, priceFen }) => ({ extraId, count: counts[extraId]!, priceFen }));
}

export const wishesFen = (wishes: readonly ExtraWish[]): number => sumFen(wishes.map(({ count, priceFen }) => fen(count * priceFen)));
