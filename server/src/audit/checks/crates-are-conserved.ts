import type { Check } from '../check';

/** Each movement once for whoever gave and once for whoever got. */
const LEGS = `
  SELECT pairing_id, type_id, to_party AS party, to_id AS party_id, crates FROM crate_movement WHERE to_party IN ('depot', 'van', 'household', 'point')
  UNION ALL SELECT pairing_id, type_id, from_party, from_id, -crates FROM crate_movement WHERE from_party IN ('depot', 'van', 'household', 'point')
  UNION ALL SELECT pairing_id, type_id, party, party_id, 0 FROM crate_balance`;

export const cratesAreConserved: Check = {
  name: 'crates-are-conserved',
  holds: 'What stands with a depot, van, household or point is what came to it less what left it, never below zero, and of a type of its own pairing.',
  sql: `
    SELECT m.type_id AS subject, m.party, m.party_id, m.moved, COALESCE(b.crates, 0) AS kept
    FROM (SELECT pairing_id, type_id, party, party_id, SUM(crates) AS moved FROM (${LEGS}) legs GROUP BY pairing_id, type_id, party, party_id) m
      LEFT JOIN crate_balance b ON b.pairing_id = m.pairing_id AND b.type_id = m.type_id AND b.party = m.party AND b.party_id = m.party_id
      LEFT JOIN crate_type t ON t.id = m.type_id AND t.pairing_id = m.pairing_id
    WHERE m.moved <> COALESCE(b.crates, 0) OR m.moved < 0 OR t.id IS NULL
  `,
};
