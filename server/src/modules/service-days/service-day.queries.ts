import { type Actor, addDays, type BusinessDate, businessDateOf, type CalledOffDay, isCalledOff, type ServiceDaysPage, type ServiceDayView, weekdayOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Queryable, Refusal, requirePermission } from '../../platform';
import { type CycleBrief, OrderCycles } from '../order-cycle/public';
import { CalledOffOrders } from '../ordering/public';
import { closureOn, HOLIDAY_NOTICES, holidayOn, holidayText, type PairingBrief, Pairings, ruleOn, type ServiceCalendar, ServiceCalendars } from '../pairing/public';
import { CalledOffDayRepository, type DayCalledOff } from './called-off-day.repository';

const DAYS_SHOWN = 14;

/** 服务日: the next fourteen days, and what was called off. */
@Injectable()
export class ServiceDayQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pairings: Pairings,
    private readonly calendars: ServiceCalendars,
    private readonly cycles: OrderCycles,
    private readonly orders: CalledOffOrders,
    private readonly calledOff: CalledOffDayRepository,
  ) {}

  async ofOperator(actor: Actor, operatorId: string): Promise<ServiceDaysPage> {
    requirePermission(actor, 'service-day:change', operatorId);
    return this.page(this.database, await this.pairingOf(operatorId), await this.clock.now());
  }

  /** @throws Refusal NOT_FOUND for an operator without a pairing */
  async pairingOf(operatorId: string): Promise<PairingBrief> {
    const pairing = await this.pairings.runBy(operatorId);
    if (!pairing) throw new Refusal('NOT_FOUND');
    return pairing;
  }

  async page(from: Queryable, pairing: PairingBrief, now: Date): Promise<ServiceDaysPage> {
    const today = businessDateOf(now);
    const calendar = await this.calendars.of(from, pairing.id);
    const { weekdays, closesOnHolidays } = ruleOn(calendar, today);
    const { title, until } = HOLIDAY_NOTICES.at(-1)!;
    return {
      serverNow: now.toISOString(),
      pairingName: `${pairing.villageName}·${pairing.communityName}`,
      weekdays,
      closesOnHolidays,
      nextChange: nextChangeOf(calendar, today),
      days: await this.daysOf(from, pairing.id, calendar, today),
      calledOff: await Promise.all((await this.calledOff.latest(from, pairing.id)).map((day) => this.progressOf(from, day))),
      holidaySource: { title, until },
    };
  }

  /** Days with a cycle that the calendar does not serve any more. */
  async plannedButClosed(from: Queryable, pairingId: string, today: BusinessDate): Promise<BusinessDate[]> {
    const calendar = await this.calendars.of(from, pairingId);
    const cycles = await this.cycles.between(from, pairingId, addDays(today, 1), addDays(today, DAYS_SHOWN));
    return cycles.filter(({ state, businessDate }) => !isCalledOff(state) && closureOn(calendar, businessDate)).map(({ businessDate }) => businessDate);
  }

  private async daysOf(from: Queryable, pairingId: string, calendar: ServiceCalendar, today: BusinessDate): Promise<ServiceDayView[]> {
    const dates = Array.from({ length: DAYS_SHOWN }, (_, ahead) => addDays(today, ahead));
    const cycles = new Map((await this.cycles.between(from, pairingId, today, dates.at(-1)!)).map((cycle) => [cycle.businessDate, cycle]));
    const standing = await this.orders.countByDate(from, pairingId, today, dates.at(-1)!);
    return dates.map((date) => dayView(date, calendar, cycles.get(date), standing.get(date) ?? 0));
  }

  private async progressOf(from: Queryable, day: DayCalledOff): Promise<CalledOffDay> {
    const { left, refundFen, refundedFen } = await this.orders.progress(from, { id: day.cycleId, pairingId: day.pairingId, businessDate: day.businessDate });
    return {
      date: day.businessDate, reason: day.reason, orders: day.orders, ordersLeft: left, refundFen, refundedFen,
      at: day.calledOffAt.toISOString(), done: day.finishedAt !== null && refundedFen === refundFen,
    };
  }
}

function dayView(date: BusinessDate, calendar: ServiceCalendar, cycle: CycleBrief | undefined, orders: number): ServiceDayView {
  const closure = closureOn(calendar, date);
  const calledOff = cycle !== undefined && isCalledOff(cycle.state);
  return {
    date,
    weekday: weekdayOf(date),
    serves: closure === null && !calledOff,
    reason: closure?.reason ?? (calledOff ? '取消了' : null),
    closedByHand: closure?.kind === 'by_hand' && !calledOff,
    holiday: holidayText(holidayOn(date)),
    state: cycle?.state ?? null,
    orders,
  };
}

function nextChangeOf({ rules }: ServiceCalendar, today: BusinessDate): ServiceDaysPage['nextChange'] {
  const next = rules.find(({ fromDate }) => fromDate > today);
  return next ? { fromDate: next.fromDate, weekdays: next.weekdays, closesOnHolidays: next.closesOnHolidays } : null;
}
