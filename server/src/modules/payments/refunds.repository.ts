import type { BusinessDate, RefundState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, insertIgnoreSql, instantOf, instantOrNull, type Queryable, type Tx } from '../../platform';
import type { PaymentPurpose } from './payments.repository';

/** Who bears a refund. */
export type RefundBearer = 'farmer' | 'transport' | 'point' | 'operator' | 'goodwill';

/** What a refund is: of money that is not owed, of a bill that is, or credit that goes the rest of its way (its subject is the account). */
export type RefundKind = 'return' | 'compensation' | 'payout';

/** How it goes back: the way it came, or to the resident's credit. */
export type RefundWay = 'original' | 'credit';

export interface RefundRow {
  /** out_refund_no. */
  readonly id: string;
  readonly paymentId: string;
  readonly subjectId: string;
  readonly amountFen: number;
  readonly reason: string;
  readonly bearer: RefundBearer;
  /** The order's line it is for; null when it is for the whole. */
  readonly lineId: string | null;
  readonly kind: RefundKind;
  readonly way: RefundWay;
  readonly state: RefundState;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly succeededAt: Date | null;
}

/** A refund with what the provider and the books need to know of its payment. */
export interface RefundInFull extends RefundRow {
  readonly purpose: PaymentPurpose;
  readonly paidFen: number;
  readonly pairingId: string | null;
  readonly businessDate: BusinessDate;
}

export interface NewRefund extends Pick<RefundRow, 'id' | 'paymentId' | 'subjectId' | 'amountFen' | 'reason' | 'bearer' | 'lineId' | 'kind' | 'way'> {
  readonly refundKey: string;
  readonly byAccountId: string | null;
}

export interface RefundBrief extends Pick<RefundRow, 'amountFen' | 'reason' | 'state'> {
  readonly bearer: RefundBearer;
}

const AT_ONCE = 500;

interface RawRefund {
  readonly id: string;
  readonly payment_id: string;
  readonly subject_id: string;
  readonly amount_fen: number | string;
  readonly reason: string;
  readonly bearer: RefundBearer;
  readonly line_id: string | null;
  readonly kind: RefundKind;
  readonly way: RefundWay;
  readonly state: RefundState;
  readonly attempts: number;
  readonly created_at: Date | string;
  readonly succeeded_at: Date | string | null;
}

interface RawInFull extends RawRefund {
  readonly purpose: PaymentPurpose;
  readonly paid_fen: number | string;
  readonly pairing_id: string | null;
  readonly business_date: BusinessDate;
}

const COLUMNS = 'r.id, r.payment_id, r.subject_id, r.amount_fen, r.reason, r.bearer, r.line_id, r.kind, r.way, r.state, r.attempts, r.created_at, r.succeeded_at';
const IN_FULL = `SELECT ${COLUMNS}, p.purpose, p.amount_fen AS paid_fen, p.pairing_id, p.business_date FROM refund r JOIN payment p ON p.id = r.payment_id`;

@Injectable()
export class RefundsRepository {
  constructor(private readonly database: Database) {}

  /** Those of these whose payment has no refund of their key yet. */
  async insert(tx: Tx, refunds: readonly NewRefund[]): Promise<readonly NewRefund[]> {
    const inserted = await tx.execute(
      `${insertIgnoreSql(this.database.dialect)} refund (id, payment_id, subject_id, refund_key, amount_fen, reason, bearer, line_id, by_account_id, kind, way, state, attempts, created_at)
        VALUES ${refunds.map(() => `(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'requested', 0, ?)`).join()}`,
      refunds.flatMap((refund) => [
        refund.id, refund.paymentId, refund.subjectId, refund.refundKey, refund.amountFen, refund.reason.slice(0, 80), refund.bearer, refund.lineId,
        refund.byAccountId, refund.kind, refund.way, tx.now,
      ]),
    );
    if (inserted === refunds.length) return refunds;
    const rows = await tx.query<{ id: string }>(`SELECT id FROM refund WHERE id IN (${refunds.map(() => '?').join()})`, refunds.map(({ id }) => id));
    const news = new Set(rows.map(({ id }) => id));
    return refunds.filter(({ id }) => news.has(id));
  }

  /** The first refund of each subject under its key, by subject; those that have none are left out. */
  async idsOfSubjects(from: Queryable, wanted: readonly { readonly subjectId: string; readonly refundKey: string }[]): Promise<Map<string, string>> {
    const keys = new Map(wanted.map(({ subjectId, refundKey }) => [subjectId, refundKey]));
    const rows = await from.query<{ id: string; subject_id: string; refund_key: string }>(`SELECT id, subject_id, refund_key FROM refund WHERE subject_id IN (${wanted.map(() => '?').join()}) ORDER BY id DESC`, [...keys.keys()]);
    return new Map(rows.filter((row) => keys.get(row.subject_id) === row.refund_key).map(({ id, subject_id }) => [subject_id, id]));
  }

  async inFull(from: Queryable, id: string): Promise<RefundInFull | null> {
    const [row] = await from.query<RawInFull>(`${IN_FULL} WHERE r.id = ?`, [id]);
    return row ? { ...refundOf(row), purpose: row.purpose, paidFen: Number(row.paid_fen), pairingId: row.pairing_id, businessDate: row.business_date } : null;
  }

  async ofSubject(from: Queryable, subjectId: string): Promise<RefundRow[]> {
    return (await from.query<RawRefund>(`SELECT ${COLUMNS} FROM refund r WHERE r.subject_id = ? ORDER BY r.id`, [subjectId])).map(refundOf);
  }

  /** What reports say of refunds: how much, why, and who bears it. */
  async briefs(from: Queryable, ids: readonly string[]): Promise<Map<string, RefundBrief>> {
    const found = new Map<string, RefundBrief>();
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const some = ids.slice(at, at + AT_ONCE);
      const rows = await from.query<Pick<RawRefund, 'id' | 'amount_fen' | 'reason' | 'state'> & { readonly bearer: RefundBearer }>(
        `SELECT id, amount_fen, reason, bearer, state FROM refund WHERE id IN (${some.map(() => '?').join()})`,
        some,
      );
      for (const { id, amount_fen, reason, bearer, state } of rows) found.set(id, { amountFen: Number(amount_fen), reason, bearer, state });
    }
    return found;
  }

  /** True when this call was the first to learn of the success. */
  async succeed(tx: Tx, id: string): Promise<boolean> {
    return (await tx.execute(`UPDATE refund SET state = 'succeeded', succeeded_at = ? WHERE id = ? AND state <> 'succeeded'`, [tx.now, id])) === 1;
  }

  /** Notes an attempt that did not end it. */
  async note(tx: Tx, id: string, state: 'requested' | 'submitted' | 'failed'): Promise<void> {
    await tx.execute(`UPDATE refund SET state = ?, attempts = attempts + 1 WHERE id = ? AND state <> 'succeeded'`, [state, id]);
  }
}

function refundOf(row: RawRefund): RefundRow {
  return {
    id: row.id,
    paymentId: row.payment_id,
    subjectId: row.subject_id,
    amountFen: Number(row.amount_fen),
    reason: row.reason,
    bearer: row.bearer,
    lineId: row.line_id,
    kind: row.kind,
    way: row.way,
    state: row.state,
    attempts: row.attempts,
    createdAt: instantOf(row.created_at),
    succeededAt: instantOrNull(row.succeeded_at),
  };
}
