import { match, numberAt } from '../speech/chinese-number';
import type { GroupPeople } from './group-list';

const NUMBER = '(\\d{1,2}|[一二两俩三仨四五六七八九十]{1,2})';
const ADULTS = '(?:个|位)?(?:大人|成人|大)(?!蒜|葱|白菜|米|头菜)';
const CHILDREN = '(?:个|位)?(?:小孩子?|孩子|儿童|小朋友|宝宝|娃娃?|小)(?!白菜|葱|米|番茄)';
const BOTH = new RegExp(`${NUMBER}${ADULTS} ?[,，+和、带]? ?${NUMBER}${CHILDREN}`, 'y');
const TURNED = new RegExp(`(?:大人|成人)${NUMBER}(?:个|位|名)? ?[,，+和、带]? ?(?:小孩|孩子|儿童|小朋友)${NUMBER}(?:个|位|名)?`, 'y');
const SHORT = new RegExp(`大(\\d)小(\\d)`, 'y');
const GROWN = new RegExp(`${NUMBER}${ADULTS}`, 'y');
const FAMILY = new RegExp(`(?:一家|全家)${NUMBER}(?:口人?|个人|人)?`, 'y');
const HEADS = new RegExp(`(?:共|一共)?${NUMBER}(?:个人|人|位|口人?)`, 'y');

/** 2大1小, 两个大人一个小孩, 3人, 一家三口: how many come. */
export function peopleAt(text: string, at: number): { people: GroupPeople; end: number; guessed: boolean } | null {
  const both = match(BOTH, text, at) ?? match(TURNED, text, at) ?? match(SHORT, text, at);
  if (both) return { people: ofBoth(value(both[1]), value(both[2])), end: at + both[0].length, guessed: false };
  const grown = match(GROWN, text, at);
  if (grown) return { people: ofBoth(value(grown[1]), 0), end: at + grown[0].length, guessed: false };
  const heads = match(FAMILY, text, at) ?? match(HEADS, text, at);
  return heads && { people: { adults: null, children: null, total: value(heads[1]) }, end: at + heads[0].length, guessed: text.startsWith('一家', at) };
}

function ofBoth(adults: number, children: number): GroupPeople {
  return { adults, children, total: adults + children };
}

function value(said: string | undefined): number {
  return numberAt((said ?? '').replace('俩', '两').replace('仨', '三'), 0)?.value ?? 0;
}
