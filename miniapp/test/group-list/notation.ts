import type { GroupDraft, GroupList } from '@/features/group-list/group-list';

const lines = (rows: readonly { line: number }[]) => rows.map(({ line }) => line).join(',');

/** What was read, an entry a line: lines, number, name, @house, crops, heads, what became of it, ?what was left, confidence. */
export function notation({ header, menu, drafts, unparsed }: GroupList): string {
  const offers = menu.map(({ crop, priceFen, priceUnit }) => `${crop} ${priceFen}/${priceUnit}`).join(', ');
  return [header.length > 0 ? `header ${lines(header)}` : '', offers && `menu ${offers}`, ...drafts.map(draftNotation), unparsed.length > 0 ? `unparsed ${lines(unparsed)}` : ''].filter(Boolean).join('\n');
}

function draftNotation({ lines: on, number, name, building, items, people, cancelled, adds, replacedBy, unread, confidence }: GroupDraft): string {
  const crops = items.map(({ crop, amount, unit }) => `${crop} ${amount === null ? '-' : `${amount}${unit ?? ''}`}`).join(' + ');
  const heads = people && (people.adults === null ? `${people.total}人` : `${people.adults}大${people.children}小`);
  return [
    `${on.join(',')}: #${number ?? '-'} ${name ?? '-'}`, building && `@${building}`, crops, heads, cancelled && '取消', adds && '加', replacedBy && `→${replacedBy}`, unread.length > 0 && `?${unread.join('?')}`, confidence,
  ].filter(Boolean).join(' ');
}
