import type { Check } from '../check';

export const tripCostsAreInTheBooks: Check = {
  name: 'trip-costs-are-in-the-books',
  holds: 'What a trip cost by who paid for it is in the books, of a settled trip alone, and its leader has back what they laid out.',
  sql: `
    SELECT c.trip_id AS subject, c.payer, c.entered, c.booked FROM (
      SELECT c.trip_id, c.payer, SUM(c.cost_fen) AS entered,
        (SELECT COALESCE(SUM(e.credit_fen), 0) FROM ledger_document d JOIN ledger_entry e ON e.document_id = d.id AND e.account = 'operating_account'
          WHERE d.subject_id = c.trip_id AND d.kind = CASE c.payer WHEN 'operator' THEN 'trip_costs' ELSE 'trip_leader_repaid' END) AS booked
      FROM trip_cost c GROUP BY c.trip_id, c.payer
    ) c JOIN trip t ON t.id = c.trip_id WHERE c.entered <> c.booked OR t.settled_at IS NULL
  `,
};
