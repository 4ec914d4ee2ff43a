import { read, write } from './route';
import type { HostDayPage } from './trip-day';
import type { ExtraWish, SaveExtraRequest, TripExtrasPage } from './trip-extras';
import type { TripBookingPage } from './visits';

export const tripExtraRoutes = {
  tripExtras: read<{ tripId: string }, TripExtrasPage>('/trip-boards/:tripId/extras'),
  saveExtra: write<SaveExtraRequest, TripExtrasPage>('/trip-boards/:tripId/extras'),
  /** Paid at the village. */
  orderExtra: write<ExtraWish & { readonly bookingId: string }, TripBookingPage>('/trip-bookings/:bookingId/extras'),
  cancelExtra: write<{ lineId: string; expectedRefundFen: number }, TripBookingPage>('/trip-extra-lines/:lineId/cancel'),
  /** Given to the family, and paid for when it was not before. */
  handExtra: write<{ lineId: string }, HostDayPage>('/trip-extra-lines/:lineId/handover'),
};
