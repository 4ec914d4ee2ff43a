import type { Check } from '../check';

export const loadsRideOneVan: Check = {
  name: 'loads-ride-one-van',
  holds: 'What a run carries is collected and dropped at stops of that run, collected first, at its household’s door and its own point.',
  sql: `
    SELECT l.id AS subject, l.route_id, c.route_id AS collected_by, d.route_id AS dropped_by
    FROM route_load l LEFT JOIN route_stop c ON c.id = l.collect_stop_id LEFT JOIN route_stop d ON d.id = l.drop_stop_id
    WHERE c.id IS NULL OR d.id IS NULL OR c.route_id <> l.route_id OR d.route_id <> l.route_id OR c.seq >= d.seq
      OR c.household_id <> l.household_id OR d.pickup_point_id <> l.pickup_point_id
  `,
};
