import type { Check } from '../check';

export const tripRatingsAreOfGuests: Check = {
  name: 'trip-ratings-are-of-guests',
  holds: 'Every rating of a trip is by a family that was there, of the trip it was on and the household it ate at.',
  sql: `
    SELECT r.booking_id AS subject, r.trip_id, r.household_id FROM trip_rating r LEFT JOIN trip_booking b ON b.id = r.booking_id AND b.trip_id = r.trip_id AND b.pairing_id = r.pairing_id AND b.state = 'deposit_paid'
    WHERE b.id IS NULL OR (r.household_id IS NOT NULL AND (b.household_id IS NULL OR b.household_id <> r.household_id)) OR NOT EXISTS (SELECT 1 FROM trip_check_in c WHERE c.booking_id = r.booking_id)
  `,
};
