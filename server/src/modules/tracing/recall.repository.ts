import type { SaleUnitKind } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, instantOf, type Queryable, type Tx } from '../../platform';
import { measureSoFar } from '../ordering/public';
import type { TracedLine } from './domain/traced-line';

interface LineRow {
  readonly line_id: string;
  readonly order_id: string;
  readonly account_id: string;
  readonly surname: string;
  readonly pickup_point_id: string;
  readonly bag_label: string | null;
  readonly batch_id: string;
  readonly packed: number | null;
  readonly ordered: number;
  readonly allotted: number | null;
  readonly unit_kind: SaleUnitKind;
  readonly unit_name: string;
  readonly grams_per_unit: number;
  readonly state: string;
}

/** What a neighbour took at the counter is with the neighbour. Lines of an order that was paid, as long as there is something in the bag; a line packed at the door belongs to its own weighing alone. */
const LINES = `SELECT l.id AS line_id, o.id AS order_id, o.account_id, a.surname, o.pickup_point_id, o.bag_label, b.id AS batch_id, l.packed, l.ordered, l.allotted, l.unit_kind, l.unit_name, l.grams_per_unit, CASE WHEN m.line_id IS NULL THEN l.state ELSE 'handed_over' END AS state
  FROM harvest_batch b JOIN order_line l ON l.listing_id = b.listing_id LEFT JOIN line_move m ON m.line_id = l.id JOIN resident_order o ON o.id = COALESCE(m.to_order_id, l.order_id) JOIN account a ON a.id = o.account_id LEFT JOIN bag_reading r ON r.line_id = l.id
  WHERE b.id IN (:batches) AND (l.state IN ('ordered', 'packed', 'handed_over') OR m.line_id IS NOT NULL) AND o.payment_state <> 'unpaid' AND o.state <> 'cancelled' AND (r.receipt_id IS NULL OR r.receipt_id = b.receipt_id)
  ORDER BY b.id, o.bag_label, l.id`;

export interface RecallRecord {
  readonly pairingId: string;
  readonly start: string;
  readonly startId: string;
  readonly drill: boolean;
  readonly reason: string;
  readonly seconds: number;
  readonly batches: number;
  readonly orderLines: number;
  readonly residents: number;
  readonly byAccountId: string;
}

/** What a recall reads across modules, and the record of it. */
@Injectable()
export class RecallRepository {
  constructor(private readonly ids: Ids) {}

  async lines(from: Queryable, batchIds: readonly string[]): Promise<TracedLine[]> {
    if (batchIds.length === 0) return [];
    const rows = await from.query<LineRow>(LINES.replace(':batches', batchIds.map(() => '?').join()), batchIds);
    return rows.map((row) => ({
      lineId: row.line_id, orderId: row.order_id, accountId: row.account_id, surname: row.surname, pickupPointId: row.pickup_point_id, bagLabel: row.bag_label, batchId: row.batch_id,
      measure: measureSoFar(measured(row)), handedOver: row.state === 'handed_over',
    }));
  }

  /** The line a complaint is about. */
  async lineOfClaim(from: Queryable, claimId: string): Promise<string | null> {
    const [row] = await from.query<{ line_id: string }>('SELECT line_id FROM claim WHERE id = ?', [claimId]);
    return row?.line_id ?? null;
  }

  async claimsOfOrders(from: Queryable, batchIds: readonly string[]): Promise<{ claimId: string; text: string; openedAt: Date }[]> {
    if (batchIds.length === 0) return [];
    const sql = `SELECT DISTINCT c.id, c.text, c.opened_at FROM harvest_batch b JOIN order_line l ON l.listing_id = b.listing_id JOIN claim c ON c.order_id = l.order_id AND c.line_id = l.id
      WHERE b.id IN (${batchIds.map(() => '?').join()}) ORDER BY c.opened_at`;
    return (await from.query<{ id: string; text: string; opened_at: Date | string }>(sql, batchIds)).map(({ id, text, opened_at }) => ({ claimId: id, text, openedAt: instantOf(opened_at) }));
  }

  /** When residents were told of a recall that began here. */
  async toldAt(from: Queryable, pairingId: string, start: string, startId: string): Promise<Date | null> {
    const [row] = await from.query<{ at: Date | string }>('SELECT at FROM recall WHERE pairing_id = ? AND start = ? AND start_id = ? AND drill = ? ORDER BY at DESC LIMIT 1', [pairingId, start, startId, false]);
    return row ? instantOf(row.at) : null;
  }

  async keep(tx: Tx, { pairingId, start, startId, drill, reason, seconds, batches, orderLines, residents, byAccountId }: RecallRecord): Promise<string> {
    const id = this.ids.next();
    await tx.execute(
      'INSERT INTO recall (id, pairing_id, start, start_id, drill, reason, seconds, batches, order_lines, residents, by_account_id, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [id, pairingId, start, startId, drill, reason, seconds, batches, orderLines, residents, byAccountId, tx.now],
    );
    return id;
  }
}

function measured({ ordered, allotted, packed, unit_kind: unitKind, unit_name: unitName, grams_per_unit: gramsPerUnit }: LineRow) {
  return { ordered, allotted, packed, unitKind, unitName, gramsPerUnit };
}
