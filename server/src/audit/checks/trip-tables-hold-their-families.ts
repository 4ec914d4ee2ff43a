import type { Check } from '../check';

export const tripTablesHoldTheirFamilies: Check = {
  name: 'trip-tables-hold-their-families',
  holds: 'Whoever is seated on a trip sits at one of its tables, and no table has more people than seats.',
  sql: `
    SELECT b.trip_id AS subject, b.household_id, SUM(b.adults + b.children) AS people, COALESCE(MAX(h.seats), 0) AS seats
    FROM trip_booking b JOIN trip t ON t.id = b.trip_id AND t.state = 'published' LEFT JOIN trip_host h ON h.trip_id = b.trip_id AND h.household_id = b.household_id
    WHERE b.state = 'deposit_paid' AND b.household_id IS NOT NULL GROUP BY b.trip_id, b.household_id HAVING SUM(b.adults + b.children) > COALESCE(MAX(h.seats), 0)
  `,
};
