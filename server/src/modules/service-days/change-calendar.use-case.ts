import { type Actor, businessDate, type BusinessDate, businessDateOf, type CallOffDayRequest, type CloseDaysRequest, isCalledOff, type ServiceDaysPage, type SetWeekdaysRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { OrderCycles } from '../order-cycle/public';
import { type PairingBrief, ServiceCalendars } from '../pairing/public';
import { CallOffDay } from './call-off-day';
import { datesBetween } from './domain/dates-between';
import { isTypedDate } from './domain/typed-date';
import { ServiceDayQueries } from './service-day.queries';

/** The operator's hand on the calendar. */
@Injectable()
export class ChangeCalendar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: ServiceCalendars,
    private readonly cycles: OrderCycles,
    private readonly callingOff: CallOffDay,
    private readonly pages: ServiceDayQueries,
  ) {}

  /** From tomorrow at the earliest: today's residents have read today's page. @throws Refusal NOT_FOUND, DATE_IS_PAST, DAY_HAS_ORDERS */
  async setWeekdays(actor: Actor, request: IdempotentRequest, { operatorId, ...rule }: SetWeekdaysRequest): Promise<ServiceDaysPage> {
    const pairing = await this.own(actor, operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      if (dateOf(rule.fromDate) <= businessDateOf(tx.now)) throw new Refusal('DATE_IS_PAST', { date: rule.fromDate });
      await this.calendars.setWeekdays(tx, pairing.id, rule);
      for (const date of await this.pages.plannedButClosed(tx, pairing.id, businessDateOf(tx.now))) await this.callOffEmpty(tx, actor, pairing, date, '改了送菜的日子');
      await this.replan(tx, rule.fromDate);
      return this.pages.page(tx, pairing, tx.now);
    });
  }

  /** @throws Refusal NOT_FOUND, INVALID_INPUT, DATE_IS_PAST, DAY_HAS_ORDERS when a resident has ordered for one of the days */
  async close(actor: Actor, request: IdempotentRequest, { operatorId, fromDate, toDate, reason }: CloseDaysRequest): Promise<ServiceDaysPage> {
    const pairing = await this.own(actor, operatorId);
    const dates = datesBetween(dateOf(fromDate), dateOf(toDate));
    if (!dates) throw new Refusal('INVALID_INPUT', { toDate: 'before fromDate, or more than a month after it' });
    return this.unitOfWork.once(request, async (tx) => {
      if (dates[0]! < businessDateOf(tx.now)) throw new Refusal('DATE_IS_PAST', { date: fromDate });
      await this.calendars.close(tx, pairing.id, dates, reason);
      for (const date of dates) await this.callOffEmpty(tx, actor, pairing, date, reason);
      return this.pages.page(tx, pairing, tx.now);
    });
  }

  /** @throws Refusal NOT_FOUND for a day that was not closed by hand, DATE_IS_PAST, DAY_CALLED_OFF */
  async reopen(actor: Actor, request: IdempotentRequest, { operatorId, date }: { readonly operatorId: string; readonly date: string }): Promise<ServiceDaysPage> {
    const pairing = await this.own(actor, operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      if (dateOf(date) < businessDateOf(tx.now)) throw new Refusal('DATE_IS_PAST', { date });
      const cycle = await this.cycles.onDate(tx, pairing.id, dateOf(date));
      if (cycle && isCalledOff(cycle.state)) throw new Refusal('DAY_CALLED_OFF', { date });
      if (!(await this.calendars.reopen(tx, pairing.id, dateOf(date)))) throw new Refusal('NOT_FOUND');
      await this.replan(tx, date);
      return this.pages.page(tx, pairing, tx.now);
    });
  }

  /** 紧急停一天. Sent again it changes nothing. @throws Refusal NOT_FOUND, TYPED_DATE_WRONG, NO_SERVICE_TODAY, DAY_UNDER_WAY */
  async callOff(actor: Actor, request: IdempotentRequest, { operatorId, date, reason, typedDate }: CallOffDayRequest): Promise<ServiceDaysPage> {
    const pairing = await this.own(actor, operatorId);
    if (!isTypedDate(typedDate, dateOf(date))) throw new Refusal('TYPED_DATE_WRONG', { date });
    return this.unitOfWork.once(request, async (tx) => {
      const cycle = await this.cycles.onDate(tx, pairing.id, dateOf(date));
      if (!cycle) throw new Refusal('NO_SERVICE_TODAY', { date });
      await this.callingOff.execute(tx, { cycle, reason, byAccountId: actor.accountId });
      await this.calendars.close(tx, pairing.id, [dateOf(date)], reason);
      return this.pages.page(tx, pairing, tx.now);
    });
  }

  private async own(actor: Actor, operatorId: string): Promise<PairingBrief> {
    requirePermission(actor, 'service-day:change', operatorId);
    return this.pages.pairingOf(operatorId);
  }

  private async callOffEmpty(tx: Tx, actor: Actor, pairing: PairingBrief, date: BusinessDate, reason: string): Promise<void> {
    const cycle = await this.cycles.onDate(tx, pairing.id, date);
    if (cycle) await this.callingOff.executeWithoutOrders(tx, { cycle, reason, byAccountId: actor.accountId });
  }

  /** Days that are served now get their cycle at once, not at midnight. */
  private replan(tx: Tx, date: string): Promise<void> {
    return tx.enqueue({ kind: 'order-cycle.plan', payload: {}, dedupKey: `order-cycle.replan:${date}:${tx.now.getTime()}` });
  }
}

/** @throws Refusal INVALID_INPUT for 31 February */
function dateOf(text: string): BusinessDate {
  try {
    return businessDate(text);
  } catch {
    throw new Refusal('INVALID_INPUT', { date: text });
  }
}
