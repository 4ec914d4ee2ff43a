import { FEE_TYPES, type FeeType } from './fees';

/** A quote as somebody saw it: what was asked for, at which price, and the fees on it. */
export interface SeenQuote {
  readonly lines: readonly { readonly listingId: string; readonly quantity: number; readonly priceFen: number }[];
  readonly fees: readonly { readonly type: FeeType; readonly fen: number }[];
}

/** The same question now; what is left of a crop, 0 once it is closed. */
export interface QuoteNow {
  readonly lines: readonly { readonly listingId: string; readonly cropName: string; readonly quantity: number; readonly priceFen: number; readonly remaining: number }[];
  readonly fees: SeenQuote['fees'];
}

/** One thing that is not as it was: a crop's price, a fee, the quantity asked for, less left than asked for, or the credit taken off. */
export interface QuoteChange {
  readonly kind: 'price' | 'fee' | 'quantity' | 'remaining' | 'credit';
  readonly listingId: string | null;
  readonly cropName: string | null;
  readonly feeType: FeeType | null;
  /** Fen, or a base quantity. */
  readonly from: number;
  readonly to: number;
}

/** What changed between what was seen and what is, crops first. The server answers it, the client shows it. */
export function quoteChanges(seen: SeenQuote, now: QuoteNow): QuoteChange[] {
  const asked = sums(now.lines);
  const crops = now.lines.flatMap((line, index): QuoteChange[] => {
    const { listingId, cropName } = line;
    const nth = now.lines.slice(0, index).filter((other) => other.listingId === listingId).length;
    const before = seen.lines.filter((other) => other.listingId === listingId);
    const was = before[nth] ?? before.at(-1);
    const change = (kind: QuoteChange['kind'], from: number, to: number): QuoteChange[] => (from === to ? [] : [{ kind, listingId, cropName, feeType: null, from, to }]);
    const first = nth === 0;
    return [
      ...change('price', was?.priceFen ?? line.priceFen, line.priceFen),
      ...(first ? change('quantity', sums(seen.lines).get(listingId) ?? 0, asked.get(listingId)!) : []),
      ...(first && asked.get(listingId)! > line.remaining ? change('remaining', asked.get(listingId)!, line.remaining) : []),
    ];
  });
  const feeOf = (fees: SeenQuote['fees'], type: FeeType) => fees.filter((fee) => fee.type === type).reduce((sum, fee) => sum + fee.fen, 0);
  const fees = FEE_TYPES.flatMap((feeType): QuoteChange[] => {
    const [from, to] = [feeOf(seen.fees, feeType), feeOf(now.fees, feeType)];
    return from === to ? [] : [{ kind: 'fee', listingId: null, cropName: null, feeType, from, to }];
  });
  return [...crops, ...fees];
}

function sums(lines: readonly { readonly listingId: string; readonly quantity: number }[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { listingId, quantity } of lines) found.set(listingId, (found.get(listingId) ?? 0) + quantity);
  return found;
}
