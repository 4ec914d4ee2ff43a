import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, insertIgnoreSql, type Queryable, type Tx } from '../../platform';
import type { TransferState } from './domain/transfer-state';

export interface TransferRow {
  /** out_bill_no. */
  readonly id: string;
  readonly subjectId: string;
  readonly payeeAccountId: string;
  readonly amountFen: number;
  readonly remark: string;
  readonly goods: string;
  readonly state: TransferState;
  readonly attempts: number;
}

export interface NewTransfer extends Omit<TransferRow, 'state' | 'attempts'> {
  readonly pairingId: string;
  readonly businessDate: BusinessDate;
}

interface RawTransfer {
  readonly id: string;
  readonly subject_id: string;
  readonly payee_account_id: string;
  readonly amount_fen: number | string;
  readonly remark: string;
  readonly goods: string;
  readonly state: TransferState;
  readonly attempts: number;
}

const SELECT = 'SELECT id, subject_id, payee_account_id, amount_fen, remark, goods, state, attempts FROM transfer';

@Injectable()
export class TransfersRepository {
  constructor(private readonly database: Database) {}

  /** False when a bill of the subject is open or paid. */
  async insert(tx: Tx, transfer: NewTransfer): Promise<boolean> {
    const inserted = await tx.execute(
      `${insertIgnoreSql(this.database.dialect)} transfer (id, subject_id, payee_account_id, pairing_id, business_date, amount_fen, remark, goods, state, open_flag, attempts, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'created', 1, 0, ?)`,
      [transfer.id, transfer.subjectId, transfer.payeeAccountId, transfer.pairingId, transfer.businessDate, transfer.amountFen, transfer.remark.slice(0, 32), transfer.goods.slice(0, 32), tx.now],
    );
    return inserted === 1;
  }

  async byId(from: Queryable, id: string): Promise<TransferRow | null> {
    const [row] = await from.query<RawTransfer>(`${SELECT} WHERE id = ?`, [id]);
    return row ? transferOf(row) : null;
  }

  async openOf(from: Queryable, subjectId: string): Promise<TransferRow | null> {
    const [row] = await from.query<RawTransfer>(`${SELECT} WHERE subject_id = ? AND open_flag = 1`, [subjectId]);
    return row ? transferOf(row) : null;
  }

  async ofSubjects(from: Queryable, subjectIds: readonly string[]): Promise<TransferRow[]> {
    if (subjectIds.length === 0) return [];
    const rows = await from.query<RawTransfer>(`${SELECT} WHERE subject_id IN (${subjectIds.map(() => '?').join(', ')}) ORDER BY id`, subjectIds);
    return rows.map(transferOf);
  }

  /** Notes how the bill stands; what is final stays. */
  async note(tx: Tx, id: string, state: 'created' | 'submitted' | 'wait_payee', packageInfo: string | null): Promise<void> {
    await tx.execute(
      `UPDATE transfer SET state = ?, package_info = COALESCE(?, package_info), attempts = attempts + 1 WHERE id = ? AND state IN ('created', 'submitted', 'wait_payee')`,
      [state, packageInfo, id],
    );
  }

  /** True when this call was the first to learn of the end. */
  async finish(tx: Tx, id: string, state: 'succeeded' | 'failed', failReason: string | null): Promise<boolean> {
    const touched = await tx.execute(
      `UPDATE transfer SET state = ?, open_flag = ?, fail_reason = ?, finished_at = ? WHERE id = ? AND state IN ('created', 'submitted', 'wait_payee')`,
      [state, state === 'succeeded' ? 1 : null, failReason?.slice(0, 80) ?? null, tx.now, id],
    );
    return touched === 1;
  }
}

function transferOf(row: RawTransfer): TransferRow {
  return {
    id: row.id,
    subjectId: row.subject_id,
    payeeAccountId: row.payee_account_id,
    amountFen: Number(row.amount_fen),
    remark: row.remark,
    goods: row.goods,
    state: row.state,
    attempts: row.attempts,
  };
}
