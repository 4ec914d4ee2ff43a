import type { Check } from '../check';

export const tripConfirmedIsInsured: Check = {
  name: 'trip-confirmed-is-insured',
  holds: 'On a confirmed trip everybody who comes is named and insured, and every child has its guardian’s consent (until the names are erased).',
  sql: `
    SELECT * FROM (
      SELECT b.id AS subject, b.adults + b.children AS people, (SELECT COUNT(*) FROM trip_person p WHERE p.booking_id = b.id AND p.policy_number IS NOT NULL) AS insured
      FROM trip t JOIN trip_booking b ON b.trip_id = t.id AND b.state = 'deposit_paid' AND b.erased_at IS NULL
      WHERE t.confirmed_at IS NOT NULL AND t.state = 'published'
    ) counted WHERE people <> insured
  `,
};
