import { match, numberAt } from '../speech/chinese-number';
import { cropAt } from '../speech/crop-names';
import { quantityAt } from '../speech/said-quantity';
import { misheardCropAt } from '../harvest-talk/misheard-crops';
import type { GroupPeople } from './group-list';
import { peopleAt } from './said-people';

/** What one piece of an entry says. */
export type EntryToken =
  | { readonly kind: 'crop'; readonly crop: string; readonly slip: boolean }
  | { readonly kind: 'amount'; readonly amount: number; readonly unit: string | null; readonly slip: boolean }
  | { readonly kind: 'people'; readonly people: GroupPeople; readonly slip: boolean }
  /** +1: one more of what the one above wants. */
  | { readonly kind: 'plus'; readonly amount: number }
  /** 同上, 同3, 同周敏. */
  | { readonly kind: 'same'; readonly as: string | null }
  /** 不要葱, 葱不要: that crop is left out. */
  | { readonly kind: 'without'; readonly crop: string }
  | { readonly kind: 'cancel' | 'each' | 'adds' | 'mends' | 'empty' };

type Read = { token: EntryToken; end: number };
const WORDS: readonly (readonly [RegExp, EntryToken['kind'] & ('cancel' | 'each' | 'adds' | 'mends' | 'empty')])[] = [
  [/取消(?:接龙|订单|报名)?了?|退出|退了|退单|不要了|不订了|不去了?(?!皮)|不来了?|不参加了?|不买了|不需要了|撤了|撤销|删掉?|作废/y, 'cancel'],
  [/各|每样|每种|都要?(?=\d|[一二两三四五六七八九十])/y, 'each'],
  [/再加|另加|追加|补|还要|另外再?要?|加(?=[\d一二两三四五六七八九十半])|加订|再来|再要/y, 'adds'],
  [/改成|改为|更正为?|修改为?|改(?=[\d一二两三四五六七八九十]|[\p{Script=Han}]+\d)/uy, 'mends'],
  [/给我(?:留|来|带)?|帮我(?:留|来|带|订|买)?|(?:上面|前面|之前|刚才)(?:的|那个|那单|那条|说的)?|就|只(?!\d)|谢谢老板|谢谢啦?|谢啦|辛苦[了啦]?|啦|麻烦了?|老板|群主|店主|我家|我们家|我们|我要|我订|我来|我|要|订|买|来|预订|预定|报名|接龙|参加|的|了|吧|哦|哈|呀|啊|嗯|和|跟|还有|(?:一共|总共|合计|共计|共)\d+(?:\.\d+)?(?:元|块钱?)|一共|共|份量|[!！~～。.,，、;；:：?\s()（）[\]【】|/+&-]/y, 'empty'],
];

/** 不要葱, 葱不要了: nothing else in the piece. */
export function withoutCrop(piece: string): EntryToken | null {
  const crop = /^不要(.+)$/.exec(piece)?.[1] ?? /^(.+)不要[了啦]?$/.exec(piece)?.[1];
  const known = crop === undefined ? null : cropAt(crop, 0);
  return known !== null && known === crop ? { kind: 'without', crop } : null;
}

/** Reads a piece whole; null when anything in it is left over. */
export function entryTokens(piece: string, names: readonly string[]): EntryToken[] | null {
  const tokens: EntryToken[] = [];
  for (let at = 0; at < piece.length; ) {
    const read = tokenAt(piece, at, names, tokens.at(-1));
    if (!read) return null;
    tokens.push(read.token);
    at = read.end;
  }
  return tokens;
}

function tokenAt(text: string, at: number, names: readonly string[], before: EntryToken | undefined): Read | null {
  return sameAt(text, at, names) ?? peopleToken(text, at) ?? cropToken(text, at) ?? plusAt(text, at, before) ?? blocksAt(text, at, before) ?? amountAt(text, at) ?? wordAt(text, at);
}

