import { chineseNumber } from '../speech/chinese-number';
import { spokenYuan } from '@cunshe/shared';
import { fen } from '@cunshe/shared';
import type { SaidItem } from './harvest-talk';

/** The sentence a person would say for it: 大白菜二十斤，一斤 2 块 5; 白菜卖完了. Reading it again gives the same. */
export function renderHarvestTalk({ items, soldOut }: { items: readonly SaidItem[]; soldOut: readonly string[] }): string {
  return [...items.map(itemWords), ...soldOut.map((crop) => `${crop}卖完了`)].join('；');
}

function itemWords({ crop, amount, unit, priceFen, priceUnit, about }: SaidItem): string {
  const quantity = amount === null ? '' : `${about ? '大概' : ''}${amountWords(amount)}${unit}`;
  const price = priceFen === null ? '' : `${spokenYuan(fen(priceFen)).replaceAll(' ', '')}${priceUnit === null ? '' : `一${priceUnit}`}`;
  return `${crop}${[quantity, price].filter(Boolean).join('，')}`;
}

/** 八十一斤 may be heard as 八十 for one 斤. */
const MISTAKEN = /[二三四五六七八九]十一$/;

/** 二十, 半, 3.2; 两 before a unit. */
function amountWords(amount: number): string {
  if (amount === 0.5) return '半';
  if (amount === 2) return '两';
  const words = Number.isInteger(amount) && amount < 10_000 ? chineseNumber(amount) : String(amount);
  return MISTAKEN.test(words) ? String(amount) : words;
}
