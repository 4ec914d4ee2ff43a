import type { Check } from '../check';

export const claimsAreAnswered: Check = {
  name: 'claims-are-answered',
  holds: 'A claim is open without an answer, or answered by somebody with a sentence; an accepted one is a refund of its line, by its bearer; a rejected one is none.',
  sql: `
    SELECT c.id AS subject, c.state, c.refund_fen, r.amount_fen, c.bearer
    FROM claim c LEFT JOIN refund r ON r.id = c.refund_id
    WHERE (c.state = 'open' AND (c.answered_at IS NOT NULL OR c.refund_id IS NOT NULL))
      OR (c.state <> 'open' AND (c.open_flag IS NOT NULL OR c.answered_at IS NULL OR c.answered_by IS NULL OR c.answer IS NULL))
      OR (c.state = 'accepted' AND c.refund_fen IS NULL)
      OR (c.state = 'rejected' AND c.refund_fen IS NOT NULL)
      OR (c.refund_fen IS NOT NULL AND (r.id IS NULL OR r.amount_fen > c.refund_fen OR r.subject_id <> c.order_id OR r.line_id <> c.line_id OR r.bearer <> c.bearer))
  `,
};
