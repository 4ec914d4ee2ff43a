import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, Refusal, type Tx } from '../../platform';
import type { ServiceCalendar, WeekdayRule } from './domain/service-calendar';
import { calendarOf } from './pairing-rows';
import { ReferenceData } from './reference-data';
import { ServiceCalendarRepository } from './service-calendar.repository';

/** A pairing's calendar as it stands in a transaction, and its changes. */
@Injectable()
export class ServiceCalendars {
  constructor(
    private readonly calendars: ServiceCalendarRepository,
    private readonly reference: ReferenceData,
    private readonly ids: Ids,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async of(from: Queryable, pairingId: string): Promise<ServiceCalendar> {
    const weekdays = await this.calendars.weekdaysOf(from, pairingId);
    if (weekdays === null) throw new Refusal('NOT_FOUND');
    return calendarOf(weekdays, await this.calendars.changesOf(from, pairingId), await this.calendars.closedDatesOf(from, pairingId));
  }

  async setWeekdays(tx: Tx, pairingId: string, rule: WeekdayRule): Promise<void> {
    await this.calendars.replaceChange(tx, pairingId, { id: this.ids.next(), ...rule });
    await tx.audit({ action: 'calendar.weekdays', subjectType: 'pairing', subjectId: pairingId, after: rule });
    tx.afterCommit(() => this.reference.forget());
  }

  /** A date closed before keeps its reason. */
  async close(tx: Tx, pairingId: string, dates: readonly BusinessDate[], reason: string): Promise<void> {
    for (const date of dates) await this.calendars.close(tx, { id: this.ids.next(), pairingId, date, reason });
    await tx.audit({ action: 'calendar.closed', subjectType: 'pairing', subjectId: pairingId, after: { dates }, reason });
    tx.afterCommit(() => this.reference.forget());
  }

  /** @returns whether it was closed by hand */
  async reopen(tx: Tx, pairingId: string, date: BusinessDate): Promise<boolean> {
    if (!(await this.calendars.reopen(tx, pairingId, date))) return false;
    await tx.audit({ action: 'calendar.reopened', subjectType: 'pairing', subjectId: pairingId, after: { date } });
    tx.afterCommit(() => this.reference.forget());
    return true;
  }
}
