import type { Check } from '../check';

export const lessIsNoted: Check = {
  name: 'less-is-noted',
  holds: 'What the keeper found of a line is what the line holds, and less than was packed.',
  sql: `
    SELECT d.line_id AS subject, d.good, l.packed, l.state
    FROM (SELECT line_id, MIN(good) AS good FROM count_difference GROUP BY line_id) d LEFT JOIN order_line l ON l.id = d.line_id
    WHERE l.id IS NULL OR l.packed IS NULL OR (l.packed <> d.good AND l.state <> 'short') OR (d.good = 0 AND l.state <> 'short')
  `,
};
