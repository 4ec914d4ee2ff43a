import type { GroupItem, GroupPeople } from './group-list';
import { type EntryToken, entryTokens, withoutCrop } from './entry-tokens';
import { withoutBuilding } from './group-text';

/** What one entry says by itself, before it is set against the others. */
export interface Entry {
  readonly name: string | null;
  readonly building: string | null;
  readonly items: readonly GroupItem[];
  readonly people: GroupPeople | null;
  /** An amount without a crop: 2斤 in a list of one crop, 改3斤. */
  readonly loose: GroupItem | null;
  readonly plus: number | null;
  readonly same: { readonly as: string | null } | null;
  /** Crops left out of what is copied: 同上，葱不要. */
  readonly without: readonly string[];
  readonly cancelled: boolean;
  readonly adds: boolean;
  readonly mends: boolean;
  readonly unread: readonly string[];
  /** Something was most likely mistyped. */
  readonly slip: boolean;
}

const MOST_NAME_LETTERS = 12;
const GAPS = /[\s，,、;；|｜（）()【】[\]:：。！!]+/;

/** -1: less of something, which nobody can be sure of. */
const LESS = /^-\d+(?:\.\d+)?(?:公?斤|两|把|颗|个|份|盒|袋|枚|根)?$/;
/** How it is handed over or got to: nobody's name. */
const NOTE = /^(?:在?(?:楼下|门口|大门)?自(?:取|提|驾)|放(?:在)?(?:门卫|门口|楼下|保安|岗亭)|送(?:到|上|货|来)?|走路|坐(?:大巴|车)|带(?:推车|婴儿车)|有老人|候补|替补|自己(?:来|开车|去))/;

/** 替妈妈接, 帮2栋李奶奶订: whose list it is nobody can be sure of; neither a name nor a house. */
const FOR_OTHERS = /(?:帮|替|代)[^\s，,。;；（）()]{1,12}(?:接|订|买|报)(?=[\s，,。;；（）()]|$)/;

/** 大人2个，小孩1个 and 2大，1小 are one piece. */
const HEADS = /((?:大人|成人)[\d一二两三四五六]个?|[\d一二两三四五六](?:个?大人|大))[，,、 ]+(?=小孩|孩子|儿童|[\d一二两三四五六](?:个?小孩|个?孩子|小))/g;

/** 17:00来拿 is no amount. */
const TIME = /(^|\D)(\d{1,2})[:：](\d{2})(?!\d)/g;
/** 过敏（花生） orders no peanuts. */
const REFUSED_ASIDE = /(过敏|忌口?|不吃)[(（:：]([^)）\s]+)[)）]?/g;

/** @param names of the entries before, for 同周敏 */
export function readEntry(body: string, names: readonly string[] = []): Entry {
  const others = FOR_OTHERS.exec(body)?.[0];
  const { building, rest } = withoutBuilding(others === undefined ? body : body.replace(others, ' '));
  const pieces = rest.replace(HEADS, '$1').replace(TIME, '$1$2点$3').replace(REFUSED_ASIDE, '$1$2 ').split(GAPS).map((piece) => (LESS.test(piece) ? piece : piece.replace(/^-+|-+$/g, ''))).filter(Boolean);
  const read = pieces.reduce(readPiece(names), { name: null, tokens: [], unread: others === undefined ? [] : [others] });
  return entryOf(read, building);
}

/** 有过敏花生, 忌辣: said of a person, when nothing is counted in it. */
const AVOIDED = /^[^\d一二两三四五六七八九十]*(?:过敏|忌口|不能吃)/;

interface Reading {
  readonly name: string | null;
  readonly tokens: readonly EntryToken[];
  readonly unread: readonly string[];
}

function readPiece(names: readonly string[]) {
  return (reading: Reading, piece: string): Reading => {
    const left = withoutCrop(piece);
    const tokens = left ? [left] : LESS.test(piece) ? null : entryTokens(piece, names);
    if (tokens) return { ...reading, tokens: [...reading.tokens, ...tokens] };
    if (LESS.test(piece) || NOTE.test(piece) || AVOIDED.test(piece)) return { ...reading, unread: [...reading.unread, piece] };
    const named = reading.name === null ? nameBefore(piece, names) : null;
    if (named) return { ...reading, name: named.name, tokens: [...reading.tokens, ...named.tokens] };
    const partly = reading.name === null && isName(piece) ? null : readBefore(piece, names);
    if (partly) return { ...reading, tokens: [...reading.tokens, ...partly.tokens], unread: [...reading.unread, partly.rest] };
    if (!isName(piece)) return { ...reading, unread: [...reading.unread, piece] };
    if (reading.name === null) return { ...reading, name: piece };
    if (reading.tokens.length === 0) return { ...reading, name: `${reading.name} ${piece}` };
    return { ...reading, unread: [...reading.unread, piece] };
  };
}

