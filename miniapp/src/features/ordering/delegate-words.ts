import { businessDate, dateText, type OrderPage } from '@cunshe/shared';

type Fetched = Pick<OrderPage, 'businessDate' | 'pickupPoint' | 'bagLabel'>;

/** What is sent to whoever fetches: all he needs, and no more of the buyer. */
export function delegateWords({ businessDate: date, pickupPoint, bagLabel }: Fetched, { name, code }: { readonly name: string; readonly code: string }): string {
  const { name: place, pickupFrom, pickupTo } = pickupPoint;
  return `${name}，麻烦代取菜：${dateText(businessDate(date))} ${pickupFrom}–${pickupTo}，${place}${bagLabel ? `，${bagLabel} 袋` : ''}。代取码 ${code.slice(0, 3)} ${code.slice(3)}，报给站长就行。`;
}
