import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, insertIgnoreSql, type Queryable, type Tx } from '../../platform';
import type { WeekdayRule } from './domain/service-calendar';
import type { ClosedDateRow, WeekdayChangeRow } from './pairing-rows';

@Injectable()
export class ServiceCalendarRepository {
  constructor(private readonly database: Database) {}

  async weekdaysOf(from: Queryable, pairingId: string): Promise<string | null> {
    return (await from.query<{ service_weekdays: string }>('SELECT service_weekdays FROM pairing WHERE id = ?', [pairingId]))[0]?.service_weekdays ?? null;
  }

  changesOf(from: Queryable, pairingId: string): Promise<WeekdayChangeRow[]> {
    return from.query<WeekdayChangeRow>('SELECT pairing_id, from_date, weekdays, closes_on_holidays FROM weekday_change WHERE pairing_id = ?', [pairingId]);
  }

  closedDatesOf(from: Queryable, pairingId: string): Promise<ClosedDateRow[]> {
    return from.query<ClosedDateRow>('SELECT pairing_id, date, reason FROM closed_date WHERE pairing_id = ?', [pairingId]);
  }

  /** What was to begin on this date or later gives way to this. */
  async replaceChange(tx: Tx, pairingId: string, { id, fromDate, weekdays, closesOnHolidays }: WeekdayRule & { readonly id: string }): Promise<void> {
    await tx.execute('DELETE FROM weekday_change WHERE pairing_id = ? AND from_date >= ?', [pairingId, fromDate]);
    await tx.execute('INSERT INTO weekday_change (id, pairing_id, from_date, weekdays, closes_on_holidays) VALUES (?, ?, ?, ?, ?)', [id, pairingId, fromDate, weekdays, closesOnHolidays]);
  }

  async close(tx: Tx, day: { readonly id: string; readonly pairingId: string; readonly date: BusinessDate; readonly reason: string }): Promise<void> {
    await tx.execute(`${insertIgnoreSql(this.database.dialect)} closed_date (id, pairing_id, date, reason) VALUES (?, ?, ?, ?)`, [day.id, day.pairingId, day.date, day.reason]);
  }

  async reopen(tx: Tx, pairingId: string, date: BusinessDate): Promise<boolean> {
    return (await tx.execute('DELETE FROM closed_date WHERE pairing_id = ? AND date = ?', [pairingId, date])) === 1;
  }
}
