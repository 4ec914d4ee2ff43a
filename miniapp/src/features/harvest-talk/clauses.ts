import { match, numberAt } from '../speech/chinese-number';
import { cropAt } from '../speech/crop-names';
import { plainText, withoutInnerGaps } from '../speech/plain-text';
import { quantityAt, type SaidQuantity, unitAt } from '../speech/said-quantity';
import { perAt, priceAt, type SaidPrice } from '../speech/said-price';
import { misheardCropAt } from './misheard-crops';
import { notOneAt, wordAt, type WordKind } from './words';

/** One thing said: a crop, an amount, a price, a word, or what nobody here understands (`junk`). */
export type Token =
  | { readonly kind: 'crop'; readonly text: string; readonly crop: string; readonly slip: boolean }
  | { readonly kind: 'quantity'; readonly text: string; readonly said: SaidQuantity; readonly leads?: boolean }
  | { readonly kind: 'price'; readonly text: string; readonly said: SaidPrice; readonly leads?: boolean; readonly ofOne?: boolean }
  | { readonly kind: 'per'; readonly text: string; readonly unit: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number | null }
  | { readonly kind: WordKind | 'junk'; readonly text: string };

/** What is said between two pauses. */
export interface Clause {
  readonly text: string;
  /** Only a gap before it: it may go on with what was said. */
  readonly runsOn: boolean;
  readonly tokens: readonly Token[];
}

const PAUSE = /[，,。；;！!、：:—…~～\n\r \u2028"“”'‘’（）()【】《》/]|[.](?!\d)/y;
const COUNTING = /[\d零一二两三四五六七八九十百千万几多来半点.]+[斤公两把颗个只根条份袋枚块元毛角]?/y;

/** The sentence cut at its pauses, every character of it in one token. `ownNames`: crops beside those known. */
export function clausesOf(sentence: string, ownNames: readonly string[] = []): Clause[] {
  const text = withoutInnerGaps(plainText(sentence)).trim();
  const clauses: { text: string; runsOn: boolean; tokens: Token[] }[] = [{ text: '', runsOn: false, tokens: [] }];
  for (let at = 0; at < text.length; ) {
    const pause = match(PAUSE, text, at);
    const token = pause ? null : tokenAt(text, at, ownNames);
    if (token) clauses.at(-1)!.tokens.push(token);
    if (token) clauses.at(-1)!.text += token.text;
    else if (clauses.at(-1)!.text) clauses.push({ text: '', runsOn: pause![0] === ' ', tokens: [] });
    else clauses.at(-1)!.runsOn &&= pause![0] === ' ';
    at += token?.text.length ?? 1;
  }
  return clauses.filter(({ tokens }) => tokens.length > 0);
}

function tokenAt(text: string, at: number, ownNames: readonly string[]): Token {
  return cropToken(text, at, ownNames) ?? notOneToken(text, at) ?? priceToken(text, at) ?? quantityToken(text, at) ?? wordToken(text, at) ?? otherToken(text, at);
}

function cropToken(text: string, at: number, ownNames: readonly string[]): Token | null {
  const crop = cropAt(text, at, ownNames);
  if (crop) return { kind: 'crop', text: crop, crop, slip: false };
  const misheard = misheardCropAt(text, at);
  return misheard && { kind: 'crop', text: misheard.said, crop: misheard.meant, slip: true };
}

function notOneToken(text: string, at: number): Token | null {
  const said = notOneAt(text, at);
  return said ? { kind: 'gone', text: said } : null;
}

function priceToken(text: string, at: number): Token | null {
  const each = text[at] === '每' ? perAt(text, at) : null;
  if (each) return { kind: 'per', text: text.slice(at, each.end), unit: each.unit };
  const said = priceAt(text, at);
  if (said !== 'unclear') return said && { kind: 'price', text: text.slice(at, said.end), said };
  const run = match(/[\d零一二两三四五六七八九十百千万几多来半点.块元快毛角分斤公把颗个只钱]+/y, text, at)?.[0] ?? text[at]!;
  return { kind: 'vague', text: run };
}

function quantityToken(text: string, at: number): Token | null {
  const said = quantityAt(text, at);
  return said && { kind: 'quantity', text: text.slice(at, said.end), said };
}

function wordToken(text: string, at: number): Token | null {
  const word = wordAt(text, at);
  return word && { kind: word.kind, text: text.slice(at, word.end) };
}

function otherToken(text: string, at: number): Token {
  const run = match(COUNTING, text, at)?.[0];
  const number = run ? numberAt(text, at) : null;
  if (!run) return { kind: 'junk', text: String.fromCodePoint(text.codePointAt(at)!) };
  const yuan = number?.arabic && number.end === at + run.length && /(?:单价|价格|价钱|售价|定价)[:： ]?$/.test(text.slice(0, at)) ? Math.round(number.value * 1_000) / 10 : 0.5;
  if (Number.isInteger(yuan)) return { kind: 'price', text: run, said: { fen: yuan, per: null, slip: false, end: at + run.length } };
  if (unitAt(text, at + run.length - 1)) return { kind: 'vague', text: run };
  return { kind: 'number', text: run, value: number?.arabic && number.end === at + run.length ? number.value : null };
}
