import type { Check } from '../check';

export const withinAccountLimit: Check = {
  name: 'within-account-limit',
  holds: 'Of a listing with a limit no account’s live orders hold more than it, however many orders they are.',
  sql: `
    SELECT s.id AS subject, o.account_id, s.most_per_account, SUM(l.ordered) AS ordered
    FROM order_line l JOIN resident_order o ON o.id = l.order_id JOIN listing s ON s.id = l.listing_id
    WHERE s.most_per_account IS NOT NULL AND o.state NOT IN ('expired', 'cancelled')
    GROUP BY s.id, o.account_id, s.most_per_account HAVING SUM(l.ordered) > s.most_per_account
  `,
};
