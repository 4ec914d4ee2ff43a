import type { GroupDraft, GroupItem } from '../group-list/group-list';
import { PLACES } from '../shell/places';

const SURE = 0.8;

export const itemText = ({ crop, amount, unit }: GroupItem): string => `${crop}${amount === null ? '' : ` ${amount} ${unit ?? ''}`}`.trim();

/** "红菜薹 2 把、葱 1 把", "2 大 1 小". */
export function saidText({ items, people }: Pick<GroupDraft, 'items' | 'people'>): string {
  const heads = people && (people.adults === null ? `${people.total} 人` : `${people.adults} 大${people.children ? ` ${people.children} 小` : ''}`);
  return [...items.map(itemText), ...(heads ? [heads] : [])].join('、');
}

/** Whether somebody should look before it is sent on. */
export const isSure = ({ confidence, unread }: Pick<GroupDraft, 'confidence' | 'unread'>): boolean => confidence >= SURE && unread.length === 0;

/** It is what its writer wants in the end. */
export const holds = ({ cancelled, replacedBy }: Pick<GroupDraft, 'cancelled' | 'replacedBy'>): boolean => !cancelled && replacedBy === null;

/** Items in an address: crop~amount~unit, one after the other. */
export function encodeItems(items: readonly GroupItem[]): string {
  return items.map(({ crop, amount, unit }) => [crop, amount ?? '', unit ?? ''].join('~')).join('!');
}

export function decodeItems(text: string): GroupItem[] {
  return text.split('!').flatMap((part) => {
    const [crop = '', amount = '', unit = ''] = part.split('~');
    const said = amount === '' ? null : Number(amount);
    return crop === '' || crop.length > 12 || (said !== null && !(said > 0 && said < 1_000)) ? [] : [{ crop, amount: said, unit: unit === '' ? null : unit.slice(0, 2) }];
  });
}

/** Where its writer confirms it with one tap: a basket to be filled, or a trip to be booked. Null when there is nothing to confirm. */
export function confirmPlace({ items, people }: Pick<GroupDraft, 'items' | 'people'>, tripId: string | null): string | null {
  if (tripId !== null) return people ? `${PLACES.bookTrip(tripId)}&adults=${people.adults ?? people.total}` : null;
  return items.length > 0 ? PLACES.saidInGroup(encodeItems(items)) : null;
}
