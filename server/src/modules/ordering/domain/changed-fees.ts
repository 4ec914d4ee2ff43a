import { type SaleUnit, baseQuantity, fen, quoteOrder } from '@cunshe/shared';
import type { OrderFee } from './order';

interface PricedLine {
  readonly listing: { readonly unit: SaleUnit };
  readonly ordered: number;
  readonly priceFen: number;
}

/** The fees of a changed order, by the rules it was placed under. */
export function changedFees(lines: readonly PricedLine[], fees: readonly OrderFee[]): OrderFee[] {
  const quote = quoteOrder(lines.map(({ listing, ordered, priceFen }) => ({ unit: listing.unit, price: fen(priceFen), ordered: baseQuantity(ordered) })), fees.map(({ rule }) => rule));
  return fees.map((fee, index) => ({ ...fee, fen: quote.fees[index]!.fen }));
}
