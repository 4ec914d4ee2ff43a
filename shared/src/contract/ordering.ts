import type { FeeBase, FeePayee, FeePayer, FeeType } from '../domain/fees';
import type { SeenQuote } from '../domain/quote-changes';
import type { SaleUnitKind } from '../domain/quantity';
import type { OrderPaymentState, OrderState } from '../domain/order-status';
import type { DelegateView, OrderLineView, OrderListPage, RefundView, Substitution, TimelineEntry } from './order-parts';
import { read, write, action } from './route';

export interface OrderLineRequest {
  readonly listingId: string;
  /** Base quantity: pieces, or grams when ordered by weight. */
  readonly quantity: number;
  readonly substitution: Substitution;
}

export interface QuoteRequest {
  readonly pickupPointId: string;
  readonly lines: readonly OrderLineRequest[];
}

export interface PlaceOrderRequest extends QuoteRequest {
  /** The total the resident saw; a difference is QUOTE_CHANGED. */
  readonly expectedTotalFen: number;
  /** 菜金抵扣: how much of her credit she saw taken off; another sum by now is QUOTE_CHANGED. None when left out. */
  readonly creditFen?: number;
  /** What the total was made of when she saw it, so that the refusal says what changed. */
  readonly seen?: SeenQuote;
  /** 给谁买, when not for oneself; such an order has a bag of its own. */
  readonly recipient?: RecipientRequest;
  /** 谁来取, when not oneself: gets a code of his own. */
  readonly delegate?: { readonly name: string };
}

export interface RecipientRequest {
  /** "刘桂芳", up to 20 characters. */
  readonly name: string;
  /** Mainland mobile number, 11 digits. */
  readonly phone: string;
}

/** 改订单: all of it as it shall be. What the order has keeps its price. */
export interface ChangeOrderRequest extends PlaceOrderRequest {
  readonly orderId: string;
  /** Of the order as she saw it; it has another by now: ORDER_CHANGED. */
  readonly revision: number;
}

export interface QuoteLine {
  readonly listingId: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly plaqueNumber: string;
  readonly unitKind: SaleUnitKind;
  readonly unitName: string;
  readonly gramsPerUnit: number;
  readonly priceFen: number;
  readonly quantity: number;
  readonly substitution: Substitution;
  readonly estimateFen: number;
  /** Why the line cannot be ordered as asked; null when it can. */
  readonly problem: 'LISTING_CLOSED' | 'STOCK_GONE' | 'LIMIT_PER_HOUSEHOLD' | null;
  readonly remaining: number;
  /** What this account may still order of it, in base units; null without a limit. */
  readonly limitLeft: number | null;
}

/** A fee with the rule it is charged by, so that the client computes the same. */
export interface FeeLine {
  readonly type: FeeType;
  readonly fen: number;
  readonly payer: FeePayer;
  readonly payee: FeePayee;
  readonly baseKind: FeeBase['kind'];
  /** Fen, or basis points for a share of the crops. */
  readonly baseAmount: number;
}

/** 确认菜单. */
export interface QuotePage {
  readonly serverNow: string;
  readonly pickupPoint: {
    readonly id: string;
    readonly name: string;
    readonly keeperName: string;
    readonly pickupFrom: string;
    readonly pickupTo: string;
    readonly businessDate: string;
  };
  readonly cutoffAt: string;
  readonly lines: readonly QuoteLine[];
  readonly farmerCount: number;
  readonly cropsFen: number;
  readonly fees: readonly FeeLine[];
  readonly totalFen: number;
  /** 菜金抵扣: what her credit can pay of the total. */
  readonly creditFen: number;
}

export interface PlacedOrder {
  readonly orderId: string;
  /** Paid at once when her credit pays it whole. */
  readonly state: OrderState;
  readonly totalFen: number;
  readonly creditFen: number;
  /** ISO instant at which the reservation ends unpaid. */
  readonly expiresAt: string;
}

/** What `wx.requestPayment` takes, and where the sandbox's own page is when the sandbox is the provider. */
export interface PaymentParameters {
  readonly paymentId: string;
  readonly provider: 'wechat' | 'sandbox';
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: 'RSA';
  readonly paySign: string;
  /** Prepay id of the sandbox for its page; null with the real provider. */
  readonly sandboxPrepayId: string | null;
}

/** 今天的菜. */
export interface OrderPage {
  readonly serverNow: string;
  readonly orderId: string;
  readonly state: OrderState;
  readonly paymentState: OrderPaymentState;
  readonly businessDate: string;
  /** "A-07"; null until paid. */
  readonly bagLabel: string | null;
  /** Six digits and the signed QR text; null until paid. */
  readonly ticket: { readonly code: string; readonly qr: string } | null;
  readonly pickupPoint: {
    readonly id: string;
    readonly name: string;
    readonly keeperName: string;
    readonly keeperPhone: string | null;
    readonly pickupFrom: string;
    readonly pickupTo: string;
  };
  readonly cutoffAt: string;
  readonly expiresAt: string | null;
  readonly canCancel: boolean;
  /** Quantities, crops, pickup point and wishes: until the earliest cut-off among its crops. */
  readonly canChange: boolean;
  /** Counts its changes. */
  readonly revision: number;
  /** A change that waits for its difference to be paid; the order stays as it is until then. */
  readonly change: { readonly differenceFen: number; readonly expiresAt: string } | null;
  readonly canPay: boolean;
  /** May somebody still be sent for it? */
  readonly canDelegate: boolean;
  /** 给谁买; null when for oneself. */
  readonly recipient: { readonly name: string; readonly phoneMasked: string } | null;
  readonly delegate: DelegateView | null;
  readonly road: readonly { readonly time: string; readonly label: string; readonly at: string }[];
  /** "车在路上，16:55 到"; null before the route is out. */
  readonly van: { readonly text: string; readonly arrivesAt: string } | null;
  readonly lines: readonly OrderLineView[];
  /** The other orders in the same bag: one label, one code, one hand-over. */
  readonly sameBag: readonly { readonly orderId: string; readonly totalFen: number; readonly lines: readonly OrderLineView[] }[];
  readonly fees: readonly FeeLine[];
  readonly cropsFen: number;
  /** What was paid, or is to be paid. */
  readonly totalFen: number;
  /** How much of that is her credit (菜金). */
  readonly creditFen: number;
  /** What it comes to now: less than was paid once a change made it cheaper. */
  readonly currentTotalFen: number;
  readonly billedFen: number | null;
  readonly refundedFen: number;
  readonly refunds: readonly RefundView[];
  readonly timeline: readonly TimelineEntry[];
}

export const orderingRoutes = {
  quote: action<QuoteRequest, QuotePage>('/quotes'),
  placeOrder: write<PlaceOrderRequest, PlacedOrder>('/orders'),
  /** Opens (or returns the open) payment of an order: one open payment per order. */
  payOrder: action<{ orderId: string }, PaymentParameters>('/orders/:orderId/pay'),
  /** Asks the provider when the answer has not come by itself. */
  checkPayment: action<{ orderId: string }, OrderPage>('/orders/:orderId/payment-check'),
  changeOrder: write<ChangeOrderRequest, OrderPage>('/orders/:orderId/change'),
  cancelOrder: write<{ orderId: string }, OrderPage>('/orders/:orderId/cancel'),
  orderList: read<{ before?: string }, OrderListPage>('/orders'),
  /** What became of a key whose answer was lost. */
  orderByKey: read<{ key: string }, { orderId: string | null }>('/orders-by-key/:key'),
  order: read<{ orderId: string }, OrderPage>('/orders/:orderId'),
};
