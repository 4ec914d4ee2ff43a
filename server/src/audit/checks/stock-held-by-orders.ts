import type { Check } from '../check';

export const stockHeldByOrders: Check = {
  name: 'stock-held-by-orders',
  holds: 'What is reserved and sold of a listing is what its orders hold, and what changes of them wait for.',
  sql: `
    SELECT s.id AS subject, s.reserved, COALESCE(h.reserved, 0) + COALESCE(w.reserved, 0) AS reserved_by_orders, s.sold, COALESCE(h.sold, 0) AS sold_by_orders
    FROM listing s LEFT JOIN (
      SELECT l.listing_id,
        SUM(CASE WHEN o.state = 'reserved' THEN l.ordered ELSE 0 END) AS reserved,
        SUM(CASE WHEN o.state = 'paid' OR o.locked_at IS NOT NULL THEN l.ordered ELSE 0 END) AS sold
      FROM order_line l JOIN resident_order o ON o.id = l.order_id GROUP BY l.listing_id
    ) h ON h.listing_id = s.id LEFT JOIN (
      SELECT l.listing_id, SUM(l.more) AS reserved FROM order_change_line l JOIN order_change c ON c.id = l.change_id WHERE c.state = 'pending' GROUP BY l.listing_id
    ) w ON w.listing_id = s.id
    WHERE s.reserved <> COALESCE(h.reserved, 0) + COALESCE(w.reserved, 0) OR s.sold <> COALESCE(h.sold, 0)
  `,
};
