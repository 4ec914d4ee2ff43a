import { type BusinessDate, PAYOUT_STATES, type PayoutState, statesBefore } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { forUpdateSql, Database, type Queryable, type Tx } from '../../platform';

export interface Payout {
  readonly id: string;
  readonly settlementId: string;
  readonly pairingId: string;
  readonly businessDate: BusinessDate;
  readonly payee: 'point' | 'driver';
  readonly payeeId: string;
  readonly amountFen: number;
  readonly state: PayoutState;
}

interface RawPayout {
  readonly id: string;
  readonly settlement_id: string;
  readonly pairing_id: string;
  readonly business_date: BusinessDate;
  readonly payee: 'point' | 'driver';
  readonly payee_id: string;
  readonly amount_fen: number | string;
  readonly state: PayoutState;
}

const SELECT = 'SELECT id, settlement_id, pairing_id, business_date, payee, payee_id, amount_fen, state FROM payout';

@Injectable()
export class PayoutRepository {
  constructor(private readonly database: Database) {}

  /** The unique key refuses a second one of a settlement while the first has not failed. */
  async insert(tx: Tx, payout: Payout): Promise<void> {
    await tx.execute(
      `INSERT INTO payout (id, settlement_id, pairing_id, business_date, payee, payee_id, amount_fen, state, open_flag, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?)`,
      [payout.id, payout.settlementId, payout.pairingId, payout.businessDate, payout.payee, payout.payeeId, payout.amountFen, payout.state, tx.now],
    );
  }

  /** Kept from changing until the transaction ends. */
  async hold(tx: Tx, id: string): Promise<Payout | null> {
    const [row] = await tx.query<RawPayout>(`${SELECT} WHERE id = ? ${forUpdateSql(this.database.dialect)}`, [id]);
    return row ? payoutOf(row) : null;
  }

  /** Of each settlement the one that counts: open or paid. */
  async ofSettlements(from: Queryable, settlementIds: readonly string[]): Promise<Payout[]> {
    if (settlementIds.length === 0) return [];
    return (await from.query<RawPayout>(`${SELECT} WHERE open_flag = 1 AND settlement_id IN (${settlementIds.map(() => '?').join()})`, settlementIds)).map(payoutOf);
  }

  /** True when this call made the step. */
  async step(tx: Tx, id: string, to: 'submitted' | 'succeeded' | 'failed'): Promise<boolean> {
    const before = statesBefore(PAYOUT_STATES, to);
    const stamp = to === 'submitted' ? 'submitted_at' : 'finished_at';
    const touched = await tx.execute(
      `UPDATE payout SET state = ?, ${stamp} = ?, open_flag = ? WHERE id = ? AND state IN (${before.map(() => '?').join()})`,
      [to, tx.now, to === 'failed' ? null : 1, id, ...before],
    );
    return touched === 1;
  }
}

function payoutOf(row: RawPayout): Payout {
  return {
    id: row.id,
    settlementId: row.settlement_id,
    pairingId: row.pairing_id,
    businessDate: row.business_date,
    payee: row.payee,
    payeeId: row.payee_id,
    amountFen: Number(row.amount_fen),
    state: row.state,
  };
}
