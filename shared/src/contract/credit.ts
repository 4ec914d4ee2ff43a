import type { RefundView } from './order-parts';
import { read, write } from './route';

/** How money goes back: the way it came (原路退回), or into the resident's credit (进菜金). */
export type RefundWay = RefundView['way'];
export const REFUND_WAYS: readonly RefundWay[] = ['original', 'credit'];

/** Something that came into a resident's credit or left it. */
export interface CreditMovement {
  readonly documentId: string;
  /** Above zero when it came, below when it was spent. */
  readonly fen: number;
  /** Why it came; null for what paid for an order. */
  readonly reason: string | null;
  readonly orderId: string;
  readonly at: string;
  /** What is left of what came; null for what was spent. */
  readonly leftFen: number | null;
}

/** 菜金: what the operator owes the resident, to be spent on the next orders. */
export interface CreditPage {
  readonly balanceFen: number;
  /** How she wants refunds below `smallBelowFen`. */
  readonly smallRefunds: RefundWay;
  readonly smallBelowFen: number;
  /** Newest first. */
  readonly movements: readonly CreditMovement[];
  /** Pass as `before` for older ones; null at the end. */
  readonly nextBefore: string | null;
}

export const creditRoutes = {
  credit: read<{ before?: string }, CreditPage>('/credit'),
  /** 退回到微信: all of it, `fen` as she saw it. */
  payOutCredit: write<{ fen: number }, CreditPage>('/credit/pay-out'),
  chooseSmallRefunds: write<{ way: RefundWay }, CreditPage>('/credit/small-refunds'),
};
