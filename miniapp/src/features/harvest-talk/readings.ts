import type { Clause, Token } from './clauses';

const LIGHT: readonly Token['kind'][] = ['empty', 'about', 'have', 'le', 'de', 'sell', 'to', 'total', 'same-price'];

/** Tokens that say something; the others only colour it. */
export function isWeighty({ kind }: Token): boolean {
  return !LIGHT.includes(kind);
}

/** No character is left over, and no sale of the past or relative price hides in it. */
export function readableClause({ tokens }: Clause): boolean {
  return !tokens.some(({ kind }) => kind === 'junk') && !isPast(tokens) && !hasTotalPrice(tokens) && !isStray(tokens) && !hasLoosePrice(tokens) && !isDenied(tokens) && !isAlmostSold(tokens);
}

/** 卖二十斤了: that much was sold, it is not offered. */
function isPast(tokens: readonly Token[]): boolean {
  const sell = tokens.findIndex(({ kind }) => kind === 'sell');
  return sell >= 0 && tokens.slice(sell).some(({ kind }, at, rest) => kind === 'quantity' && rest[at + 1]?.kind === 'le');
}

/** 一共五十块: the price of all of it. */
function hasTotalPrice(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }, at) => kind === 'total' && tokens.slice(at + 1).find(isWeighty)?.kind !== 'quantity');
}

/** 差不多卖完了: something is left. */
function isAlmostSold(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }, at) => kind === 'about' && /^(sold|gone|all-sold|same)$/.test(tokens[at + 1]?.kind ?? ''));
}

/** 没有 is understood in 没有白菜了 alone. */
function isDenied(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }, at) => kind === 'none' && !goneAt(tokens, at));
}

/** 两块左右, 大概两块: no price to publish. */
function hasLoosePrice(tokens: readonly Token[]): boolean {
  const near = tokens.filter(({ kind }) => !['empty', 'have', 'sell', 'de'].includes(kind));
  return near.some(({ kind }, at) => kind === 'about' && (near[at + 1]?.kind === 'price' || (near[at - 1]?.kind === 'price' && near[at + 1]?.kind !== 'quantity')));
}

/** 没有 without what follows it, 每斤 without a price. */
function isStray(tokens: readonly Token[]): boolean {
  const said = tokens.filter(isWeighty);
  return said.some((token, at) => token.kind === 'per' && said[at + 1]?.kind !== 'price' && !isPlainSum(said[at + 1]));
}

/** 2.5 after 每斤 is yuan. */
function isPlainSum(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.value !== null;
}

/**
 * 一斤两块五, 每斤2.5 become one price for the 斤; 没有白菜了 becomes 白菜 that is gone; 大概二十斤 is about 20 斤; 三块的白菜 leads
 * its crop.
 */
export function piecePrice(tokens: readonly Token[]): Token[] {
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const step = goneAt(tokens, at) ?? priceForOneAt(tokens, at);
    read.push(...(step?.tokens ?? [coloured(tokens, at)]));
    at += step ? step.length - 1 : 0;
  }
  return read;
}

function coloured(tokens: readonly Token[], at: number): Token {
  const token = tokens[at]!;
  if (token.kind !== 'quantity' && token.kind !== 'price') return token;
  const leads = tokens[at + 1]?.kind === 'de' && tokens[at + 2]?.kind === 'crop';
  if (token.kind === 'price') return { ...token, leads };
  const before = tokens.slice(0, at).reverse().find(({ kind }) => !['empty', 'have'].includes(kind));
  const about = token.said.about || before?.kind === 'about' || tokens[at + 1]?.kind === 'about';
  return { ...token, leads, said: { ...token.said, about } };
}

interface Step {
  readonly tokens: readonly Token[];
  readonly length: number;
}

function goneAt(tokens: readonly Token[], at: number): Step | null {
  if (tokens[at]?.kind !== 'none' || tokens[at + 1]?.kind !== 'crop' || tokens[at + 2]?.kind !== 'le') return null;
  return { tokens: [tokens[at + 1]!, { kind: 'gone', text: `${tokens[at]!.text}${tokens[at + 2]!.text}` }], length: 3 };
}

function priceForOneAt(tokens: readonly Token[], at: number): Step | null {
  const one = tokens[at]!;
  const unit = one.kind === 'per' ? one.unit : one.kind === 'quantity' && one.said.amount === 1 ? one.said.unit : null;
  if (unit === null) return null;
  let next = at + 1;
  while (['empty', 'sell', 'to'].includes(tokens[next]?.kind ?? '')) next += 1;
  const sum = tokens[next];
  const text = tokens.slice(at, next + 1).map((token) => token.text).join('');
  if (sum?.kind === 'price' && sum.said.per === null) return { tokens: [{ ...sum, text, ofOne: one.kind === 'quantity', said: { ...sum.said, per: unit } }], length: next + 1 - at };
  if (!isPlainSum(sum) || sum?.kind !== 'number') return null;
  return { tokens: [{ kind: 'price', text, ofOne: one.kind === 'quantity', said: { fen: Math.round(sum.value! * 100), per: unit, slip: false, end: 0 } }], length: next + 1 - at };
}

/** 五块钱三斤: a price, and right after it what it buys; 两块五，还有二十斤 is none. */
export function lotSaid(tokens: readonly Token[]): boolean {
  const said = tokens.filter((token) => isWeighty(token) || token.kind === 'have' || token.kind === 'total');
  return said.some((token, at) => token.kind === 'price' && token.said.per === null && said[at + 1]?.kind === 'quantity');
}
