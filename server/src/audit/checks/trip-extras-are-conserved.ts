import type { Check } from '../check';

export const tripExtrasAreConserved: Check = {
  name: 'trip-extras-are-conserved',
  holds: 'What is taken of an extra is what its standing lines ordered, no more than was offered, by bookings that have their places; what a booking prepaid is its prepaid lines.',
  sql: `
    SELECT * FROM (
      SELECT e.id AS subject, e.offered, e.taken, (SELECT COALESCE(SUM(l.pieces), 0) FROM trip_extra_line l WHERE l.extra_id = e.id AND l.state IN ('ordered', 'handed')) AS ordered FROM trip_extra e
    ) counted WHERE taken <> ordered OR taken > offered
    UNION ALL
    SELECT l.id, l.pieces, 0, 0 FROM trip_extra_line l JOIN trip_booking b ON b.id = l.booking_id WHERE l.state = 'ordered' AND b.state NOT IN ('held', 'deposit_paid')
    UNION ALL
    SELECT * FROM (
      SELECT b.id, b.extras_fen, b.extras_back_fen, (SELECT COALESCE(SUM(l.pieces * l.price_fen), 0) FROM trip_extra_line l WHERE l.booking_id = b.id AND l.prepaid = 1) AS prepaid FROM trip_booking b
    ) paid WHERE extras_fen <> prepaid OR extras_back_fen > extras_fen
  `,
};
