import type { HistorySubject } from '@cunshe/shared';
import type { AuditWish } from '../../platform';

type Scope = AuditWish['scope'];

/** Subject types of the trail that are rows of a table of the same name, each with the pairing it belongs to. */
const OF_PAIRING = ['resident_order', 'listing', 'order_cycle', 'collection_receipt', 'harvest_task', 'shortage', 'transfer', 'payout', 'pickup_route', 'route_stop', 'float_session', 'van'] as const;
/** Those of them that are one garden's. */
const OF_HOUSEHOLD = ['listing', 'collection_receipt', 'harvest_task', 'shortage', 'route_stop'] as const;

/** One order's or one listing's events, found by their own index. */
export function subjectScope(subject: Exclude<HistorySubject, 'day' | 'household'>, id: string): Scope {
  return { sql: 'e.subject_type = ? AND e.subject_id = ?', values: [subject === 'order' ? 'resident_order' : 'listing', id] };
}

/** Everything that happened in some pairings. The trail itself knows no pairing: each event asks its subject, by primary key. */
export function pairingScope(pairingIds: readonly string[]): Scope {
  const some = pairingIds.map(() => '?').join();
  const rows = OF_PAIRING.map((type) => rowOf(type, `s.pairing_id IN (${some})`));
  const own = [`(e.subject_type = 'pairing' AND e.subject_id IN (${some}))`, `(e.subject_type = 'book_day' AND SUBSTR(e.subject_id, 1, 36) IN (${some}))`];
  const parts = [...rows, ...own].map((sql) => ({ sql, values: pairingIds }));
  const all = [...parts, invitedScope(pairingIds), roleScope(pairingIds)];
  return { sql: all.map(({ sql }) => sql).join(' OR '), values: all.flatMap(({ values }) => values) };
}

/** Where somebody may be invited to: an operator, its pairings, their villages, points and gardens. */
function placesOf(pairingIds: readonly string[]): Scope {
  const some = pairingIds.map(() => '?').join();
  const places = [`SELECT p.operator_id FROM pairing p WHERE p.id IN (${some})`, `SELECT p.id FROM pairing p WHERE p.id IN (${some})`, `SELECT p.village_id FROM pairing p WHERE p.id IN (${some})`,
    `SELECT t.id FROM pickup_point t WHERE t.pairing_id IN (${some})`, `SELECT h.id FROM household h WHERE h.pairing_id IN (${some})`];
  return { sql: places.join(' UNION ALL '), values: places.flatMap(() => pairingIds) };
}

function invitedScope(pairingIds: readonly string[]): Scope {
  const { sql, values } = placesOf(pairingIds);
  return { sql: `(e.action IN ('invitation.issued', 'invitation.revoked') AND e.subject_id IN (${sql}))`, values };
}

/** A person's roles are told where they hold, and nowhere else. */
function roleScope(pairingIds: readonly string[]): Scope {
  const { sql, values } = placesOf(pairingIds);
  const here = "INSTR(CASE WHEN e.action = 'role.granted' THEN e.state_after ELSE e.state_before END, g.scope_id) > 0";
  return { sql: `(e.action IN ('role.granted', 'role.ended') AND EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = e.subject_id AND g.scope_id IN (${sql}) AND ${here}))`, values };
}

export function householdScope(householdId: string): Scope {
  const parts = OF_HOUSEHOLD.map((type) => rowOf(type, 's.household_id = ?'));
  return { sql: parts.join(' OR '), values: parts.map(() => householdId) };
}

function rowOf(type: string, condition: string): string {
  return `(e.subject_type = '${type}' AND EXISTS (SELECT 1 FROM ${type} s WHERE s.id = e.subject_id AND ${condition}))`;
}
