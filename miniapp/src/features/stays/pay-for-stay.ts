import { stayRoutes } from '@cunshe/shared';
import { call } from '@/api';
import { pay } from '@/platform/pay';
import { PLACES } from '../shell/places';

/** Takes the resident through the deposit and ends on the booking's own page: it says what is true. */
export async function payForStay(bookingId: string): Promise<void> {
  const parameters = await call(stayRoutes.payStay, { bookingId });
  await pay(parameters, { returnTo: PLACES.stayBooking(bookingId), sandboxPage: PLACES.sandboxPayment(parameters.sandboxPrepayId ?? '') });
}
