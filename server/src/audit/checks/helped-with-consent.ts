import type { Check } from '../check';

export const helpedWithConsent: Check = {
  name: 'helped-with-consent',
  holds: 'What somebody listed or took back for a farmer lay within a consent of hers that stood at that moment.',
  sql: `
    SELECT a.id AS subject, a.action, a.actor_id FROM audit_event a JOIN listing l ON l.id = a.subject_id
    WHERE a.subject_type = 'listing' AND a.on_behalf_of IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM helper_grant g WHERE g.household_id = l.household_id AND g.account_id = a.actor_id AND g.actions LIKE '%list%'
      AND g.given_at <= a.at AND g.ends_at > a.at AND (g.ended_at IS NULL OR g.ended_at >= a.at))
  `,
};
