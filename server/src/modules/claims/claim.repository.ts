import type { BusinessDate, ClaimKind, ClaimState, RefundBearer } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { instantOf, instantOrNull, isUniqueViolation, type Queryable, type Tx } from '../../platform';
import type { Claim } from './domain/claim';

interface ClaimRow {
  readonly id: string;
  readonly pairing_id: string;
  readonly order_id: string;
  readonly line_id: string;
  readonly account_id: string;
  readonly business_date: BusinessDate;
  readonly kind: ClaimKind;
  readonly text: string;
  readonly state: ClaimState;
  readonly opened_at: Date | string;
  readonly answered_at: Date | string | null;
  readonly answer: string | null;
  readonly refund_fen: number | null;
  readonly bearer: RefundBearer | null;
}

const COLUMNS = 'id, pairing_id, order_id, line_id, account_id, business_date, kind, text, state, opened_at, answered_at, answer, refund_fen, bearer';

export type NewClaim = Pick<Claim, 'id' | 'pairingId' | 'orderId' | 'lineId' | 'accountId' | 'businessDate' | 'kind' | 'text'>;

@Injectable()
export class ClaimRepository {
  /** False when a claim about the line is open. */
  async insert(tx: Tx, claim: NewClaim): Promise<boolean> {
    const { id, pairingId, orderId, lineId, accountId, businessDate, kind, text } = claim;
    const sql = `INSERT INTO claim (id, pairing_id, order_id, line_id, account_id, business_date, kind, text, state, open_flag, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open', 1, ?)`;
    try {
      return (await tx.execute(sql, [id, pairingId, orderId, lineId, accountId, businessDate, kind, text, tx.now])) === 1;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }

  async byId(from: Queryable, id: string): Promise<Claim | null> {
    const [row] = await from.query<ClaimRow>(`SELECT ${COLUMNS} FROM claim WHERE id = ?`, [id]);
    return row ? claimOf(row) : null;
  }

  /** Newest first. */
  async ofOrder(from: Queryable, orderId: string): Promise<Claim[]> {
    return (await from.query<ClaimRow>(`SELECT ${COLUMNS} FROM claim WHERE order_id = ? ORDER BY id DESC`, [orderId])).map(claimOf);
  }

  /** Of pairings, newest first; `before` is the id of the last one already seen. */
  async page(from: Queryable, pairingIds: readonly string[], open: boolean, before: string | undefined, limit: number): Promise<Claim[]> {
    if (pairingIds.length === 0) return [];
    const states = open ? ['open'] : ['accepted', 'rejected', 'closed'];
    const older = before === undefined ? '' : 'AND id < ?';
    const rows = await from.query<ClaimRow>(
      `SELECT ${COLUMNS} FROM claim WHERE pairing_id IN (${marks(pairingIds)}) AND state IN (${marks(states)}) ${older} ORDER BY id DESC LIMIT ${limit}`,
      [...pairingIds, ...states, ...(before === undefined ? [] : [before])],
    );
    return rows.map(claimOf);
  }

  async countOpen(from: Queryable, pairingIds: readonly string[]): Promise<number> {
    if (pairingIds.length === 0) return 0;
    const [row] = await from.query<{ n: number | string }>(`SELECT COUNT(*) AS n FROM claim WHERE pairing_id IN (${marks(pairingIds)}) AND state = 'open'`, pairingIds);
    return Number(row!.n);
  }

  /** Open → accepted or rejected; false when it was answered before. */
  async answer(tx: Tx, id: string, decided: { readonly state: 'accepted' | 'rejected'; readonly by: string; readonly answer: string; readonly refundFen?: number; readonly bearer?: RefundBearer }): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE claim SET state = ?, open_flag = NULL, answered_at = ?, answered_by = ?, answer = ?, refund_fen = ?, bearer = ? WHERE id = ? AND state = 'open'`,
      [decided.state, tx.now, decided.by, decided.answer, decided.refundFen ?? null, decided.bearer ?? null, id],
    );
    return changed === 1;
  }

  async nameRefund(tx: Tx, id: string, refundId: string): Promise<void> {
    await tx.execute('UPDATE claim SET refund_id = ? WHERE id = ?', [refundId, id]);
  }

  /** Accepted or rejected → closed. */
  async close(tx: Tx, id: string): Promise<boolean> {
    return (await tx.execute(`UPDATE claim SET state = 'closed', closed_at = ? WHERE id = ? AND state IN ('accepted', 'rejected')`, [tx.now, id])) === 1;
  }
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join();

function claimOf(row: ClaimRow): Claim {
  return {
    id: row.id, pairingId: row.pairing_id, orderId: row.order_id, lineId: row.line_id, accountId: row.account_id, businessDate: row.business_date,
    kind: row.kind, text: row.text, state: row.state, openedAt: instantOf(row.opened_at), answeredAt: instantOrNull(row.answered_at), answer: row.answer,
    refundFen: row.refund_fen, bearer: row.bearer,
  };
}
