import type { Check } from '../check';

export const settledTakesNothing: Check = {
  name: 'settled-takes-nothing',
  holds: 'Nothing was posted into a day after it was settled.',
  sql: `
    SELECT d.id AS subject, d.kind, d.business_date, d.posted_at, b.settled_at FROM ledger_document d
    JOIN book_day b ON b.pairing_id = d.pairing_id AND b.business_date = d.business_date
    WHERE b.state = 'settled' AND d.posted_at > b.settled_at
  `,
};
