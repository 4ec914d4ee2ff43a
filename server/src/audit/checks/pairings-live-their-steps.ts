import type { Check } from '../check';

export const pairingsLiveTheirSteps: Check = {
  name: 'pairings-live-their-steps',
  holds: 'A pairing is in the state its last step says, each step begins where the one before ended.',
  sql: `
    SELECT p.id AS subject, p.state, p.steps, s.to_state
    FROM pairing p LEFT JOIN pairing_step s ON s.pairing_id = p.id AND s.step = p.steps
    WHERE p.steps > 0 AND (s.to_state IS NULL OR s.to_state <> p.state)
    UNION ALL
    SELECT s.pairing_id AS subject, s.from_state, s.step, b.to_state
    FROM pairing_step s JOIN pairing_step b ON b.pairing_id = s.pairing_id AND b.step = s.step - 1
    WHERE b.to_state <> s.from_state
  `,
};
