import type { BusinessDate, ShortageState, ShortageStrategy } from '@cunshe/shared';

/** Who said that there is too little: the farmer before the van, the driver at the door, or a door that was skipped. */
export type DeclaredBy = 'farmer' | 'driver' | 'skip';
/** Who let it stand: the operator, the hour, or the van that could not wait. */
export type ConfirmedBy = 'operator' | 'time' | 'van';

/** 缺菜 as it is kept. Quantities are base units. */
export interface Shortage {
  readonly id: string;
  readonly pairingId: string;
  readonly cycleId: string;
  readonly businessDate: BusinessDate;
  readonly householdId: string;
  readonly listingId: string;
  readonly state: ShortageState;
  readonly declaredBy: DeclaredBy;
  readonly declaredByAccount: string | null;
  /** As it stands in the sentences: "今天少摘了 3 把". */
  readonly why: string;
  readonly wanted: number;
  readonly available: number;
  readonly strategy: ShortageStrategy;
  readonly version: number;
  readonly declaredAt: Date;
  readonly confirmsAt: Date;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: ConfirmedBy | null;
}

/** One line's part of a draft. */
export interface DraftLine {
  readonly lineId: string;
  readonly wanted: number;
  readonly allotted: number;
  readonly byHand: boolean;
  readonly substitute: { readonly listingId: string; readonly quantity: number } | null;
  /** What it costs less than before, at the estimate. */
  readonly refundFen: number;
  /** Null for a line that gets all of it. */
  readonly sentence: string | null;
}
