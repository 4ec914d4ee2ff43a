import type { BusinessDate, Fen, ListingState, SaleUnit } from '@cunshe/shared';

/** A listing with what is known of its crop and household, as other modules see it. Quantities in base units. */
export interface ListingBrief {
  readonly id: string;
  readonly pairingId: string;
  readonly cycleId: string;
  readonly businessDate: BusinessDate;
  readonly householdId: string;
  readonly plaqueNumber: string;
  readonly farmerName: string;
  readonly cropId: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly category: string;
  readonly saleUnitId: string;
  readonly unit: SaleUnit;
  readonly priceFen: Fen;
  readonly offered: number;
  readonly reserved: number;
  readonly sold: number;
  readonly remaining: number;
  /** 每家最多: what one account may order of it in all; null without a limit. */
  readonly mostPerAccount: number | null;
  readonly state: ListingState;
  readonly cutoffAt: Date;
  /** Why it closes before everybody's cut-off, where the road decides it. */
  readonly cutoffWhy: string | null;
  /** When the farmer opened the page from which it was last put up; null when nobody did. */
  readonly openedAt: Date | null;
  readonly submittedAt: Date;
  /** What the last publish put on top; null when all of it was published at once, 0 when that was taken back. */
  readonly added: number | null;
}

export interface HouseholdBrief {
  readonly id: string;
  readonly villageId: string;
  readonly pairingId: string;
  readonly plaqueNumber: string;
  readonly farmerName: string;
  readonly groupName: string;
  readonly growingYears: number | null;
  readonly quote: string | null;
  readonly audioSeconds: number | null;
  readonly phone: string | null;
  readonly helper: { readonly name: string; readonly phone: string } | null;
  /** Degrees, GCJ-02. */
  readonly lat: number;
  readonly lng: number;
  readonly hint: string | null;
  readonly testedOn: BusinessDate | null;
}
