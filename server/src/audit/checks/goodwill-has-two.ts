import type { Check } from '../check';

export const goodwillHasTwo: Check = {
  name: 'goodwill-has-two',
  holds: 'Goodwill beyond the limit is decided by another operator than asked for it, and is a refund exactly when it was given.',
  sql: `
    SELECT g.id AS subject, g.state, g.amount_fen, g.asked_by, g.decided_by, r.amount_fen AS refund_fen
    FROM goodwill_request g LEFT JOIN refund r ON r.id = g.refund_id AND r.subject_id = g.order_id AND r.bearer = 'goodwill'
    WHERE (g.state = 'waiting') <> (g.decided_by IS NULL) OR g.decided_by = g.asked_by OR (g.state = 'given') <> (r.id IS NOT NULL) OR r.amount_fen > g.amount_fen
  `,
};