/** 周敏白菜2斤: the shortest beginning after which all is understood. */
function nameBefore(piece: string, names: readonly string[]): { name: string; tokens: readonly EntryToken[] } | null {
  for (let cut = 1; cut < Math.min(piece.length, MOST_NAME_LETTERS); cut += 1) {
    const tokens = entryTokens(piece.slice(cut), names);
    if (tokens?.some(({ kind }) => kind !== 'empty') && isName(piece.slice(0, cut))) return { name: piece.slice(0, cut).replace(/-+$/, ''), tokens };
  }
  return null;
}

/** 花生过敏 orders no peanuts. */
const REFUSED = /过敏|不吃|不要|忌/;

/** 白菜2斤不要叶子: the longest beginning that is understood, and the rest as it is. */
function readBefore(piece: string, names: readonly string[]): { rest: string; tokens: readonly EntryToken[] } | null {
  for (let cut = piece.length - 1; cut > 1; cut -= 1) {
    const tokens = entryTokens(piece.slice(0, cut), names);
    const said = tokens?.some(({ kind }) => kind === 'crop') && (!REFUSED.test(piece.slice(cut)) || tokens.some(({ kind }) => kind === 'amount'));
    if (tokens && said) return { rest: piece.slice(cut), tokens };
  }
  return null;
}

function isName(piece: string): boolean {
  return piece.length <= MOST_NAME_LETTERS && /[\p{L}]/u.test(piece) && !/\d.*[斤把元块]|[元块]钱|不要|不能|没有|\d+[月号点]|多少|截止|取货|付款|红包|收到/u.test(piece) && !/^\d+$/.test(piece);
}

function entryOf({ name, tokens, unread }: Reading, building: string | null): Entry {
  const { items, loose, spare } = itemsOf(tokens);
  const called = name ?? (items.length > 1 && items[0]?.amount === null ? items[0].crop : null);
  const has = (kind: EntryToken['kind']) => tokens.some((token) => token.kind === kind);
  const without = tokens.flatMap((token) => (token.kind === 'without' ? token.crop : []));
  const onlyWithout = without.length > 0 && !has('same') && tokens.every(({ kind }) => kind === 'without' || kind === 'empty');
  const own = called === name ? items : items.slice(1);
  return {
    name: called, building, loose, without, items: onlyWithout ? without.map((crop) => ({ crop, amount: null, unit: null })) : own, unread: [...unread, ...spare, ...(onlyWithout || has('same') ? [] : without.map((crop) => `不要${crop}`))],
    people: peopleOf(tokens), plus: tokens.find((token) => token.kind === 'plus')?.amount ?? null,
    same: tokens.find((token) => token.kind === 'same') ?? null, cancelled: has('cancel') || onlyWithout, adds: has('adds'), mends: has('mends'),
    slip: tokens.some((token) => 'slip' in token && token.slip),
  };
}

/** 4人（2大2小） says it twice, once in full. */
function peopleOf(tokens: readonly EntryToken[]): GroupPeople | null {
  const [first, ...more] = tokens.flatMap((token) => (token.kind === 'people' ? token.people : []));
  if (!first) return null;
  return more.find(({ adults, total }) => first.adults === null && adults !== null && total === first.total) ?? first;
}

/** 白菜2斤, 2斤白菜, 白菜蒜苗各1把: crops with their amounts; amounts that found none. */
function itemsOf(tokens: readonly EntryToken[]): { items: GroupItem[]; loose: GroupItem | null; spare: string[] } {
  const items: GroupItem[] = [];
  const spare: string[] = [];
  let ahead: { amount: number; unit: string | null } | null = null;
  let each = false;
  for (const token of tokens) {
    if (token.kind === 'each') each = true;
    if (token.kind === 'crop') {
      items.push({ crop: token.crop, amount: ahead?.amount ?? null, unit: ahead?.unit ?? null });
      ahead = null;
    }
    if (token.kind !== 'amount') continue;
    const said = { amount: token.amount, unit: token.unit };
    const waiting = items.filter(({ amount }) => amount === null);
    const takers = each ? waiting : items.at(-1)?.amount === null ? waiting.slice(-1) : [];
    for (const item of takers) items.splice(items.indexOf(item), 1, { ...item, ...said });
    if (takers.length > 0) continue;
    if (ahead) spare.push(`${ahead.amount}${ahead.unit ?? ''}`);
    ahead = said;
  }
  const loose = ahead && items.length === 0 ? { crop: '', ...ahead } : null;
  return { items, loose, spare: ahead && !loose ? [...spare, `${ahead.amount}${ahead.unit ?? ''}`] : spare };
}
