import { cropAt } from '../speech/crop-names';
import { priceAt } from '../speech/said-price';
import type { GroupLine, MenuLine } from './group-list';
import { numberedLine, plainLine } from './group-text';
import { readEntry } from './read-entry';

const EXAMPLE = /^(?:例|例如|示例|样例|格式|比如)(?:[:： ]|$)/;
const TITLE = /^#? ?接龙|^#/;

/** Example and title lines are no entries wherever they stand. */
export function isHeaderLine(text: string): boolean {
  return EXAMPLE.test(text) || TITLE.test(text);
}

/** 大白菜 2元/斤、葱 1元/把: what the list offers. Nothing for a line that does not begin with an offer. */
export function menuOf({ line, text }: GroupLine): MenuLine[] {
  const plain = plainLine(text);
  const offers = /^[-·•☆* ]*(.*)$/.exec(numberedLine(plain)?.body ?? plain)?.[1] ?? '';
  const [first, ...others] = offers.split(/[、，,;；]| (?=[\p{Script=Han}]{2,} ?[\d￥])/u).map((offer) => offerOf(line, offer.trim()));
  return first ? [first, ...others.flatMap((offer) => offer ?? [])] : [];
}

function offerOf(line: number, offer: string): MenuLine | null {
  const crop = cropAt(offer, 0);
  const rest = crop ? offer.slice(crop.length).replace(/^[ :：，,-]+/, '') : '';
  const price = crop && priceAt(rest, 0);
  return price && price !== 'unclear' && price.per && crop ? { line, crop, priceFen: price.fen, priceUnit: price.per } : null;
}

/**
 * How many lines the header has: to the last title, and on to the first numbered line that is no offer. Without numbers
 * it ends where the first line reads as somebody's order.
 */
export function headerLength(lines: readonly GroupLine[]): number {
  const title = lines.reduce((last, { text }, at) => (TITLE.test(plainLine(text)) ? at : last), -1);
  const after = lines.slice(title + 1);
  const first = after.findIndex((line) => menuOf(line).length === 0 && !isHeaderLine(plainLine(line.text)) && isEntry(line.text));
  return first < 0 ? (title < 0 ? 0 : lines.length) : title + 1 + first;
}

function isEntry(text: string): boolean {
  const plain = plainLine(text);
  if (numberedLine(plain)) return true;
  const { name, building, items, people, cancelled } = readEntry(plain);
  return name !== null && (cancelled || people !== null || items.some(({ amount }) => amount !== null)) && (building !== null || !/[:：。，]/.test(text));
}

/** The one crop that a list is about, and its unit when the price says it; null when it is about several or none. */
export function onlyOffer(header: readonly GroupLine[]): Offer | null {
  const texts = header.map(({ text }) => plainLine(text)).filter((text) => !EXAMPLE.test(text));
  const named = new Set(texts.flatMap(cropsIn));
  return named.size === 1 ? { crop: [...named][0]!, unit: texts.map(unitPriced).find(Boolean) ?? null } : null;
}

export interface Offer {
  readonly crop: string;
  readonly unit: string | null;
}

function unitPriced(text: string): string | null {
  for (let at = 0; at < text.length; at += 1) {
    const price = /\d/.test(text[at - 1] ?? '') ? null : priceAt(text, at);
    if (price && price !== 'unclear' && price.per) return price.per;
  }
  return null;
}

function cropsIn(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const crop = cropAt(text, at);
    if (crop) found.push(crop);
    at += crop ? crop.length - 1 : 0;
  }
  return found;
}
