import type { Check } from '../check';

/** The last step of the law's table: more than this no crop's bags may differ from what the door received. */
const MOST_GRAMS = 100;

export const packedIsReceived: Check = {
  name: 'packed-is-received',
  holds: 'The bags packed of a crop away from the door sum to what was noted, and hold no more than the doors received, within the scale’s tolerance.',
  sql: `
    SELECT p.listing_id AS subject, p.net AS packed, r.quantity AS received, c.packed AS noted_packed, c.received AS noted_received
    FROM (SELECT listing_id, SUM(net) AS net FROM packed_bag GROUP BY listing_id) p
    LEFT JOIN (SELECT listing_id, SUM(quantity) AS quantity FROM receipt_line GROUP BY listing_id) r ON r.listing_id = p.listing_id
    LEFT JOIN packing_close c ON c.listing_id = p.listing_id
    WHERE r.quantity IS NULL OR p.net > r.quantity + ${MOST_GRAMS} OR (c.listing_id IS NOT NULL AND (c.packed <> p.net OR c.received <> r.quantity OR (c.reason IS NULL AND c.received - c.packed > ${MOST_GRAMS})))
  `,
};
