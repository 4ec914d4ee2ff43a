import type { Check } from '../check';

export const stayNightsAreSoldOnce: Check = {
  name: 'stay-nights-are-sold-once',
  holds: 'A night of a room belongs to one booking that has it, and a booking that has nights has each of them, within its dates (DOMAIN §5, 7).',
  sql: `
    SELECT n.booking_id AS subject, n.night, b.state FROM stay_night n LEFT JOIN stay_booking b ON b.id = n.booking_id
    WHERE n.booking_id IS NOT NULL AND (b.id IS NULL OR b.room_id <> n.room_id OR b.state NOT IN ('held', 'paid', 'confirmed', 'checked_in', 'checked_out') OR n.night < b.from_date OR n.night >= b.to_date)
    UNION ALL
    SELECT b.id, b.from_date, b.state FROM stay_booking b
    WHERE b.state IN ('held', 'paid', 'confirmed', 'checked_in', 'checked_out') AND NOT EXISTS (SELECT 1 FROM stay_night n WHERE n.booking_id = b.id AND n.night = b.from_date)
  `,
};
