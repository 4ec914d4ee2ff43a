import type { Check } from '../check';

export const listingClosesWithCycle: Check = {
  name: 'listing-closes-with-cycle',
  holds: 'No crop stays open longer than its cycle.',
  sql: `
    SELECT l.id AS subject, l.cutoff_at AS listing_cutoff_at, c.cutoff_at AS cycle_cutoff_at
    FROM listing l JOIN order_cycle c ON c.id = l.cycle_id
    WHERE l.cutoff_at > c.cutoff_at
  `,
};
