import { orderingRoutes } from '@cunshe/shared';
import { call } from '@/api';
import { replacePage } from '@/platform/navigation';
import { pay } from '@/platform/pay';
import { PLACES } from '../shell/places';

/**
 * Takes the resident through the payment of an order that is held for her and ends on the order's own page: it says
 * what is true, and an order whose payment did not come can be paid again there.
 */
export async function payForOrder(orderId: string): Promise<void> {
  const returnTo = PLACES.order(orderId);
  try {
    const parameters = await call(orderingRoutes.payOrder, { orderId });
    await pay(parameters, { returnTo, sandboxPage: PLACES.sandboxPayment(parameters.sandboxPrepayId ?? '') });
  } catch {
    replacePage(returnTo);
  }
}
