import { match, numberAt } from './chinese-number';
import { cropAt } from './crop-names';

/** An amount with its unit as said: 二十斤, 三斤二两 (3.2 斤), 两把半, 十来斤. */
export interface SaidQuantity {
  readonly amount: number;
  readonly unit: string;
  /** 来, 左右: about so much. */
  readonly about: boolean;
  /** 二十多斤: at least so much, which is asked about. */
  readonly more: boolean;
  /** What dictation most likely misheard: 二十金. */
  readonly slip: boolean;
  readonly end: number;
}

export const UNITS = ['公斤', '斤', '两', '把', '颗', '个', '只', '根', '条', '份', '捆', '扎', '袋', '包', '箱', '筐', '篮', '盒', '枚', '粒', '朵', '头', '串', '担', '蔸', '节', '板', '瓶', '罐', '壶'] as const;
/** What the keyboard writes for a unit it misheard. */
const SLIPS: Readonly<Record<string, string>> = { 金: '斤', 筋: '斤', 今: '斤', 巾: '斤', 津: '斤', 吧: '把', 巴: '把', 爸: '把', 科: '颗', 课: '颗' };
const BUNDLED = /[俩仨]/y;

/** The unit that begins here. */
export function unitAt(text: string, at: number): { unit: string; end: number; slip: boolean } | null {
  const unit = UNITS.find((name) => text.startsWith(name, at));
  if (unit) return { unit, end: at + unit.length, slip: false };
  const misheard = SLIPS[text[at] ?? ''];
  return misheard && !cropAt(text, at) ? { unit: misheard, end: at + 1, slip: true } : null;
}

/** A quantity that begins at `at`; null when none does, or when it may be another one. */
export function quantityAt(text: string, at: number): SaidQuantity | null {
  return pairAt(text, at) ?? halfAt(text, at) ?? oneAndHalfAt(text, at) ?? countedAt(text, at);
}

/** 辣椒斤半: one and a half, when no number stands before it. */
function oneAndHalfAt(text: string, at: number): SaidQuantity | null {
  if (!text.startsWith('斤半', at) || /[\d零一二两三四五六七八九十百千几多来块元毛角钱]/.test(text[at - 1] ?? '')) return null;
  return { amount: 1.5, unit: '斤', about: false, more: false, slip: false, end: at + 2 };
}

/** 俩南瓜: two pieces. */
function pairAt(text: string, at: number): SaidQuantity | null {
  const said = match(BUNDLED, text, at)?.[0];
  if (!said) return null;
  const end = at + (text[at + 1] === '个' ? 2 : 1);
  return { amount: said === '俩' ? 2 : 3, unit: '个', about: false, more: false, slip: false, end };
}

function halfAt(text: string, at: number): SaidQuantity | null {
  const unit = text[at] === '半' ? unitAt(text, at + 1) : null;
  return unit && { amount: 0.5, unit: unit.unit, about: false, more: false, slip: unit.slip, end: unit.end };
}

function countedAt(text: string, at: number): SaidQuantity | null {
  const number = numberAt(text, at) ?? (text.startsWith('百来', at) ? { value: 100, end: at + 1 } : null);
  if (!number) return null;
  const loose = text[number.end];
  const unit = unitAt(text, number.end + (loose === '来' || loose === '多' ? 1 : 0));
  if (!unit || isOneOrTwo(text, at, number.end) || isHundredForOne(text, at, number.end)) return null;
  return withRest(text, { amount: number.value, unit: unit.unit, about: loose === '来', more: loose === '多', slip: unit.slip, end: unit.end });
}

/** 一两斤, 三两把: the 两 is no weight but part of a guess. */
function isOneOrTwo(text: string, at: number, end: number): boolean {
  return text[end] === '两' && end > at && (unitAt(text, end + 1) !== null || /[百千万十块元毛角几]/.test(text[end + 1] ?? ''));
}

/** 一百一只 is 110 of them, or 100 yuan for one. */
function isHundredForOne(text: string, at: number, end: number): boolean {
  return /[百千万]一$/.test(text.slice(at, end));
}

/** 半, 多, or the 两 after 斤. */
function withRest(text: string, said: SaidQuantity): SaidQuantity {
  const next = text[said.end];
  if (next === '半' && (!unitAt(text, said.end + 1) || match(/两[块元毛角]/y, text, said.end + 1))) return { ...said, amount: said.amount + 0.5, end: said.end + 1 };
  if (next === '多') return { ...said, more: true, end: said.end + 1 };
  return said.unit === '斤' ? withLiang(text, said) : said;
}

/** 三斤二两 → 3.2 斤, unless the 两 counts something else. */
function withLiang(text: string, said: SaidQuantity): SaidQuantity {
  const liang = match(/([一二两三四五六七八九\d])两(?![百千万块元毛角斤公把颗个])/y, text, said.end);
  if (!liang) return said;
  const tenths = numberAt(liang[1] ?? '', 0)?.value ?? 0;
  return { ...said, amount: Math.round(said.amount * 10 + tenths) / 10, end: said.end + liang[0].length };
}
