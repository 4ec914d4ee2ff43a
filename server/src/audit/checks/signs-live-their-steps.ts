import type { Check } from '../check';

export const signsLiveTheirSteps: Check = {
  name: 'signs-live-their-steps',
  holds: 'A garden sign is in the state its last step says, each step begins where the one before ended, and only a retired sign does not stand.',
  sql: `
    SELECT g.id AS subject, g.state, g.steps, s.to_state
    FROM garden_sign g LEFT JOIN garden_sign_step s ON s.sign_id = g.id AND s.step = g.steps
    WHERE g.household_id IS NOT NULL AND (s.to_state IS NULL OR s.to_state <> g.state OR (g.live IS NULL) <> (g.state = 'retired'))
    UNION ALL
    SELECT s.sign_id AS subject, s.from_state, s.step, b.to_state
    FROM garden_sign_step s LEFT JOIN garden_sign_step b ON b.sign_id = s.sign_id AND b.step = s.step - 1
    WHERE s.step > 1 AND (b.to_state IS NULL OR b.to_state <> s.from_state)
  `,
};
