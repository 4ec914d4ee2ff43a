import type { Check } from '../check';

export const goodsAreConserved: Check = {
  name: 'goods-are-conserved',
  holds: 'What is taken of a good that a household sells at the village is what its standing and fetched orders took, no more than it offers; a code belongs to what waits to be fetched.',
  sql: `
    SELECT * FROM (
      SELECT g.id AS subject, g.offered, g.taken, (SELECT COALESCE(SUM(o.pieces), 0) FROM village_good_order o WHERE o.good_id = g.id AND o.state IN ('held', 'paid', 'handed')) AS ordered FROM village_good g
    ) counted WHERE taken <> ordered OR taken > offered
    UNION ALL
    SELECT o.id, o.pieces, 0, 0 FROM village_good_order o WHERE (o.code IS NOT NULL) <> (o.state = 'paid')
  `,
};
