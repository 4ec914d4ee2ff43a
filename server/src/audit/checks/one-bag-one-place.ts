import type { Check } from '../check';

export const oneBagOnePlace: Check = {
  name: 'one-bag-one-place',
  holds: 'Orders that share a bag are one account’s, of one date, under one label, and those that live are at one point.',
  sql: `
    SELECT o.bag_order_id AS subject, COUNT(DISTINCT o.account_id) AS accounts, COUNT(DISTINCT o.business_date) AS dates, COUNT(DISTINCT o.bag_label) AS labels,
      COUNT(DISTINCT CASE WHEN o.state <> 'cancelled' THEN o.pickup_point_id END) AS points
    FROM resident_order o WHERE o.bag_order_id IS NOT NULL GROUP BY o.bag_order_id
    HAVING COUNT(DISTINCT o.account_id) > 1 OR COUNT(DISTINCT o.business_date) > 1 OR COUNT(DISTINCT o.bag_label) > 1
      OR COUNT(DISTINCT CASE WHEN o.state <> 'cancelled' THEN o.pickup_point_id END) > 1
  `,
};
