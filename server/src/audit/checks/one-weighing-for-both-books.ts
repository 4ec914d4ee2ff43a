import type { Check } from '../check';

export const oneWeighingForBothBooks: Check = {
  name: 'one-weighing-for-both-books',
  holds: 'Each bag of a receipt, or packed at the station or the gate, is its order line’s packed quantity, unless the line fell short later or the keeper found less of it.',
  sql: `
    SELECT b.id AS subject, b.net, l.packed, l.state
    FROM (SELECT line_id AS id, line_id, net FROM packed_bag UNION ALL SELECT id, line_id, net FROM bag_reading) b LEFT JOIN order_line l ON l.id = b.line_id
    LEFT JOIN (SELECT line_id, MIN(good) AS good FROM count_difference GROUP BY line_id) d ON d.line_id = b.line_id
    WHERE l.id IS NULL OR (l.state NOT IN ('short') AND (l.packed IS NULL OR l.packed <> COALESCE(d.good, b.net)))
  `,
};
