import type { DisputeKind, DisputeOutcome, ReceiptDispute } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, instantOf, type Queryable, type SqlValue, type Tx } from '../../platform';
import type { CollectionReceipt } from './domain/collection-receipt';

export interface Dispute {
  readonly id: string;
  readonly pairingId: string;
  readonly receiptId: string;
  readonly householdId: string;
  readonly kind: DisputeKind;
  readonly state: ReceiptDispute['state'];
  /** Of the receipt, before it was asked about. */
  readonly corrections: number;
  readonly openedAt: Date;
  readonly answer: string | null;
}

interface Row {
  readonly id: string;
  readonly pairing_id: string;
  readonly receipt_id: string;
  readonly household_id: string;
  readonly kind: DisputeKind;
  readonly state: ReceiptDispute['state'];
  readonly corrections: number;
  readonly opened_at: Date | string;
  readonly answer: string | null;
}

const SELECT = 'SELECT id, pairing_id, receipt_id, household_id, kind, state, corrections, opened_at, answer FROM receipt_dispute';
/** On the operator's page. */
const MOST = 100;

@Injectable()
export class DisputeRepository {
  constructor(private readonly ids: Ids) {}

  async byId(from: Queryable, id: string): Promise<Dispute | null> {
    return (await this.read(from, 'id = ?', [id]))[0] ?? null;
  }

  /** Receipt → its latest. */
  async latestOf(from: Queryable, receiptIds: readonly string[]): Promise<Map<string, Dispute>> {
    if (receiptIds.length === 0) return new Map();
    const disputes = await this.read(from, `receipt_id IN (${receiptIds.map(() => '?').join()}) ORDER BY opened_at, id`, receiptIds);
    return new Map(disputes.map((dispute) => [dispute.receiptId, dispute]));
  }

  /** Those waiting for an answer, oldest first. */
  open(from: Queryable, pairingId: string): Promise<Dispute[]> {
    return this.read(from, `pairing_id = ? AND state = 'open' ORDER BY opened_at, id LIMIT ${MOST}`, [pairingId]);
  }

  /** @throws a unique violation while one about the receipt is not settled */
  async insert(tx: Tx, { id: receiptId, pairingId, householdId }: CollectionReceipt, { kind, corrections, accountId }: { readonly kind: DisputeKind; readonly corrections: number; readonly accountId: string }): Promise<string> {
    const id = this.ids.next();
    await tx.execute(
      `INSERT INTO receipt_dispute (id, pairing_id, receipt_id, household_id, kind, state, open_flag, corrections, opened_by, opened_at) VALUES (?, ?, ?, ?, ?, 'open', 1, ?, ?, ?)`,
      [id, pairingId, receiptId, householdId, kind, corrections, accountId, tx.now],
    );
    return id;
  }

  /** False when it was answered meanwhile. */
  async answer(tx: Tx, id: string, { outcome, answer, accountId }: { readonly outcome: DisputeOutcome; readonly answer: string; readonly accountId: string }): Promise<boolean> {
    const sql = `UPDATE receipt_dispute SET state = 'answered', outcome = ?, answer = ?, answered_by = ?, answered_at = ? WHERE id = ? AND state = 'open'`;
    return (await tx.execute(sql, [outcome, answer, accountId, tx.now, id])) === 1;
  }

  /** False when it is settled already, or not answered yet. */
  async settle(tx: Tx, id: string): Promise<boolean> {
    return (await tx.execute(`UPDATE receipt_dispute SET state = 'settled', open_flag = NULL, settled_at = ? WHERE id = ? AND state = 'answered'`, [tx.now, id])) === 1;
  }

  private async read(from: Queryable, where: string, values: readonly SqlValue[]): Promise<Dispute[]> {
    return (await from.query<Row>(`${SELECT} WHERE ${where}`, values)).map((row) => ({
      id: row.id,
      pairingId: row.pairing_id,
      receiptId: row.receipt_id,
      householdId: row.household_id,
      kind: row.kind,
      state: row.state,
      corrections: Number(row.corrections),
      openedAt: instantOf(row.opened_at),
      answer: row.answer,
    }));
  }
}
