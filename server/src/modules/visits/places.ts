/** Addresses of the mini-program's pages that notices lead to. */
export const tripBookingPlace = (bookingId: string): string => `/personas/resident/trip-booking/index?bookingId=${bookingId}`;
export const tripBoardPlace = (tripId: string): string => `/personas/organiser/trip-board/index?tripId=${tripId}`;
export const tripPeoplePlace = (bookingId: string): string => `/personas/resident/trip-people/index?bookingId=${bookingId}`;
