import type { SaleUnit, Substitution } from '@cunshe/shared';

/** An open line of a listing of which there is too little. */
export interface ShortLine {
  readonly lineId: string;
  readonly orderId: string;
  readonly accountId: string;
  /** "A-07". */
  readonly bagLabel: string;
  readonly pickupPointId: string;
  readonly orderedAt: Date;
  readonly cropName: string;
  readonly unit: SaleUnit;
  readonly priceFen: number;
  readonly estimateFen: number;
  /** Base quantity still due. */
  readonly due: number;
  readonly wish: Substitution;
}

/** Another garden's crop in a short line's place. */
export interface Substitute {
  readonly lineId: string;
  readonly listing: {
    readonly id: string;
    readonly householdId: string;
    readonly plaqueNumber: string;
    readonly farmerName: string;
    readonly priceFen: number;
  };
  readonly quantity: number;
  /** What it may cost at most: what the short line would have. */
  readonly estimateFen: number;
}

/** What a shortage makes of a line. */
export interface ShortDecision {
  readonly lineId: string;
  /** Base quantity that stays due; 0 when nothing comes. */
  readonly allotted: number;
  /** Up to 160 characters, for the resident. */
  readonly note: string;
  /** Up to 40 characters. */
  readonly reason: string;
  readonly substitute: Substitute | null;
}
