import { match, numberAt } from './chinese-number';
import { cropAt } from './crop-names';
import { unitAt } from './said-quantity';

/** A price as said: 两块五, 五毛, 一块二毛五, 2.5元/斤, 三块钱一把. */
export interface SaidPrice {
  readonly fen: number;
  /** What it is for, when that was said with it. */
  readonly per: string | null;
  /** 两快五: most likely misheard by the keyboard. */
  readonly slip: boolean;
  readonly end: number;
}

/** The same words may say another sum: 两块五十斤 is 两块五 or 五十斤. */
type Unclear = 'unclear';
type Sum = Omit<SaidPrice, 'per'>;

const DIGIT = '[一二三四五六七八九\\d]';
/** What may follow 块, and its worth in fen. */
const AFTER_YUAN: readonly (readonly [RegExp, (said: RegExpExecArray) => number])[] = [
  [new RegExp(`(${DIGIT}|两)[毛角](${DIGIT})分?`, 'y'), (said) => 10 * digit(said[1]) + digit(said[2])],
  [new RegExp(`(${DIGIT}|两)[毛角]`, 'y'), (said) => 10 * digit(said[1])],
  [new RegExp(`零(${DIGIT})分?`, 'y'), (said) => digit(said[1])],
  [/([一二三四五六七八九])([一二三四五六七八九])/y, (said) => 10 * digit(said[1]) + digit(said[2])],
  [new RegExp(`(${DIGIT})`, 'y'), (said) => 10 * digit(said[1])],
  [/半/y, () => 50],
];
const AFTER_JIAO: typeof AFTER_YUAN = [[new RegExp(`(${DIGIT})分?`, 'y'), (said) => digit(said[1])]];

/** A price that begins at `at`; null when none does. */
export function priceAt(text: string, at: number): SaidPrice | Unclear | null {
  const sum = sumAt(text, at);
  if (!sum || sum === 'unclear') return sum;
  const end = sum.end + (text[sum.end] === '钱' ? 1 : 0);
  const per = perAt(text, end);
  return { ...sum, per: per?.unit ?? null, end: per?.end ?? end };
}

/** 一斤, 每把, /斤 after a price. */
export function perAt(text: string, at: number): { unit: string; end: number } | null {
  const each = match(/\/|每一?|一|1(?!\d)/y, text, at);
  const unit = each && unitAt(text, at + each[0].length);
  return unit && !unit.slip && !/[半多]/.test(text[unit.end] ?? '') ? { unit: unit.unit, end: unit.end } : null;
}

function sumAt(text: string, at: number): Sum | Unclear | null {
  if (text[at] === '块') return /[二三四五六七八九]/.test(text[at + 1] ?? '') ? withTail(text, 100, at + 1, AFTER_YUAN) : null;
  const signed = text[at] === '￥' ? 1 : 0;
  const number = numberAt(text, at + signed);
  return number && sumOf(text, number, signed === 1);
}

function sumOf(text: string, { value, end, arabic }: { value: number; end: number; arabic: boolean }, signed: boolean): Sum | Unclear | null {
  const sign = text[end] ?? '';
  if (/[块元快]/.test(sign)) return withTail(text, value * 100, end + 1, AFTER_YUAN, sign === '快');
  if (signed) return exact(value * 100, end);
  if (/[毛角]/.test(sign) && !isBean(text, end)) return withTail(text, value * 10, end + 1, AFTER_JIAO);
  if (sign === '分' && (text[end + 1] === '钱' || perAt(text, end + 1))) return exact(value, end + 1);
  return arabic && sign === '/' && perAt(text, end) ? exact(value * 100, end) : null;
}

/** The sum with what follows its 块 or 毛; unclear when the rest may as well count something. */
function withTail(text: string, fen: number, end: number, tails: typeof AFTER_YUAN, slip = false): Sum | Unclear {
  if (text[end] === '钱' || perAt(text, end)) return exact(fen, end, slip);
  for (const [pattern, worth] of tails) {
    const said = match(pattern, text, end);
    if (said && isGuess(said)) return 'unclear';
    if (!said || isBean(text, end + 1) && said[0].length === 2 || endsInPer(text, end, said[0])) continue;
    const after = end + said[0].length;
    return isTail(text, after) ? 'unclear' : exact(fen + worth(said), after, slip);
  }
  return isTail(text, end) ? 'unclear' : exact(fen, end, slip);
}

/** 两块三四: three 角 or four; 一块二五 is one sum. */
function isGuess(said: RegExpExecArray): boolean {
  return said[0].length === 2 && digit(said[2]) === digit(said[1]) + 1;
}

/** 五一 of 两块五一斤, 五毛一 of 两块五毛一斤: the 一 belongs to 一斤. */
function endsInPer(text: string, end: number, said: string): boolean {
  return said.length > 1 && /[一1]$/.test(said) && perAt(text, end + said.length - 1) !== null;
}

/** 五毛豆 is no price: 毛豆 grows in the field. 五毛豆角 is one. */
function isBean(text: string, at: number): boolean {
  return cropAt(text, at) === '毛豆' && cropAt(text, at + 1) === null;
}

/** Something that counts on: the sum may have been cut in the wrong place. */
function isTail(text: string, at: number): boolean {
  if (perAt(text, at)) return false;
  return /[\d零一二两三四五六七八九十百千万几多来把半点.]/.test(text[at] ?? '') || unitAt(text, at) !== null;
}

function exact(fen: number, end: number, slip = false): Sum | Unclear {
  const rounded = Math.round(fen);
  return Math.abs(rounded - fen) < 0.001 ? { fen: rounded, slip, end } : 'unclear';
}

function digit(said: string | undefined): number {
  return numberAt(said ?? '', 0)?.value ?? 0;
}
