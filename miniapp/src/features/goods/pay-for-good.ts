import { goodRoutes } from '@cunshe/shared';
import { call } from '@/api';
import { pay } from '@/platform/pay';
import { PLACES } from '../shell/places';

/** Takes the resident through the payment and ends on the page with the orders: it says what is true. */
export async function payForGood(orderId: string): Promise<void> {
  const parameters = await call(goodRoutes.payGood, { orderId });
  await pay(parameters, { returnTo: PLACES.goods, sandboxPage: PLACES.sandboxPayment(parameters.sandboxPrepayId ?? '') });
}
