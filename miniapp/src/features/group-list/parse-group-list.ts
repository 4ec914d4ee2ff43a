import type { GroupDraft, GroupItem, GroupLine, GroupList } from './group-list';
import { headerLength, menuOf, onlyOffer } from './header';
import { entriesOf } from './numbered-entries';
import { settleEntries } from './settle-entries';

/** Reads a pasted 接龙. No line is dropped: what is not understood is in `unparsed`, word for word. */
export function parseGroupList(pasted: string): GroupList {
  const lines = pasted.split(/\r\n|\r|\n|\u2028/).map((text, index): GroupLine => ({ line: index + 1, text: text.trim() })).filter(({ text }) => text !== '');
  const length = headerLength(lines);
  const top = lines.slice(0, length);
  const { entries, header, unparsed } = entriesOf(lines.slice(length));
  const menu = top.flatMap(menuOf);
  const settled = settleEntries(entries, onlyOffer(top), menu);
  const drafts = settled.filter(speaks);
  const silent = settled.filter((draft) => !speaks(draft)).flatMap((draft) => lines.filter(({ line }) => draft.lines.includes(line)));
  return {
    header: [...top, ...header].sort((a, b) => a.line - b.line), menu,
    drafts, unparsed: [...unparsed, ...silent].sort((a, b) => a.line - b.line), totals: totalsOf(drafts),
  };
}

/** 同上 with nothing above, 取消 without a name: nothing to act on. */
function speaks({ items, people, cancelled, name }: GroupDraft): boolean {
  return items.length > 0 || people !== null || (cancelled && name !== null);
}

function totalsOf(drafts: readonly GroupDraft[]): GroupList['totals'] {
  const counted = drafts.filter(({ cancelled, replacedBy }) => !cancelled && replacedBy === null);
  return { items: summed(counted.flatMap(({ items }) => items)), people: counted.reduce((sum, { people }) => sum + (people?.total ?? 0), 0) };
}

/** Per crop and unit; amounts that were not said are not counted. */
function summed(items: readonly GroupItem[]): GroupItem[] {
  const sums = new Map<string, { crop: string; amount: number; unit: string | null }>();
  for (const { crop, amount, unit } of items) {
    if (amount === null) continue;
    const sum = sums.get(`${crop} ${unit}`);
    sums.set(`${crop} ${unit}`, { crop, unit, amount: Math.round(((sum?.amount ?? 0) + amount) * 1_000) / 1_000 });
  }
  return [...sums.values()];
}
