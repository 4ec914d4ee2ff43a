import { baseQuantity, fen, formatPrice, formatYuan, type QuoteChange, quantityText, type SaleUnit } from '@cunshe/shared';
import { feeLabel } from './fee-words';

/** "红菜薹 ¥4.5 变成 ¥5", "花菜只剩 1 颗": one sentence for each thing that is not as it was. */
export function changeText(change: QuoteChange, unitOfListing: (listingId: string) => SaleUnit | null): string {
  const { kind, cropName, feeType, from, to } = change;
  const unit = change.listingId === null ? null : unitOfListing(change.listingId);
  const amount = (quantity: number) => (unit ? quantityText(unit, baseQuantity(quantity)) : String(quantity));
  switch (kind) {
    case 'price':
      return `${cropName} ${formatPrice(fen(from))} 变成 ${formatPrice(fen(to))}`;
    case 'fee':
      return `${feeType ? feeLabel({ type: feeType }) : '服务费'} ${formatYuan(fen(from))} 变成 ${formatYuan(fen(to))}`;
    case 'quantity':
      return `${cropName} ${amount(from)} 变成 ${amount(to)}`;
    case 'credit':
      return to === 0 ? `菜金 ${formatYuan(fen(from))} 已经用在别处` : `菜金抵扣 ${formatYuan(fen(from))} 变成 ${formatYuan(fen(to))}`;
    case 'remaining':
      return to === 0 ? `${cropName}订完了` : `${cropName}只剩 ${amount(to)}`;
  }
}

/** What a refusal says has changed; empty for any other. */
export function changesOf(details: Record<string, unknown> | undefined): readonly QuoteChange[] {
  return Array.isArray(details?.['changes']) ? (details['changes'] as QuoteChange[]) : [];
}
