import type { GoodwillState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { instantOf, type Queryable, type Tx } from '../../platform';

export interface GoodwillRequestRow {
  readonly id: string;
  readonly pairingId: string;
  readonly orderId: string;
  readonly amountFen: number;
  readonly reason: string;
  readonly state: GoodwillState;
  readonly askedBy: string;
  readonly askedAt: Date;
}

interface RawRequest {
  readonly id: string;
  readonly pairing_id: string;
  readonly order_id: string;
  readonly amount_fen: number;
  readonly reason: string;
  readonly state: GoodwillState;
  readonly asked_by: string;
  readonly asked_at: Date | string;
}

const SELECT = 'SELECT id, pairing_id, order_id, amount_fen, reason, state, asked_by, asked_at FROM goodwill_request';

@Injectable()
export class GoodwillRepository {
  async insert(tx: Tx, request: Omit<GoodwillRequestRow, 'state' | 'askedAt'>): Promise<void> {
    const { id, pairingId, orderId, amountFen, reason, askedBy } = request;
    await tx.execute(`INSERT INTO goodwill_request (id, pairing_id, order_id, amount_fen, reason, state, asked_by, asked_at) VALUES (?, ?, ?, ?, ?, 'waiting', ?, ?)`, [id, pairingId, orderId, amountFen, reason, askedBy, tx.now]);
  }

  async byId(from: Queryable, id: string): Promise<GoodwillRequestRow | null> {
    const [row] = await from.query<RawRequest>(`${SELECT} WHERE id = ?`, [id]);
    return row ? requestOf(row) : null;
  }

  /** Oldest first. */
  async waiting(from: Queryable, pairingIds: readonly string[], limit: number): Promise<GoodwillRequestRow[]> {
    if (pairingIds.length === 0) return [];
    const rows = await from.query<RawRequest>(`${SELECT} WHERE pairing_id IN (${pairingIds.map(() => '?').join()}) AND state = 'waiting' ORDER BY id LIMIT ${limit}`, pairingIds);
    return rows.map(requestOf);
  }

  /** Waiting → given or declined, by somebody else; false when it was decided before. */
  async decide(tx: Tx, id: string, state: 'given' | 'declined', by: string): Promise<boolean> {
    return (await tx.execute(`UPDATE goodwill_request SET state = ?, decided_by = ?, decided_at = ? WHERE id = ? AND state = 'waiting' AND asked_by <> ?`, [state, by, tx.now, id, by])) === 1;
  }

  async nameRefund(tx: Tx, id: string, refundId: string): Promise<void> {
    await tx.execute('UPDATE goodwill_request SET refund_id = ? WHERE id = ?', [refundId, id]);
  }
}

function requestOf(row: RawRequest): GoodwillRequestRow {
  return { id: row.id, pairingId: row.pairing_id, orderId: row.order_id, amountFen: row.amount_fen, reason: row.reason, state: row.state, askedBy: row.asked_by, askedAt: instantOf(row.asked_at) };
}
