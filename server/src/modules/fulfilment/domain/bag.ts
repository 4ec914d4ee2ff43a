import type { MeasuredBag } from '@cunshe/shared';

/** What the driver typed or the scale said. */
export interface GivenBag {
  readonly lineId: string;
  /** Pieces, or gross grams when priced by weight. */
  readonly reading: number;
  readonly tareGrams: number;
}

/** A bag counted or weighed. */
export interface BagReading extends GivenBag, MeasuredBag {}
