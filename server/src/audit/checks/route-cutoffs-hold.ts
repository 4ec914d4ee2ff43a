import type { Check } from '../check';

export const routeCutoffsHold: Check = {
  name: 'route-cutoffs-hold',
  holds: 'What the road closes early closes before the van is at the door, by a time that was frozen for its cycle.',
  sql: `
    SELECT l.id AS subject, l.cutoff_at, r.door_by
    FROM listing l LEFT JOIN route_cutoff r ON r.cycle_id = l.cycle_id AND r.household_id = l.household_id
    WHERE l.cutoff_why IS NOT NULL AND (r.id IS NULL OR l.cutoff_at >= r.door_by)
  `,
};
