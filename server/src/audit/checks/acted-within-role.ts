import type { Check } from '../check';

export const actedWithinRole: Check = {
  name: 'acted-within-role',
  holds: 'Orders, receipts and hand-overs were made by people who held the role in that very place (DOMAIN §5, 10).',
  sql: `
    SELECT o.id AS subject, 'placed without being a resident' AS act, o.account_id AS actor FROM resident_order o
    WHERE NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = o.account_id AND g.persona = 'resident' AND g.scope_id = o.account_id)
    UNION ALL
    SELECT o.id, 'handed over by no keeper of the point', o.handed_over_by FROM resident_order o
    WHERE o.handed_over_by IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM role_grant g WHERE g.account_id = o.handed_over_by AND g.persona = 'keeper' AND g.scope_id = o.pickup_point_id AND g.granted_at <= o.picked_up_at AND (g.revoked_at IS NULL OR g.revoked_at > o.picked_up_at))
    UNION ALL
    SELECT r.id, 'weighed by another driver than the route’s', r.driver_account_id FROM collection_receipt r LEFT JOIN pickup_route t ON t.id = r.route_id
    WHERE t.id IS NULL OR t.driver_account_id <> r.driver_account_id
    UNION ALL
    SELECT a.id, a.action, a.actor_id FROM audit_event a JOIN resident_order o ON o.id = a.subject_id
    WHERE a.subject_type = 'resident_order' AND a.action IN ('order.placed', 'order.cancelled') AND a.actor_id <> 'system' AND a.actor_id <> o.account_id
  `,
};
