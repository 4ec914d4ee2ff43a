import type { BusinessDate, OrderLineState, OrderState, SaleUnit, Substitution } from '@cunshe/shared';

/** One order's share of one listing, in one bag, from the lock on. */
export interface LockedLine {
  readonly lineId: string;
  readonly orderId: string;
  readonly accountId: string;
  readonly orderState: OrderState;
  /** "A-07". */
  readonly bagLabel: string;
  readonly pickupPointId: string;
  readonly listingId: string;
  readonly householdId: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly unit: SaleUnit;
  readonly priceFen: number;
  readonly ordered: number;
  /** What its bag should hold: what was ordered, or what a shortage left of it. */
  readonly due: number;
  /** Pieces, or grams when priced by weight; null until counted or weighed. */
  readonly packed: number | null;
  /** "1.42 斤", "2 把"; null while not weighed or counted. */
  readonly amountText: string | null;
  readonly state: OrderLineState;
  readonly wish: Substitution;
}

/** An order as its keeper sees it. */
export interface PointOrder {
  readonly orderId: string;
  /** The order whose ticket opens its bag: orders of one account at one point share one. */
  readonly bagOrderId: string;
  readonly accountId: string;
  readonly pickupPointId: string;
  readonly businessDate: BusinessDate;
  readonly bagLabel: string;
  readonly state: OrderState;
  readonly arrivedAt: Date | null;
  readonly pickedUpAt: Date | null;
  readonly handedOverBy: string | null;
  readonly lines: readonly {
    readonly lineId: string;
    readonly householdId: string;
    readonly plaqueNumber: string;
    readonly cropName: string;
    readonly drawing: string;
    readonly unit: SaleUnit;
    readonly ordered: number;
    readonly due: number;
    readonly packed: number | null;
    /** "2 把", "1.42 斤"; null until counted or weighed. */
    readonly amountText: string | null;
    readonly state: OrderLineState;
  }[];
}

export interface PickupFigures {
  /** Orders that were paid and not cancelled; sums over everything that was ever paid. */
  readonly orders: { readonly count: number; readonly paidFen: number; readonly billedFen: number; readonly refundedFen: number };
  readonly points: readonly { readonly pickupPointId: string; readonly bags: number; readonly received: number; readonly handedOver: number }[];
}
