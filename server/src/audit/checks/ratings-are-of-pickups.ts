import type { Check } from '../check';

export const ratingsAreOfPickups: Check = {
  name: 'ratings-are-of-pickups',
  holds: 'Every rating of a garden is by whoever ordered, of a garden of which the order had a line handed over (DOMAIN §3, ratings).',
  sql: `
    SELECT r.id AS subject, r.order_id, r.household_id, r.account_id
    FROM garden_rating r LEFT JOIN resident_order o ON o.id = r.order_id AND o.account_id = r.account_id AND o.pairing_id = r.pairing_id
    WHERE o.id IS NULL OR NOT EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = r.order_id AND l.household_id = r.household_id AND l.state = 'handed_over')
  `,
};
