import type { Check } from '../check';

export const shortagesAreKept: Check = {
  name: 'shortages-are-kept',
  holds: 'No line is due more than was ordered, no shortage gave out more than there was, and what a resident was promised back is in estimate − billed.',
  sql: `
    SELECT id AS subject, 'due more than ordered' AS wrong, allotted AS is_value, ordered AS at_most FROM order_line WHERE allotted < 0 OR allotted > ordered
    UNION ALL
    SELECT s.id, 'gave out more than there was', SUM(x.allotted), MAX(s.available) FROM shortage s JOIN shortage_line x ON x.shortage_id = s.id
      WHERE s.state = 'confirmed' GROUP BY s.id HAVING SUM(x.allotted) > MAX(s.available)
    UNION ALL
    SELECT line_id, 'promised back more than it fell by', promised_fen, fell_fen FROM (
      SELECT l.id AS line_id, SUM(x.refund_fen) AS promised_fen, MAX(l.estimate_fen) - MAX(l.billed_fen)
          - COALESCE((SELECT SUM(i.estimate_fen) FROM order_line i WHERE i.substitute_for = l.id), 0) AS fell_fen
      FROM shortage s JOIN shortage_line x ON x.shortage_id = s.id JOIN order_line l ON l.id = x.line_id
      WHERE s.state = 'confirmed' AND l.billed_fen IS NOT NULL GROUP BY l.id
    ) promises WHERE promised_fen > fell_fen
  `,
};
