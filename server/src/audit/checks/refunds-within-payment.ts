import type { Check } from '../check';

export const refundsWithinPayment: Check = {
  name: 'refunds-within-payment',
  holds: 'What a payment says was refunded is the sum of its refunds, and no more than was paid.',
  sql: `
    SELECT p.id AS subject, p.amount_fen, p.refunded_fen, COALESCE(SUM(r.amount_fen), 0) AS refunds_fen
    FROM payment p LEFT JOIN refund r ON r.payment_id = p.id AND r.kind <> 'payout'
    GROUP BY p.id, p.amount_fen, p.refunded_fen HAVING p.refunded_fen <> COALESCE(SUM(r.amount_fen), 0) OR p.refunded_fen > p.amount_fen
    UNION ALL
    SELECT r.id, r.amount_fen, NULL, NULL FROM refund r LEFT JOIN payment p ON p.id = r.payment_id WHERE p.id IS NULL
  `,
};
