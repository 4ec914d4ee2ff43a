import type { Check } from '../check';

export const unclaimedHasAnEnd: Check = {
  name: 'unclaimed-has-an-end',
  holds: 'An order nobody came for is on its point’s list, and is donated or picked up late exactly when the list says so, by whom and to whom.',
  sql: `
    SELECT o.id AS subject, o.state, u.outcome, u.recipient
    FROM resident_order o LEFT JOIN unclaimed_bag u ON u.order_id = o.id
    WHERE o.state IN ('unclaimed', 'donated', 'late_picked') AND (u.order_id IS NULL OR COALESCE(u.outcome, 'unclaimed') <> o.state)
    UNION ALL
    SELECT u.order_id, o.state, u.outcome, u.recipient
    FROM unclaimed_bag u LEFT JOIN resident_order o ON o.id = u.order_id
    WHERE o.id IS NULL OR o.state NOT IN ('unclaimed', 'donated', 'late_picked', 'completed') OR (u.outcome IS NOT NULL AND (u.recipient IS NULL OR u.keeper_account_id IS NULL))
  `,
};
