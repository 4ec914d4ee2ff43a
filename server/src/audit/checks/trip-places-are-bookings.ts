import type { Check } from '../check';

export const tripPlacesAreBookings: Check = {
  name: 'trip-places-are-bookings',
  holds: 'Places of a trip are never oversold: what it counts as taken is its bookings that hold places, and no more than it has (DOMAIN §5, 7).',
  sql: `
    SELECT * FROM (
      SELECT t.id AS subject, t.families, t.seats, t.families_taken, t.seats_taken, COUNT(b.id) AS holding, COALESCE(SUM(b.adults + b.children), 0) AS people
      FROM trip t LEFT JOIN trip_booking b ON b.trip_id = t.id AND b.state IN ('held', 'offered', 'deposit_paid')
      GROUP BY t.id, t.families, t.seats, t.families_taken, t.seats_taken
    ) counted
    WHERE families_taken <> holding OR seats_taken <> people OR families_taken > families OR seats_taken > seats
  `,
};
