import { baseQuantity, type FeeLine, type FeeRule, feeBase, fen, type Quote, type QuotePage, quoteOrder, type SeenQuote } from '@cunshe/shared';
import { unitOf } from '../today/listing-words';

export function feeRule({ type, payer, payee, baseKind, baseAmount }: FeeLine): FeeRule {
  return { type, payer, payee, base: feeBase(baseKind, baseAmount) };
}

/** The quote computed here, from the prices and fee rules that were answered: what is shown, and what is asked for. */
export function ownQuote({ lines, fees }: Pick<QuotePage, 'lines' | 'fees'>): Quote {
  return quoteOrder(lines.map((line) => ({ unit: unitOf(line), price: fen(line.priceFen), ordered: baseQuantity(line.quantity) })), fees.map(feeRule));
}

/** 菜金抵扣: never more than the total computed here. */
export function creditOf(page: Pick<QuotePage, 'lines' | 'fees' | 'creditFen'>): number {
  return Math.min(page.creditFen, ownQuote(page).totalFen);
}

/** What the resident has seen: the server names what is not so any more. */
export function seenOf(page: Pick<QuotePage, 'lines' | 'fees'>): SeenQuote {
  return { lines: page.lines.map(({ listingId, quantity, priceFen }) => ({ listingId, quantity, priceFen })), fees: ownQuote(page).fees.map(({ type, fen: sum }) => ({ type, fen: sum })) };
}
