import type { OrderPage } from './ordering';
import { write } from './route';

/** 换人取: a person with a code of his own; the one before is dead at once. */
export interface NameDelegateRequest {
  readonly orderId: string;
  /** "李芳", up to 20 characters. */
  readonly name: string;
}

export const delegateRoutes = {
  nameDelegate: write<NameDelegateRequest, OrderPage>('/orders/:orderId/delegate'),
  revokeDelegate: write<{ orderId: string }, OrderPage>('/orders/:orderId/delegate/revoke'),
};
