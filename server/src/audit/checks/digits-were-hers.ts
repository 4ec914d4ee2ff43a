import type { Check } from '../check';

export const digitsWereHers: Check = {
  name: 'digits-were-hers',
  holds: 'A receipt confirmed by digits is of a household that has digits of its own.',
  sql: `
    SELECT r.id AS subject, r.household_id FROM collection_receipt r
    WHERE r.confirmed_by = 'pin' AND NOT EXISTS (SELECT 1 FROM household_pin p WHERE p.household_id = r.household_id)
  `,
};
