/** Addresses of the mini-program's pages that notices lead to. */
export const stayPlace = (bookingId: string): string => `/personas/resident/stay-booking/index?bookingId=${bookingId}`;
export const hostPlace = '/personas/farmer/rooms/index';
