import type { Check } from '../check';

export const receiptIsItsLines: Check = {
  name: 'receipt-is-its-lines',
  holds: 'A receipt is the sum of its lines rounded up to the 角, and a line is the sum of its bags, or the whole crop on the scale where bags are packed elsewhere.',
  sql: `
    SELECT r.id AS subject, r.total_fen, r.lines_fen, r.rounding_fen, COALESCE(SUM(l.amount_fen), 0) AS found
    FROM collection_receipt r LEFT JOIN receipt_line l ON l.receipt_id = r.id
    GROUP BY r.id, r.total_fen, r.lines_fen, r.rounding_fen
    HAVING r.lines_fen <> COALESCE(SUM(l.amount_fen), 0) OR r.total_fen <> r.lines_fen + r.rounding_fen OR r.rounding_fen < 0 OR r.rounding_fen >= 10
    UNION ALL
    SELECT l.id, l.quantity, NULL, NULL, COALESCE(SUM(b.net), 0)
    FROM receipt_line l LEFT JOIN (SELECT receipt_id, listing_id, net FROM bag_reading UNION ALL SELECT receipt_id, listing_id, net FROM crop_reading) b ON b.receipt_id = l.receipt_id AND b.listing_id = l.listing_id
    GROUP BY l.id, l.quantity HAVING l.quantity <> COALESCE(SUM(b.net), 0)
  `,
};
