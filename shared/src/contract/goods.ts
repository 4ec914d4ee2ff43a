import type { PaymentParameters } from './ordering';
import { action, read, write } from './route';

export type GoodOrderState = 'held' | 'paid' | 'handed' | 'cancelled' | 'expired' | 'missed';

/** 特产: what a household sells at the village, without a trip. */
export interface Good {
  readonly goodId: string;
  readonly name: string;
  readonly unit: string;
  readonly householdName: string;
  readonly priceFen: number;
  readonly left: number;
}

export interface GoodOrder {
  readonly orderId: string;
  readonly name: string;
  readonly unit: string;
  /** The household, or to it the family. */
  readonly who: string;
  readonly count: number;
  readonly fen: number;
  /** The day on which it is fetched. */
  readonly date: string;
  readonly state: GoodOrderState;
  /** Said at the door; the buyer's alone. */
  readonly code: string | null;
  readonly heldUntil: string | null;
}

export interface GoodsPage {
  readonly serverNow: string;
  readonly goods: readonly Good[];
  /** One's own, the newest first. */
  readonly orders: readonly GoodOrder[];
}

export interface HostGoodsPage extends GoodsPage {
  readonly goods: readonly (Good & { readonly offered: number })[];
}

export interface OrderGoodRequest {
  readonly goodId: string;
  readonly count: number;
  readonly date: string;
  /** Of a piece, as it was seen. */
  readonly priceFen: number;
}

export interface SaveGoodRequest {
  readonly householdId: string;
  /** Absent for a new one. */
  readonly goodId?: string;
  readonly name: string;
  readonly unit: string;
  readonly priceFen: number;
  readonly offered: number;
}

export const goodRoutes = {
  goods: read<Record<string, never>, GoodsPage>('/goods'),
  orderGood: write<OrderGoodRequest, GoodsPage>('/goods/:goodId/orders'),
  payGood: action<{ orderId: string }, PaymentParameters>('/good-orders/:orderId/pay'),
  checkGoodPayment: action<{ orderId: string }, GoodsPage>('/good-orders/:orderId/payment-check'),
  /** Before it is handed over: all goes back. */
  cancelGood: write<{ orderId: string }, GoodsPage>('/good-orders/:orderId/cancel'),
  hostGoods: read<{ householdId: string }, HostGoodsPage>('/households/:householdId/goods'),
  saveGood: write<SaveGoodRequest, HostGoodsPage>('/households/:householdId/goods'),
  handGood: write<{ householdId: string; code: string }, HostGoodsPage>('/households/:householdId/goods/handover'),
};
