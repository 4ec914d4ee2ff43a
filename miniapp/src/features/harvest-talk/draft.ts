import { dearestOf } from '../speech/crop-names';
import type { SaidPrice } from '../speech/said-price';
import type { SaidQuantity } from '../speech/said-quantity';
import { questions } from './questions';

/** A crop while the sentence is being read. */
export interface Draft {
  readonly crop: string;
  /** The clause it was named in: 白菜，二十斤 may go on, 白菜，二十斤萝卜 may not. */
  clause: number;
  amount: number | null;
  unit: string | null;
  priceFen: number | null;
  priceUnit: string | null;
  about: boolean;
  /** Something about it is asked already. */
  asked: boolean;
  sold: boolean;
  /** 一斤三块, which may as well be one 斤 of it for three. */
  ofOne: boolean;
}

export function newDraft(crop: string, clause: number): Draft {
  return { crop, clause, amount: null, unit: null, priceFen: null, priceUnit: null, about: false, asked: false, sold: false, ofOne: false };
}

/** So many of one thing and more is asked about, whatever the garden. */
const PLENTY = 1_000;
/** Three for five yuan: few pieces and a round sum are most likely the price of all. */
const FEW = 5;
const ROUND_FEN = 500;
/** Nothing is sold for less, fen. */
const LEAST_FEN = 5;

/** Puts an amount on a crop. @returns what to ask, null when all is clear */
export function putAmount(draft: Draft, { said, text }: { readonly said: SaidQuantity; readonly text: string }, { again, adds }: { readonly again: boolean; readonly adds: boolean }): string | null {
  if (said.amount <= 0) return asking(draft, questions.howMuch(draft.crop));
  if (draft.amount === said.amount && draft.unit === said.unit) return adds ? asking(draft, questions.moreOrSame(draft.crop, text)) : null;
  if (draft.amount !== null && !again) return asking(draft, questions.twoAmounts(draft.crop, text));
  Object.assign(draft, { amount: said.amount, unit: said.unit, about: said.about });
  if (isDear(draft.crop) && /[二三四五六七八九]十一/.test(text)) return asking(draft, questions.lot(draft.crop, text));
  const before = draft.priceUnit === null && draft.priceFen !== null && isLot(draft, draft.priceFen);
  if (before) draft.priceFen = null;
  if (before) return asking(draft, questions.lot(draft.crop, text));
  if (said.slip) return asking(draft, questions.misheard(text, `${said.amount} ${said.unit}`));
  if (said.more) return asking(draft, questions.atLeast(text, draft));
  return said.amount >= PLENTY ? asking(draft, questions.plenty(draft.crop, text)) : null;
}

/** Puts a price on a crop. @returns what to ask, null when all is clear */
export function putPrice(draft: Draft, said: SaidPrice, text: string, again: boolean): string | null {
  if (draft.priceFen === said.fen && (said.per === null || draft.priceUnit === said.per)) return null;
  if (draft.priceFen !== null && !again) return asking(draft, questions.twoPrices(draft.crop, text));
  if (said.fen <= 0) return asking(draft, questions.dear(draft.crop, text));
  if (said.per === null && isLot(draft, said.fen)) return asking(draft, questions.lot(draft.crop, text));
  Object.assign(draft, { priceFen: said.fen, priceUnit: said.per ?? (draft.amount === null ? draft.priceUnit : null) });
  if (said.slip) return asking(draft, questions.misheard(text, `${text.replace('快', '块')}`));
  return said.fen > dearest(draft.crop, said.per ?? draft.unit) || said.fen < LEAST_FEN ? asking(draft, questions.dear(draft.crop, text)) : null;
}

/** A sum without 一斤 is for one of it only when it can be: 三把十块, 二十斤二十块, 鸡蛋十个十五块 and prices after 两 may be for all. */
function isLot({ crop, amount, unit }: Draft, fen: number): boolean {
  if (unit === '两' || crop.endsWith('豆腐') || fen > dearest(crop, unit)) return true;
  if (amount === 1) return false;
  return fen >= mostUnasked(crop, unit) || (amount !== null && amount <= FEW && fen % ROUND_FEN === 0 && !isDear(crop));
}

/** From this sum on a bare price is asked about: half of what is dear, ten yuan for what is plain. */
function mostUnasked(crop: string, unit: string | null): number {
  return isDear(crop) ? 5_000 : Math.ceil(dearest(crop, unit) / 2);
}

function isDear(crop: string): boolean {
  return dearestOf(crop) > 20_000;
}

/** Eggs by the 斤 cost as much as vegetables do; a basket or bottle may cost more. */
function dearest(crop: string, unit: string | null): number {
  if (/[袋箱筐篮担瓶罐壶]/.test(unit ?? '')) return Math.max(10_000, dearestOf(crop));
  return /[斤盒]/.test(unit ?? '') ? Math.max(2_000, dearestOf(crop)) : dearestOf(crop);
}

export function asking(draft: Draft, question: string): string {
  draft.asked = true;
  return question;
}
