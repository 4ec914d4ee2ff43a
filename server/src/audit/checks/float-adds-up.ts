import type { Check } from '../check';

export const floatAddsUp: Check = {
  name: 'float-adds-up',
  holds: 'A float paid out what its route’s cash receipts say, and closes only when paid and left make up what was opened (DOMAIN §5, 9).',
  sql: `
    SELECT f.id AS subject, f.state, f.opened_fen, f.paid_fen, f.counted_fen, COALESCE(SUM(r.total_fen), 0) AS receipts_fen
    FROM float_session f LEFT JOIN collection_receipt r ON r.route_id = f.route_id AND r.method = 'cash' AND r.state = 'paid'
    GROUP BY f.id, f.state, f.opened_fen, f.paid_fen, f.counted_fen
    HAVING f.paid_fen <> COALESCE(SUM(r.total_fen), 0) OR (f.state = 'balanced' AND (f.counted_fen IS NULL OR f.paid_fen + f.counted_fen <> f.opened_fen))
  `,
};
