import type { BusinessDate, PaymentState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { instantOf, isUniqueViolation, type Queryable, type SqlValue, type Tx } from '../../platform';

/** `change-2`: the difference for the second change of the order it is about. `credit`: what the resident's credit paid of it. */
export type PaymentPurpose = 'order' | `change-${number}` | 'credit' | 'trip' | 'stay' | 'good' | 'unmatched';

export interface PaymentRow {
  /** out_trade_no. */
  readonly id: string;
  readonly purpose: PaymentPurpose;
  readonly subjectId: string;
  readonly payerAccountId: string | null;
  readonly pairingId: string | null;
  readonly businessDate: BusinessDate;
  readonly description: string;
  readonly amountFen: number;
  /** Decided to go back, whether or not it has arrived. */
  readonly refundedFen: number;
  readonly state: PaymentState;
  /** Can still be paid. */
  readonly open: boolean;
  /** Its money is the subject's. */
  readonly kept: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

interface RawPayment {
  readonly id: string;
  readonly purpose: PaymentPurpose;
  readonly subject_id: string;
  readonly payer_account_id: string | null;
  readonly pairing_id: string | null;
  readonly business_date: BusinessDate;
  readonly description: string;
  readonly amount_fen: number | string;
  readonly refunded_fen: number | string;
  readonly state: PaymentState;
  readonly open_flag: number | null;
  readonly kept_flag: number | null;
  readonly created_at: Date | string;
  readonly expires_at: Date | string;
}

const COLUMNS = 'id, purpose, subject_id, payer_account_id, pairing_id, business_date, description, amount_fen, state, open_flag, kept_flag, created_at, expires_at';
const SELECT = `SELECT ${COLUMNS}, refunded_fen FROM payment`;
const MAY_SUCCEED = `state IN ('created', 'failed', 'closed')`;

@Injectable()
export class PaymentsRepository {
  async byId(from: Queryable, id: string): Promise<PaymentRow | null> {
    return first(await from.query<RawPayment>(`${SELECT} WHERE id = ?`, [id]));
  }

  /** The one that can be paid, or the one whose money was kept. */
  async openOrKept(from: Queryable, purpose: PaymentPurpose, subjectId: string): Promise<PaymentRow | null> {
    return first(await from.query<RawPayment>(`${SELECT} WHERE subject_id = ? AND purpose = ? AND (open_flag = 1 OR kept_flag = 1) ORDER BY kept_flag DESC`, [subjectId, purpose]));
  }

  /** What pays for each subject: its kept payments, in the order in which refunds come out of them, credit last. */
  async keptOf(from: Queryable, subjectIds: readonly string[]): Promise<Map<string, PaymentRow[]>> {
    const kept = new Map<string, PaymentRow[]>(subjectIds.map((id) => [id, []]));
    const sql = `${SELECT} WHERE subject_id IN (${subjectIds.map(() => '?').join()}) AND kept_flag = 1 ORDER BY CASE WHEN purpose = 'credit' THEN 1 ELSE 0 END, purpose DESC`;
    for (const row of await from.query<RawPayment>(sql, subjectIds)) kept.get(row.subject_id)!.push(paymentOf(row));
    return kept;
  }

  /** What credit pays of some subjects. */
  async keptCreditOf(from: Queryable, subjectIds: readonly string[]): Promise<PaymentRow[]> {
    if (subjectIds.length === 0) return [];
    return (await from.query<RawPayment>(`${SELECT} WHERE subject_id IN (${subjectIds.map(() => '?').join()}) AND purpose = 'credit' AND kept_flag = 1 ORDER BY payer_account_id, id`, subjectIds)).map(paymentOf);
  }

  async latest(from: Queryable, purpose: PaymentPurpose, subjectId: string): Promise<PaymentRow | null> {
    return first(await from.query<RawPayment>(`${SELECT} WHERE subject_id = ? AND purpose = ? ORDER BY kept_flag DESC, open_flag DESC, id DESC LIMIT 1`, [subjectId, purpose]));
  }

  async openIdsOf(from: Queryable, subjectId: string): Promise<string[]> {
    const rows = await from.query<{ id: string }>('SELECT id FROM payment WHERE subject_id = ? AND open_flag = 1 ORDER BY id', [subjectId]);
    return rows.map(({ id }) => id);
  }

  /** False when another payment of the subject is open. */
  async insert(tx: Tx, payment: PaymentRow, transactionId: string | null = null): Promise<boolean> {
    const { id, purpose, subjectId, payerAccountId, pairingId, businessDate, description, amountFen, refundedFen, state, open, kept, createdAt, expiresAt } = payment;
    const flag = (set: boolean): number | null => (set ? 1 : null);
    const succeededAt = state === 'succeeded' ? tx.now : null;
    return unlessTaken(tx, `INSERT INTO payment (${COLUMNS}, refunded_fen, transaction_id, succeeded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
      ...[id, purpose, subjectId, payerAccountId, pairingId, businessDate, description, amountFen, state, flag(open), flag(kept), createdAt, expiresAt],
      refundedFen,
      transactionId,
      succeededAt,
    ]);
  }

  /**
   * Records a success. `surplus`: another payment of the subject was kept before. `null`: recorded before.
   * The unique key on the kept one decides between two that succeed at the same moment.
   */
  async succeed(tx: Tx, id: string, transactionId: string): Promise<'kept' | 'surplus' | null> {
    const record = (kept: 1 | null): [string, SqlValue[]] => [
      `UPDATE payment SET state = 'succeeded', open_flag = NULL, kept_flag = ?, transaction_id = ?, succeeded_at = ? WHERE id = ? AND ${MAY_SUCCEED}`,
      [kept, transactionId, tx.now, id],
    ];
    try {
      return (await tx.execute(...record(1))) === 1 ? 'kept' : null;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return (await tx.execute(...record(null))) === 1 ? 'surplus' : null;
    }
  }

  /** The subject does not take the money after all. */
  async giveUp(tx: Tx, id: string): Promise<void> {
    await tx.execute('UPDATE payment SET kept_flag = NULL WHERE id = ?', [id]);
  }

  async fail(tx: Tx, id: string): Promise<boolean> {
    return (await tx.execute(`UPDATE payment SET state = 'failed' WHERE id = ? AND state = 'created'`, [id])) === 1;
  }

  async close(tx: Tx, id: string): Promise<boolean> {
    return (await tx.execute(`UPDATE payment SET state = 'closed', open_flag = NULL WHERE id = ? AND state IN ('created', 'failed')`, [id])) === 1;
  }

  /** Counts refunds, by payment, against what was paid; false when one would be too much. */
  async reserveRefunds(tx: Tx, sums: ReadonlyMap<string, number>): Promise<boolean> {
    const ids = [...sums.keys()];
    const cases = `CASE id ${ids.map(() => 'WHEN ? THEN ?').join(' ')} END`;
    const reserved = await tx.execute(
      `UPDATE payment SET refunded_fen = refunded_fen + ${cases} WHERE id IN (${ids.map(() => '?').join()}) AND state = 'succeeded' AND refunded_fen + ${cases} <= amount_fen`,
      [...[...sums].flat(), ...ids, ...[...sums].flat()],
    );
    return reserved === ids.length;
  }
}

async function unlessTaken(tx: Tx, sql: string, values: SqlValue[]): Promise<boolean> {
  try {
    return (await tx.execute(sql, values)) === 1;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

function first([row]: RawPayment[]): PaymentRow | null {
  return row ? paymentOf(row) : null;
}

function paymentOf(row: RawPayment): PaymentRow {
  return {
    id: row.id,
    purpose: row.purpose,
    subjectId: row.subject_id,
    payerAccountId: row.payer_account_id,
    pairingId: row.pairing_id,
    businessDate: row.business_date,
    description: row.description,
    amountFen: Number(row.amount_fen),
    refundedFen: Number(row.refunded_fen),
    state: row.state,
    open: row.open_flag !== null,
    kept: row.kept_flag !== null,
    createdAt: instantOf(row.created_at),
    expiresAt: instantOf(row.expires_at),
  };
}
