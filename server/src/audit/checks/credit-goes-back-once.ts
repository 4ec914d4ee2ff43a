import type { Check } from '../check';

export const creditGoesBackOnce: Check = {
  name: 'credit-goes-back-once',
  holds: 'Out of no payment more credit went back to WeChat than became credit out of it, so that WeChat never gives back more than was paid.',
  sql: `
    SELECT payment_id AS subject, SUM(CASE WHEN kind = 'payout' THEN amount_fen ELSE 0 END) AS back_fen, SUM(CASE WHEN way = 'credit' THEN amount_fen ELSE 0 END) AS became_credit_fen
    FROM refund GROUP BY payment_id HAVING SUM(CASE WHEN kind = 'payout' THEN amount_fen ELSE 0 END) > SUM(CASE WHEN way = 'credit' THEN amount_fen ELSE 0 END)
  `,
};
