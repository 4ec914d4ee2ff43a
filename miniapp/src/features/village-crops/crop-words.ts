import { businessDate, dateText, fen, fenFromText, formatPrice, type PriceBand, type VillageCrop, yuanText } from '@cunshe/shared';

/** "指导 ¥2.5，最低 ¥1.65，最高 ¥3.75，一斤". */
export function priceNote(crop: VillageCrop): string {
  const now = bandText(crop);
  return crop.next ? `${now}；${dateText(businessDate(crop.next.fromDate))}起${bandText(crop.next)}` : now;
}

export function bandText({ guideFen, floorFen, ceilingFen }: PriceBand): string {
  return `指导 ${formatPrice(fen(guideFen))}，${formatPrice(fen(floorFen))} 到 ${formatPrice(fen(ceilingFen))}`;
}

export interface BandDraft {
  readonly guide: string;
  readonly floor: string;
  readonly ceiling: string;
}

export function draftOfBand({ guideFen, floorFen, ceilingFen }: PriceBand): BandDraft {
  return { guide: yuanText(fen(guideFen)), floor: yuanText(fen(floorFen)), ceiling: yuanText(fen(ceilingFen)) };
}

const YUAN = /^\d{1,3}(\.\d{1,2})?$/;

/** What is asked first; null when the three are a band. */
export function missingInBand({ guide, floor, ceiling }: BandDraft): string | null {
  if (![guide, floor, ceiling].every((text) => YUAN.test(text))) return '价钱写成 2.50 这样';
  const band = bandOf({ guide, floor, ceiling });
  if (band.floorFen === 0) return '最低价要比 0 多';
  return band.floorFen <= band.guideFen && band.guideFen <= band.ceilingFen ? null : '最低、指导、最高要从小到大';
}

export function bandOf({ guide, floor, ceiling }: BandDraft): PriceBand {
  return { guideFen: fenFromText(guide), floorFen: fenFromText(floor), ceilingFen: fenFromText(ceiling) };
}
