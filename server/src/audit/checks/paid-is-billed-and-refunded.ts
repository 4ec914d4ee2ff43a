import type { Check } from '../check';

export const paidIsBilledAndRefunded: Check = {
  name: 'paid-is-billed-and-refunded',
  holds: 'What was paid for an order is what was billed and what went back, once it is billed or cancelled (DOMAIN §5, 2).',
  sql: `
    SELECT o.id AS subject, o.state, p.amount_fen AS paid_fen, o.billed_fen, p.refunded_fen
    FROM resident_order o JOIN payment p ON p.id = o.payment_id
    WHERE (o.billed_fen IS NOT NULL OR o.state = 'cancelled') AND p.amount_fen <> COALESCE(o.billed_fen, 0) + p.refunded_fen
  `,
};
