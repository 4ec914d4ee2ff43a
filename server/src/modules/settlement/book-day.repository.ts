import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, forShareSql, forUpdateSql, insertIgnoreSql, instantOrNull, type Queryable, type Tx } from '../../platform';

export type BookDayState = 'open' | 'settled';

export interface BookDay {
  readonly businessDate: BusinessDate;
  readonly state: BookDayState;
  readonly settledAt: Date | null;
}

/** The row everybody who posts holds beside others, and the one who settles holds alone. */
@Injectable()
export class BookDayRepository {
  constructor(private readonly database: Database) {}

  /** The day's state, kept until the transaction ends: nobody settles it meanwhile. A day without a row gets one. */
  hold(tx: Tx, pairingId: string, date: BusinessDate): Promise<BookDayState> {
    return this.held(tx, pairingId, date, forShareSql(this.database.dialect));
  }

  /** As `hold`, alone: nobody posts into the day meanwhile. */
  holdAlone(tx: Tx, pairingId: string, date: BusinessDate): Promise<BookDayState> {
    return this.held(tx, pairingId, date, forUpdateSql(this.database.dialect));
  }

  /** True for the one call that settles it. */
  async settle(tx: Tx, pairingId: string, date: BusinessDate): Promise<boolean> {
    return (await tx.execute(`UPDATE book_day SET state = 'settled', settled_at = ? WHERE pairing_id = ? AND business_date = ? AND state = 'open'`, [tx.now, pairingId, date])) === 1;
  }

  async list(from: Queryable, pairingId: string, since: BusinessDate, until: BusinessDate): Promise<BookDay[]> {
    const rows = await from.query<{ business_date: BusinessDate; state: BookDayState; settled_at: Date | string | null }>(
      'SELECT business_date, state, settled_at FROM book_day WHERE pairing_id = ? AND business_date BETWEEN ? AND ? ORDER BY business_date DESC',
      [pairingId, since, until],
    );
    return rows.map((row) => ({ businessDate: row.business_date, state: row.state, settledAt: instantOrNull(row.settled_at) }));
  }

  private async held(tx: Tx, pairingId: string, date: BusinessDate, lock: string): Promise<BookDayState> {
    const select = `SELECT state FROM book_day WHERE pairing_id = ? AND business_date = ? ${lock}`;
    const [row] = await tx.query<{ state: BookDayState }>(select, [pairingId, date]);
    if (row) return row.state;
    await tx.execute(`${insertIgnoreSql(this.database.dialect)} book_day (pairing_id, business_date, state) VALUES (?, ?, 'open')`, [pairingId, date]);
    return (await tx.query<{ state: BookDayState }>(select, [pairingId, date]))[0]!.state;
  }
}
