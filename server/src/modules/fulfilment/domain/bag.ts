import type { BaseQuantity, Fen, SaleUnit } from '@cunshe/shared';

/** One order's share of one listing, as it should stand at the door. */
export interface ExpectedBag {
  readonly lineId: string;
  readonly listingId: string;
  readonly unit: SaleUnit;
  /** Fen per piece, or per 500 g: what the household gets. */
  readonly price: Fen;
  readonly ordered: BaseQuantity;
}

/** What the driver typed or the scale said. */
export interface GivenBag {
  readonly lineId: string;
  /** Pieces, or gross grams when priced by weight. */
  readonly reading: number;
  readonly tareGrams: number;
}

/** A bag counted or weighed. */
export interface BagReading extends GivenBag {
  readonly listingId: string;
  /** Pieces, or gross − tare grams; 0 when nothing was in it. */
  readonly net: number;
}
