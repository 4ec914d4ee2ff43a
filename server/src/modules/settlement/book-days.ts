import { type BusinessDate, businessDateOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform';
import { type BookDay, BookDayRepository } from './book-day.repository';
import { bookDate } from './domain/book-date';

export type { BookDay };

/** Which days' books are open: who posts asks here for the date, who settles a day closes it here. */
@Injectable()
export class BookDays {
  /** A transaction that has posted into a day holds it, so it need not ask twice. */
  private readonly open = new WeakMap<Tx, Set<string>>();

  constructor(private readonly repository: BookDayRepository) {}

  /** The pairing's days with books, newest first. */
  list(from: Queryable, pairingId: string, since: BusinessDate, until: BusinessDate): Promise<BookDay[]> {
    return this.repository.list(from, pairingId, since, until);
  }

  /** Where something about `about` is posted: there, or on the first open day from today on. */
  dateFor(tx: Tx, pairingId: string | null, about: BusinessDate): Promise<BusinessDate> {
    if (pairingId === null) return Promise.resolve(about);
    return bookDate(about, businessDateOf(tx.now), (date) => this.isSettled(tx, pairingId, date));
  }

  /** Keeps others from posting into the day until the transaction ends. False when it was settled before. */
  async holdAlone(tx: Tx, pairingId: string, date: BusinessDate): Promise<boolean> {
    return (await this.repository.holdAlone(tx, pairingId, date)) === 'open';
  }

  /** True for the one call that settles the day. Nothing is posted into it afterwards. */
  async settle(tx: Tx, pairingId: string, date: BusinessDate): Promise<boolean> {
    this.open.delete(tx);
    return this.repository.settle(tx, pairingId, date);
  }

  private async isSettled(tx: Tx, pairingId: string, date: BusinessDate): Promise<boolean> {
    const known = this.open.get(tx) ?? new Set();
    const key = `${pairingId} ${date}`;
    if (known.has(key)) return false;
    if ((await this.repository.hold(tx, pairingId, date)) === 'settled') return true;
    this.open.set(tx, known.add(key));
    return false;
  }
}
