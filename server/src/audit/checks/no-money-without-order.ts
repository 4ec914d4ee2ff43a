import type { Check } from '../check';

export const noMoneyWithoutOrder: Check = {
  name: 'no-money-without-order',
  holds: 'Money that no order took goes back whole (DOMAIN §5, 5).',
  sql: `
    SELECT p.id AS subject, p.amount_fen, p.refunded_fen, o.state AS order_state
    FROM payment p LEFT JOIN resident_order o ON o.id = p.subject_id AND (o.payment_id = p.id OR p.purpose = 'credit' OR p.id IN (SELECT c.payment_id FROM order_change c WHERE c.order_id = o.id AND c.state = 'applied'))
    WHERE p.state = 'succeeded' AND p.refunded_fen <> p.amount_fen AND (p.kept_flag IS NULL OR (o.id IS NULL AND p.id NOT IN (SELECT b.payment_id FROM trip_booking b WHERE b.payment_id IS NOT NULL) AND p.id NOT IN (SELECT s.payment_id FROM stay_booking s WHERE s.payment_id IS NOT NULL) AND p.id NOT IN (SELECT g.payment_id FROM village_good_order g WHERE g.payment_id IS NOT NULL)) OR o.state IN ('expired', 'cancelled') OR (o.state = 'reserved' AND p.purpose <> 'credit'))
  `,
};
