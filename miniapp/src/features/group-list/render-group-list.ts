import { yuanText } from '@cunshe/shared';
import { fen } from '@cunshe/shared';
import type { GroupDraft, GroupItem, GroupPeople, MenuLine } from './group-list';

/** What is posted into the group: the day's list, and who is on it already. */
export interface GroupPost {
  /** One line: 滨湖新村 11月29日，14:00 截单，17:00 取. */
  readonly title: string;
  readonly menu: readonly Omit<MenuLine, 'line'>[];
  readonly entries: readonly Pick<GroupDraft, 'name' | 'building' | 'items' | 'people'>[];
}

/** Tidy text for a WeChat group. Pasting it back gives the same menu and the same entries. */
export function renderGroupList({ title, menu, entries }: GroupPost): string {
  const offers = menu.map(({ crop, priceFen, priceUnit }) => `${crop} ${yuanText(fen(priceFen)).replace(/\.?0+$/, '')}元/${priceUnit}`);
  const orders = entries.map((entry, index) => `${index + 1}. ${entryText(entry)}`);
  return [`#接龙 ${title}`, ...offers, '', ...orders].join('\n').trimEnd();
}

function entryText({ name, building, items, people }: GroupPost['entries'][number]): string {
  return [name, building, items.map(itemText).join('+'), people && peopleText(people)].filter(Boolean).join(' ');
}

function itemText({ crop, amount, unit }: GroupItem): string {
  return `${crop}${amount ?? ''}${unit ?? ''}`;
}

function peopleText({ adults, children, total }: GroupPeople): string {
  return adults === null ? `${total}人` : `${adults}大${children ? `${children}小` : ''}`;
}
