import { type Draft, earlierOf, last, togetherOf } from './earlier-entries';
import type { GroupDraft, GroupItem, MenuLine } from './group-list';
import type { Offer } from './header';
import type { ReadLines } from './numbered-entries';
import type { Entry } from './read-entry';

/** What an entry comes to beside those before it, and how sure that is (taken off 1). */
interface Settled {
  readonly items: readonly GroupItem[];
  readonly people: GroupDraft['people'];
  readonly unread: readonly string[];
  readonly doubt: number;
}

/** Sets every entry against the ones before: 同上 copies, 取消 ends, a later entry of the same name holds instead. */
export function settleEntries(entries: readonly ReadLines[], only: Offer | null, menu: readonly MenuLine[] = []): GroupDraft[] {
  const drafts: Draft[] = [];
  for (const read of entries) drafts.push(settle(read, drafts, only));
  return drafts.map((draft) => ({ ...draft, items: draft.items.map((item) => inMenuUnit(item, menu)) }));
}

/** 红菜薹*1 of a list that sells it by the 把 is 1 把. */
function inMenuUnit(item: GroupItem, menu: readonly MenuLine[]): GroupItem {
  const offer = menu.find(({ crop }) => crop === item.crop);
  return offer && item.amount !== null && item.unit === null ? { ...item, unit: offer.priceUnit } : item;
}

function settle({ lines, number, entry: read }: ReadLines, drafts: readonly Draft[], only: Offer | null): Draft {
  const { earlier, doubtful } = earlierOf(read, drafts);
  const before = togetherOf(earlier);
  const entry = sensible(read, before);
  const said = meant(entry, drafts, before, only);
  const left = entry.cancelled && before ? remaining(before.items, said.items) : null;
  const partly = left !== null && left.length > 0 && said.items.length > 0;
  const speaks = entry.cancelled || said.items.length > 0 || said.people !== null;
  const adds = entry.adds || (entry.plus !== null && before !== undefined);
  const replaces = before !== undefined && !adds && speaks;
  if (replaces) for (const draft of earlier) draft.replacedBy = lines[0]!.line;
  const items = partly ? left : entry.mends && before ? mended(before.items, said.items) : said.items;
  const doubt = said.doubt + doubtOf(entry, number, items) + (replaces && !entry.cancelled ? 0.1 : 0) + (partly || (entry.cancelled && !before) ? 0.3 : 0) + (doubtful ? 0.4 : 0);
  return {
    lines: lines.map(({ line }) => line), number, name: entry.name, building: entry.building ?? before?.building ?? null, items: entry.cancelled && !partly && before ? [] : items,
    people: said.people, cancelled: entry.cancelled && !partly, adds, replacedBy: null, unread: said.unread, confidence: sure(doubt),
  };
}

/** 葱不要 of somebody who ordered nothing cancels nothing; 上面的取消，要3把 is another amount. */
function sensible(read: Entry, before: Draft | undefined): Entry {
  if (read.without.length > 0 && read.cancelled && !before) return { ...read, items: [], cancelled: false };
  return read.cancelled && read.loose && before ? { ...read, cancelled: false, mends: true } : read;
}

function meant(entry: Entry, drafts: readonly Draft[], before: Draft | undefined, only: Offer | null): Settled {
  const own: Settled = { items: entry.items, people: entry.people, unread: entry.unread, doubt: 0 };
  if (entry.same) return leftOut(copied(own, sourceOf(entry.same.as, drafts), entry.same.as), entry.without);
  if (entry.plus !== null && entry.loose) return { ...own, unread: [...own.unread, `+${entry.loose.amount}+${entry.plus}`], doubt: 0.5 };
  if (entry.plus !== null) return oneMore(own, entry.plus, last(drafts, ({ cancelled }) => !cancelled), only);
  if (!entry.loose) return own;
  const one = before?.items.length === 1 ? before.items[0]! : only;
  const { amount, unit } = entry.loose;
  if (!one) return { ...own, unread: [...own.unread, `${amount}${unit ?? ''}`], doubt: 0.4 };
  return { ...own, items: [{ crop: one.crop, amount, unit: unit ?? one.unit }], doubt: 0.1 };
}

function leftOut(copy: Settled, without: readonly string[]): Settled {
  return without.length === 0 ? copy : { ...copy, items: copy.items.filter(({ crop }) => !without.includes(crop)), doubt: copy.doubt + 0.1 };
}

function sourceOf(as: string | null, drafts: readonly Draft[]): Draft | undefined {
  if (as === null) return drafts.at(-1);
  const named = last(drafts, ({ name }) => name === as);
  return named ? togetherOf(drafts.filter(({ name, replacedBy, cancelled }) => name === as && replacedBy === null && !cancelled)) ?? named : last(drafts, ({ number }) => String(number) === as);
}

function copied(own: Settled, source: Draft | undefined, as: string | null): Settled {
  if (!source || source.cancelled || (source.items.length === 0 && !source.people)) return { ...own, unread: [...own.unread, `同${as ?? '上'}`], doubt: 0.5 };
  return { ...own, items: [...source.items, ...own.items], people: own.people ?? source.people, doubt: Math.max(as === null && source.adds ? 0.3 : 0.1, 1 - source.confidence) };
}

/** +1 is one more of the one thing above, or of the one thing the list is about. */
function oneMore(own: Settled, plus: number, above: Draft | undefined, only: Offer | null): Settled {
  const one = only ?? (above?.items.length === 1 ? above.items[0]! : null);
  if (one) return { ...own, items: [...own.items, { crop: one.crop, amount: plus, unit: one.unit }], doubt: 0.25 };
  if (above?.people) return { ...own, people: { adults: null, children: null, total: plus }, doubt: 0.25 };
  if (above && above.items.length > 1 && plus === 1) return { ...own, items: [...own.items, ...above.items], doubt: 0.4 };
  return { ...own, unread: [...own.unread, `+${plus}`], doubt: 0.5 };
}

function remaining(before: readonly GroupItem[], cancelled: readonly GroupItem[]): GroupItem[] {
  return before.filter(({ crop }) => !cancelled.some((item) => item.crop === crop));
}

function mended(before: readonly GroupItem[], now: readonly GroupItem[]): readonly GroupItem[] {
  return now.every(({ crop }) => before.some((item) => item.crop === crop)) ? before.map((item) => now.find(({ crop }) => crop === item.crop) ?? item) : now;
}

function doubtOf({ name, building, slip, unread, mends, people, cancelled }: Entry, number: number | null, items: readonly GroupItem[]): number {
  const holes = [
    [name === null, 0.4], [building === null && people === null && !cancelled, 0.05], [number === null, 0.1], [slip, 0.2], [mends, 0.1], [unread.length > 0, 0.3],
    [items.some(({ amount }) => amount === null), 0.3], [items.some(({ amount, unit }) => amount !== null && unit === null), 0.1],
  ] as const;
  return holes.reduce((sum, [there, doubt]) => sum + (there ? doubt : 0), 0);
}

function sure(doubt: number): number {
  return Math.round(Math.min(1, Math.max(0.05, 1 - doubt)) * 20) / 20;
}
