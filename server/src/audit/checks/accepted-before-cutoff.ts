import type { Check } from '../check';

export const acceptedBeforeCutoff: Check = {
  name: 'accepted-before-cutoff',
  holds: 'No line was accepted at or after its cut-off, or before its cycle opened (DOMAIN §5, 4).',
  sql: `
    SELECT l.id AS subject, o.placed_at, s.cutoff_at AS listing_cutoff_at, c.opens_at, c.cutoff_at
    FROM order_line l JOIN resident_order o ON o.id = l.order_id JOIN listing s ON s.id = l.listing_id JOIN order_cycle c ON c.id = o.cycle_id
    WHERE o.placed_at >= s.cutoff_at OR o.placed_at >= c.cutoff_at OR o.placed_at < c.opens_at
  `,
};
