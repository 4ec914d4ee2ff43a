/** A number as said: 二十五, 一百二, 两, 廿, 2.5, 20. */
export interface SaidNumber {
  readonly value: number;
  readonly end: number;
  readonly arabic: boolean;
}

const DIGITS = '零一二三四五六七八九';
const D = '[一二三四五六七八九]';
const E = '[一二两三四五六七八九]';
const TENS = `(?:${D}?十${D}?|廿${D}?|卅${D}?)`;
const HUNDREDS = `${E}百(?:零${D}|${D}十${D}?|${D})?`;
const THOUSANDS = `${E}千(?:零(?:${D}十${D}?|${D})|${HUNDREDS}|${D})?`;
const WHOLE = `(?:${THOUSANDS}|${HUNDREDS}|${TENS}|${E}|零)`;
const CHINESE = new RegExp(`(?:${WHOLE}点[零一二三四五六七八九]+|${E}万|${WHOLE})`, 'y');
const ARABIC = /(\d+(?:\.\d{1,2})?)(?!\d|\.\d)([百千万])?/y;
const SCALE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000 };

/** The longest number that begins at `at`; null when none does. */
export function numberAt(text: string, at: number): SaidNumber | null {
  const arabic = match(ARABIC, text, at);
  if (arabic) return { value: scaled(Number(arabic[1]), SCALE[arabic[2] ?? ''] ?? 1), end: at + arabic[0].length, arabic: true };
  const chinese = match(CHINESE, text, at);
  return chinese && { value: chineseValue(chinese[0]), end: at + chinese[0].length, arabic: false };
}

export function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Decimals of what was said stay exact: 1.2 × 1,000 is 1,200. */
function scaled(value: number, scale: number): number {
  return Math.round(value * scale * 1_000) / 1_000;
}

function chineseValue(said: string): number {
  const [whole = '', fraction] = said.split('点');
  const text = [...(fraction ?? '')].map((digit) => DIGITS.indexOf(digit)).join('');
  return fraction ? Number(`${wholeValue(whole)}.${text}`) : wholeValue(whole);
}

/** 一百二 is 120: a last digit right after 百, 千 or 万 counts tenths of it. */
function wholeValue(said: string): number {
  let sum = 0;
  let digit = 0;
  let tenth = 1;
  for (const sign of said.replace('廿', '二十').replace('卅', '三十')) {
    const scale = SCALE[sign];
    if (scale) sum += (digit || 1) * scale;
    digit = scale ? 0 : digitOf(sign);
    if (scale || sign === '零') tenth = Math.max(1, (scale ?? 0) / 10);
  }
  return sum + digit * (tenth >= 10 ? tenth : 1);
}

function digitOf(sign: string): number {
  return sign === '两' ? 2 : DIGITS.indexOf(sign);
}

/** 25 → 二十五, 120 → 一百二十, 2 → 二. Whole numbers below 10,000. */
export function chineseNumber(value: number): string {
  if (value < 10) return DIGITS[value] ?? '';
  const scale = value >= 1_000 ? 1_000 : value >= 100 ? 100 : 10;
  const rest = value % scale;
  const head = value >= 10 && value < 20 ? '十' : `${chineseNumber(Math.floor(value / scale))}${scale === 1_000 ? '千' : scale === 100 ? '百' : '十'}`;
  if (rest === 0) return head;
  const tail = rest >= 10 && rest < 20 ? `一${chineseNumber(rest)}` : chineseNumber(rest);
  return `${head}${rest * 10 < scale ? '零' : ''}${tail}`;
}
