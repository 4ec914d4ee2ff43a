import type { BusinessDate, CollectionReceiptState, ConfirmedBy, Grade, PayMethod, SaleUnit } from '@cunshe/shared';

/** 收菜单 as it is kept. */
export interface CollectionReceipt {
  readonly id: string;
  readonly pairingId: string;
  readonly stopId: string;
  readonly routeId: string;
  readonly householdId: string;
  readonly driverAccountId: string;
  readonly businessDate: BusinessDate;
  readonly linesFen: number;
  readonly roundingFen: number;
  readonly totalFen: number;
  readonly method: PayMethod;
  readonly state: CollectionReceiptState;
  readonly owedReason: string | null;
  readonly acceptedAt: Date;
  readonly paidAt: Date | null;
  /** Null on receipts older than the question. */
  readonly confirmedBy: ConfirmedBy | null;
}

/** One crop of it, named as on the day. */
export interface KeptReceiptLine {
  readonly listingId: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly unit: SaleUnit;
  readonly priceFen: number;
  /** Pieces, or net grams. */
  readonly quantity: number;
  readonly amountFen: number;
  readonly grade: Grade | null;
}
