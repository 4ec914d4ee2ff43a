/** From the gate on: long enough to have eaten it, short enough to remember it. */
const OPEN_MS = 7 * 24 * 3_600_000;
const ADDRESS = /https?:|www\.|[a-z0-9-]+\.(?:com|cn|net|top|xyz)\b|微信|v信|加我|扫码|\d[\d -]{5,}\d/i;

/** Until when an order picked up then may be rated. */
export function ratableUntil(handedOverAt: Date): Date {
  return new Date(handedOverAt.getTime() + OPEN_MS);
}

export function isRatable(handedOverAt: Date | null, now: Date): boolean {
  return handedOverAt !== null && now.getTime() < ratableUntil(handedOverAt).getTime();
}

/** Numbers, links and "add me" are no word about vegetables. */
export function leadsElsewhere(text: string): boolean {
  return ADDRESS.test(text);
}

/** Stars in tenths, half up; null without any. */
export function tenthsOf(stars: number, count: number): number | null {
  return count === 0 ? null : Math.floor((stars * 20 + count) / (count * 2));
}
