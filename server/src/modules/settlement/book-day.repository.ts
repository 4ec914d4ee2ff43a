import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, forShareSql, forUpdateSql, insertIgnoreSql, type Tx } from '../../platform';

export type BookDayState = 'open' | 'settled';

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

  private async held(tx: Tx, pairingId: string, date: BusinessDate, lock: string): Promise<BookDayState> {
    const select = `SELECT state FROM book_day WHERE pairing_id = ? AND business_date = ? ${lock}`;
    const [row] = await tx.query<{ state: BookDayState }>(select, [pairingId, date]);
    if (row) return row.state;
    await tx.execute(`${insertIgnoreSql(this.database.dialect)} book_day (pairing_id, business_date, state) VALUES (?, ?, 'open')`, [pairingId, date]);
    return (await tx.query<{ state: BookDayState }>(select, [pairingId, date]))[0]!.state;
  }
}
