import { type BasisPoints, type Fen, type Grams, GRAMS_PER_JIN, fen } from './units';

/** Sum of any number of sums; the empty sum is 0. */
export function sumFen(parts: readonly Fen[]): Fen {
  return fen(parts.reduce<number>((sum, part) => sum + part, 0));
}

export function minFen(a: Fen, b: Fen): Fen {
  return a < b ? a : b;
}

/** `roundHalfUp(a × b / c)` in integers, exact beyond 2^53. */
export function multiplyDivideHalfUp(a: number, b: number, c: number): number {
  const product = a * b;
  if (Number.isSafeInteger(product * 2)) return Math.floor((product * 2 + c) / (2 * c));
  return Number((BigInt(a) * BigInt(b) * 2n + BigInt(c)) / (2n * BigInt(c)));
}

/** A weighed line: price per 500 g × grams, rounded half up, per line (DOMAIN §3 Money). */
export function priceOfWeight(priceFenPer500g: Fen, weight: Grams): Fen {
  return fen(multiplyDivideHalfUp(priceFenPer500g, weight, GRAMS_PER_JIN));
}

/** A share of a sum, rounded half up. */
export function shareOf(sum: Fen, share: BasisPoints): Fen {
  return fen(multiplyDivideHalfUp(sum, share, 10_000));
}

/** Cash has no fen: the farmer's receipt is rounded up to the next 角 (10 fen). */
export function roundUpToJiao(sum: Fen): Fen {
  return fen(Math.ceil(sum / 10) * 10);
}

/** Two decimals without a sign: 2560 → "25.60". */
export function yuanText(sum: Fen): string {
  const digits = String(Math.abs(sum)).padStart(3, '0');
  return `${sum < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** "¥25.60". */
export function formatYuan(sum: Fen): string {
  return `¥${yuanText(sum)}`;
}

/** A price on a card, without needless zeros: 450 → "¥4.5", 400 → "¥4". */
export function formatPrice(price: Fen): string {
  return `¥${yuanText(price).replace(/\.?0+$/, '')}`;
}

/** Spoken form for elders: 450 → "4 块 5", 9000 → "90 块", 50 → "5 毛", 405 → "4 块零 5 分", 0 → "0 块". */
export function spokenYuan(sum: Fen): string {
  const yuan = Math.floor(sum / 100);
  const jiao = Math.floor((sum % 100) / 10);
  const rest = sum % 10;
  if (yuan === 0 && sum > 0) return [jiao ? `${jiao} 毛` : '', rest ? `${rest} 分` : ''].filter(Boolean).join(' ');
  const tail = jiao && rest ? ` ${jiao} 毛 ${rest}` : jiao ? ` ${jiao}` : rest ? `零 ${rest} 分` : '';
  return `${yuan} 块${tail}`;
}

/** What was typed as yuan, at most two decimals: "241.3" → 24,130 fen; nothing typed is 0. */
export function fenFromText(text: string): Fen {
  return fen(hundredthsFromText(text));
}

/** "1.4" → 140. @throws RangeError when it is not a number with at most two decimals */
export function hundredthsFromText(text: string): number {
  if (!/^\d*\.?\d{0,2}$/.test(text)) throw new RangeError(`not a number with two decimals: ${text}`);
  const [whole = '', fraction = ''] = text.split('.');
  return Number(whole || '0') * 100 + Number(fraction.padEnd(2, '0'));
}