/** 同上, 同1, 同周敏, 跟周敏一样, 我也要. */
function sameAt(text: string, at: number, names: readonly string[]): Read | null {
  const above = match(/(?:同上|同楼上|同上面|同前|跟上面一样|和上面一样|跟楼上一样|和楼上一样|照上|一样的?$|我也要一份|我也要|我也是|我也来一份|我也来|同样|ditto)/y, text, at);
  if (above) return { token: { kind: 'same', as: null }, end: at + above[0].length };
  const number = match(/(?:同|跟|和)(?:第)?(\d{1,3})(?:号|楼)?(?:一样)?$/y, text, at);
  if (number) return { token: { kind: 'same', as: number[1]! }, end: at + number[0].length };
  const name = names.find((one) => [`同${one}`, `跟${one}一样`, `和${one}一样`].includes(text.slice(at)));
  return name ? { token: { kind: 'same', as: name }, end: text.length } : null;
}

function peopleToken(text: string, at: number): Read | null {
  const said = peopleAt(text, at);
  return said && { token: { kind: 'people', people: said.people, slip: said.guessed }, end: said.end };
}

function cropToken(text: string, at: number): Read | null {
  const crop = cropAt(text, at);
  if (crop) return { token: { kind: 'crop', crop, slip: false }, end: at + crop.length };
  const slip = misheardCropAt(text, at);
  if (slip) return { token: { kind: 'crop', crop: slip.meant, slip: true }, end: at + slip.said.length };
  const spelt = cropAt(text.replaceAll('莱', '菜').replaceAll('采', '菜'), at);
  return spelt ? { token: { kind: 'crop', crop: spelt, slip: true }, end: at + spelt.length } : null;
}

/** +1 at the end; after a crop it is how much of it. */
function plusAt(text: string, at: number, before: EntryToken | undefined): Read | null {
  const said = match(/\+ ?(\d{1,2})(?:份|个)?$/y, text, at);
  if (!said) return null;
  const amount = Number(said[1]);
  return { token: before?.kind === 'crop' ? { kind: 'amount', amount, unit: null, slip: false } : { kind: 'plus', amount }, end: text.length };
}

/** What is sold by the 块, which else is money. */
const IN_BLOCKS = /^(?:冬瓜|南瓜|姜|豆腐|香干|霉豆腐|腊肉|糍粑|生姜|老姜|嫩姜)$/;

/** 豆腐两块, 两块豆腐. */
function blocksAt(text: string, at: number, before: EntryToken | undefined): Read | null {
  const number = numberAt(text, at);
  if (!number || text[number.end] !== '块' || text[number.end + 1] === '钱') return null;
  const crop = before?.kind === 'crop' ? before.crop : cropAt(text, number.end + 1);
  return crop && IN_BLOCKS.test(crop) ? { token: { kind: 'amount', amount: number.value, unit: '块', slip: false }, end: number.end + 1 } : null;
}

function amountAt(text: string, at: number): Read | null {
  const times = text[at] === 'x' ? 1 : 0;
  const said = quantityAt(text, at + times);
  if (said && said.amount > 0 && !said.more && !said.about) return { token: { kind: 'amount', amount: said.amount, unit: said.unit, slip: said.slip }, end: said.end };
  const number = numberAt(text, at + times);
  if (!number || number.value <= 0 || (!number.arabic && times === 0)) return null;
  const grams = match(/(?:克|g)(?![a-z])/iy, text, number.end);
  if (grams) return { token: { kind: 'amount', amount: number.value, unit: '克', slip: false }, end: number.end + grams[0].length };
  const jin = match(/(?:jin|j|市斤)(?![a-z])/iy, text, number.end);
  return { token: { kind: 'amount', amount: number.value, unit: jin ? '斤' : null, slip: Boolean(jin) }, end: number.end + (jin?.[0].length ?? 0) };
}

function wordAt(text: string, at: number): Read | null {
  for (const [pattern, kind] of WORDS) {
    const said = match(pattern, text, at);
    if (said) return { token: { kind }, end: at + said[0].length };
  }
  return null;
}
