import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, insertIgnoreSql, instantOrNull, type Queryable, type Tx } from '../../platform';
import type { BillState } from './books.entities';
import type { FundBill } from './domain/read-fund-bill';
import type { TradeBill } from './domain/read-trade-bill';

export interface ProviderBill {
  readonly billDate: BusinessDate;
  readonly state: BillState;
  readonly attempts: number;
  readonly fault: string | null;
  readonly paymentCount: number;
  readonly paymentsFen: number;
  readonly refundCount: number;
  readonly refundsFen: number;
  readonly feesFen: number;
  readonly fund: FundBill | null;
  readonly fetchedAt: Date | null;
}

interface RawBill {
  readonly bill_date: BusinessDate;
  readonly state: BillState;
  readonly attempts: number;
  readonly fault: string | null;
  readonly payment_count: number;
  readonly payments_fen: number | string;
  readonly refund_count: number;
  readonly refunds_fen: number | string;
  readonly fees_fen: number | string;
  readonly fund_opening_fen: number | string | null;
  readonly fund_closing_fen: number | string | null;
  readonly fund_other_fen: number | string | null;
  readonly fetched_at: Date | string | null;
}

const ROWS_A_STATEMENT = 200;
const NOT_FINAL = `state IN ('asking', 'broken')`;

@Injectable()
export class BillRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async list(from: Queryable, since: BusinessDate, until: BusinessDate): Promise<ProviderBill[]> {
    const rows = await from.query<RawBill>(
      `SELECT bill_date, state, attempts, fault, payment_count, payments_fen, refund_count, refunds_fen, fees_fen, fund_opening_fen, fund_closing_fen, fund_other_fen, fetched_at FROM provider_bill WHERE bill_date BETWEEN ? AND ? ORDER BY bill_date DESC`,
      [since, until],
    );
    return rows.map((row) => ({
      billDate: row.bill_date,
      state: row.state,
      attempts: row.attempts,
      fault: row.fault,
      paymentCount: row.payment_count,
      paymentsFen: Number(row.payments_fen),
      refundCount: row.refund_count,
      refundsFen: Number(row.refunds_fen),
      feesFen: Number(row.fees_fen),
      fund: row.fund_closing_fen === null ? null : { openingFen: Number(row.fund_opening_fen), closingFen: Number(row.fund_closing_fen), otherFen: Number(row.fund_other_fen) },
      fetchedAt: instantOrNull(row.fetched_at),
    }));
  }

  async stateOf(from: Queryable, date: BusinessDate): Promise<BillState | null> {
    const [row] = await from.query<{ state: BillState }>('SELECT state FROM provider_bill WHERE bill_date = ?', [date]);
    return row?.state ?? null;
  }

  /** When the first payment came in: there is nothing to ask for before. */
  async firstPayment(from: Queryable): Promise<Date | null> {
    const [row] = await from.query<{ first: Date | string | null }>('SELECT MIN(succeeded_at) AS first FROM payment');
    return instantOrNull(row?.first ?? null);
  }

  /** A day asked for gets its row. */
  async ask(tx: Tx, date: BusinessDate): Promise<void> {
    await tx.execute(
      `${insertIgnoreSql(this.database.dialect)} provider_bill (bill_date, state, attempts, payment_count, payments_fen, refund_count, refunds_fen, asked_at) VALUES (?, 'asking', 0, 0, 0, 0, 0, ?)`,
      [date, tx.now],
    );
  }

  /** Notes an attempt that brought no bill. */
  async note(tx: Tx, date: BusinessDate, state: 'asking' | 'broken', fault: string): Promise<void> {
    await tx.execute(`UPDATE provider_bill SET state = ?, fault = ?, attempts = attempts + 1, asked_at = ? WHERE bill_date = ? AND ${NOT_FINAL}`, [state, fault.slice(0, 200), tx.now, date]);
  }

  /** Keeps a whole bill, or that there is none; false when it was there before. */
  async keep(tx: Tx, date: BusinessDate, bill: TradeBill | null, fund: FundBill | null): Promise<boolean> {
    const rows = bill?.rows ?? [];
    const payments = rows.filter(({ kind }) => kind === 'payment').length;
    const touched = await tx.execute(
      `UPDATE provider_bill SET state = ?, fault = NULL, attempts = attempts + 1, payment_count = ?, payments_fen = ?, refund_count = ?, refunds_fen = ?, fees_fen = ?,
        fund_opening_fen = ?, fund_closing_fen = ?, fund_other_fen = ?, asked_at = ?, fetched_at = ? WHERE bill_date = ? AND ${NOT_FINAL}`,
      [bill ? 'fetched' : 'none', payments, bill?.paymentsFen ?? 0, rows.length - payments, bill?.refundsFen ?? 0, bill?.feesFen ?? 0, fund?.openingFen, fund?.closingFen, fund?.otherFen, tx.now, tx.now, date],
    );
    if (touched !== 1) return false;
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
      const part = rows.slice(from, from + ROWS_A_STATEMENT);
      await tx.execute(
        `INSERT INTO provider_bill_row (kind, number, bill_date, fen, fee_fen, traded_at) VALUES ${part.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}`,
        part.flatMap(({ kind, number, fen, feeFen, at }) => [kind, number, date, fen, feeFen, at]),
      );
    }
    return true;
  }

  /** What a bill's fees come to for each pairing whose payments and refunds they are of. */
  async feesOf(from: Queryable, date: BusinessDate): Promise<{ readonly pairingId: string; readonly feesFen: number }[]> {
    const rows = await from.query<{ pairing_id: string; fees_fen: number | string }>(
      `SELECT p.pairing_id, SUM(r.fee_fen) AS fees_fen FROM provider_bill_row r LEFT JOIN refund f ON r.kind = 'refund' AND f.id = r.number
       JOIN payment p ON p.id = COALESCE(f.payment_id, r.number) WHERE r.bill_date = ? AND r.fee_fen <> 0 AND p.pairing_id IS NOT NULL GROUP BY p.pairing_id ORDER BY p.pairing_id`,
      [date],
    );
    return rows.map((row) => ({ pairingId: row.pairing_id, feesFen: Number(row.fees_fen) })).filter(({ feesFen }) => feesFen !== 0);
  }

  /** Numbers of these rows that stand in another day's bill. */
  async listedElsewhere(from: Queryable, date: BusinessDate, numbers: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (let start = 0; start < numbers.length; start += ROWS_A_STATEMENT) {
      const part = numbers.slice(start, start + ROWS_A_STATEMENT);
      const marks = part.map(() => '?').join();
      const rows = await from.query<{ number: string }>(`SELECT number FROM provider_bill_row WHERE kind IN ('payment', 'refund') AND number IN (${marks}) AND bill_date <> ?`, [...part, date]);
      found.push(...rows.map(({ number }) => number));
    }
    return found;
  }
}
