import type { Check } from '../check';

export const goodsArePaid: Check = {
  name: 'goods-are-paid',
  holds: 'A good that waits to be fetched is paid whole; fetched, its money is the household’s in the books; not fetched, all has gone back.',
  sql: `
    SELECT * FROM (
      SELECT o.id AS subject, o.state, o.pieces * o.price_fen AS sum_fen, COALESCE(p.amount_fen, 0) AS paid_fen, COALESCE(p.refunded_fen, 0) AS back_fen,
        (SELECT COALESCE(SUM(e.credit_fen - e.debit_fen), 0) FROM ledger_entry e WHERE e.account = 'order_prepaid' AND e.party_id = o.id) AS held_fen,
        (SELECT COALESCE(SUM(e.credit_fen), 0) FROM ledger_document d JOIN ledger_entry e ON e.document_id = d.id AND e.account = 'household_payable' WHERE d.kind = 'good_sold' AND d.subject_id = o.id) AS sold_fen
      FROM village_good_order o LEFT JOIN payment p ON p.id = o.payment_id AND p.purpose = 'good' AND p.subject_id = o.id AND p.kept_flag = 1
    ) counted
    WHERE paid_fen <> CASE WHEN state IN ('paid', 'handed', 'missed') OR paid_fen > 0 THEN sum_fen ELSE 0 END
      OR held_fen <> CASE WHEN state = 'paid' THEN sum_fen ELSE 0 END OR sold_fen <> CASE WHEN state = 'handed' THEN sum_fen ELSE 0 END
      OR back_fen <> CASE WHEN state IN ('cancelled', 'missed') THEN paid_fen ELSE 0 END
  `,
};
