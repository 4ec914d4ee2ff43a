import type { BusinessDate, OrderCycleState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import type { Carried } from './domain/earned-fees';
import type { DayFacts } from './domain/waiting-for';

type Count = Record<keyof Omit<DayFacts, 'cycleState'>, number | string>;

/** Orders in these states still change their bill or their payment. Whoever has not come for her bag is billed all the same. */
const LIVE_ORDERS = `('reserved', 'paid', 'locked', 'packed', 'dispatched', 'arrived')`;

const COUNTS = `SELECT
  (SELECT COUNT(*) FROM resident_order WHERE pairing_id = ? AND business_date = ? AND state IN ${LIVE_ORDERS}) AS orders,
  (SELECT COUNT(*) FROM pickup_route WHERE pairing_id = ? AND business_date = ? AND state IN ('running', 'finished', 'handed_to_another_driver')) AS runs,
  (SELECT COUNT(*) FROM float_session WHERE pairing_id = ? AND business_date = ? AND state NOT IN ('balanced', 'variance_approved')) AS floats,
  (SELECT COUNT(*) FROM collection_receipt WHERE pairing_id = ? AND business_date = ? AND state <> 'paid') AS receipts,
  (SELECT COUNT(*) FROM resident_order o JOIN refund r ON r.subject_id = o.id WHERE o.pairing_id = ? AND o.business_date = ? AND r.state <> 'succeeded') AS refunds,
  (SELECT COUNT(*) FROM book_day WHERE pairing_id = ? AND business_date < ? AND state = 'open') AS earlierDays`;

const CARRIED = `SELECT p.driver_account_id, COUNT(*) AS carried_lines
  FROM resident_order o JOIN order_line l ON l.order_id = o.id
  JOIN route_load b ON b.cycle_id = l.cycle_id AND b.household_id = l.household_id AND b.pickup_point_id = o.pickup_point_id
  JOIN pickup_route p ON p.id = b.route_id AND p.state = 'reconciled'
  WHERE o.pairing_id = ? AND o.business_date = ? AND l.state IN ('packed', 'handed_over') GROUP BY p.driver_account_id ORDER BY p.driver_account_id`;

const OPEN_DAYS = `SELECT c.business_date FROM order_cycle c LEFT JOIN book_day b ON b.pairing_id = c.pairing_id AND b.business_date = c.business_date
  WHERE c.pairing_id = ? AND c.business_date BETWEEN ? AND ? AND COALESCE(b.state, 'open') = 'open'
  UNION SELECT business_date FROM book_day WHERE pairing_id = ? AND business_date BETWEEN ? AND ? AND state = 'open' ORDER BY business_date`;

const CYCLES_AT_END = `SELECT c.id FROM order_cycle c JOIN book_day b ON b.pairing_id = c.pairing_id AND b.business_date = c.business_date AND b.state = 'settled'
  WHERE c.pairing_id = ? AND c.business_date BETWEEN ? AND ? AND c.state = 'reconciled' AND NOT EXISTS (SELECT 1 FROM resident_order o
    WHERE o.pairing_id = c.pairing_id AND o.business_date = c.business_date AND o.state NOT IN ('completed', 'donated', 'late_picked', 'cancelled', 'expired'))
  ORDER BY c.business_date`;

/** How a day stands across the features, for whoever closes it. Reads only: each table is written by its own module. */
@Injectable()
export class DayFactsRepository {
  async of(from: Queryable, pairingId: string, date: BusinessDate): Promise<DayFacts> {
    const [cycle] = await from.query<{ state: OrderCycleState }>('SELECT state FROM order_cycle WHERE pairing_id = ? AND business_date = ?', [pairingId, date]);
    const [count] = await from.query<Count>(COUNTS, Array.from({ length: 6 }, () => [pairingId, date]).flat());
    const { orders, runs, floats, receipts, refunds, earlierDays } = count!;
    return {
      cycleState: cycle?.state ?? null,
      orders: Number(orders),
      runs: Number(runs),
      floats: Number(floats),
      receipts: Number(receipts),
      refunds: Number(refunds),
      earlierDays: Number(earlierDays),
    };
  }

  async carried(from: Queryable, pairingId: string, date: BusinessDate): Promise<Carried[]> {
    const rows = await from.query<{ driver_account_id: string; carried_lines: number | string }>(CARRIED, [pairingId, date]);
    return rows.map((row) => ({ driverAccountId: row.driver_account_id, lines: Number(row.carried_lines) }));
  }

  /** Dates of cycles or postings that are not settled, oldest first. */
  async openDays(from: Queryable, pairingId: string, since: BusinessDate, until: BusinessDate): Promise<BusinessDate[]> {
    const rows = await from.query<{ business_date: BusinessDate }>(OPEN_DAYS, [pairingId, since, until, pairingId, since, until]);
    return rows.map(({ business_date }) => business_date);
  }

  /** Settled cycles none of whose orders can still change, oldest first. */
  async cyclesAtTheirEnd(from: Queryable, pairingId: string, since: BusinessDate, until: BusinessDate): Promise<string[]> {
    return (await from.query<{ id: string }>(CYCLES_AT_END, [pairingId, since, until])).map(({ id }) => id);
  }
}
