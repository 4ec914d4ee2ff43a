import type { Check } from '../check';

export const plaquesAreInspected: Check = {
  name: 'plaques-are-inspected',
  holds: 'A table’s plaque is awarded only after an inspection that it passed, and a table without one that is good hosts no family of a coming trip.',
  sql: `
    SELECT p.id AS subject, p.state, NULL AS trip_id FROM table_plaque p
    WHERE p.number IS NOT NULL AND NOT EXISTS (SELECT 1 FROM table_inspection i WHERE i.plaque_id = p.id AND i.passed = 1)
    UNION ALL
    SELECT b.id, p.state, b.trip_id FROM table_plaque p JOIN trip_booking b ON b.household_id = p.household_id AND b.state = 'deposit_paid' JOIN trip t ON t.id = b.trip_id AND t.state = 'published' AND t.starts_at > p.changed_at
    WHERE p.state IN ('suspended', 'revoked', 'expired') AND NOT EXISTS (SELECT 1 FROM table_plaque o WHERE o.household_id = p.household_id AND o.id > p.id)
  `,
};
