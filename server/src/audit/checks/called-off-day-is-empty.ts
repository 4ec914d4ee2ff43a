import type { Check } from '../check';

export const calledOffDayIsEmpty: Check = {
  name: 'called-off-day-is-empty',
  holds: 'A day that was called off to its end has no order that stands, no pick list and no route; a day is called off exactly when its cycle says so.',
  sql: `
    SELECT c.id AS subject, c.state, o.id AS order_id, o.state AS order_state
    FROM order_cycle c JOIN resident_order o ON o.cycle_id = c.id
    WHERE c.state = 'cancelled' AND o.state NOT IN ('cancelled', 'expired')
    UNION ALL SELECT c.id, c.state, t.id, t.state FROM order_cycle c JOIN harvest_task t ON t.cycle_id = c.id WHERE c.state IN ('cancelling', 'cancelled') AND t.state <> 'withdrawn'
    UNION ALL SELECT c.id, c.state, r.id, r.state FROM order_cycle c JOIN pickup_route r ON r.cycle_id = c.id WHERE c.state IN ('cancelling', 'cancelled') AND r.state NOT IN ('cancelled', 'replanned')
    UNION ALL SELECT d.cycle_id, c.state, d.id, 'called_off' FROM called_off_day d JOIN order_cycle c ON c.id = d.cycle_id WHERE c.state NOT IN ('cancelling', 'cancelled') OR (d.finished_at IS NULL) <> (c.state = 'cancelling')
  `,
};
