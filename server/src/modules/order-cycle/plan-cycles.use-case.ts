import { addDays, type BusinessDate, businessDateOf, locksAt, orderWindowOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Tx } from '../../platform';
import { closureOn, type PairingBrief, Pairings, type ServiceCalendar, ServiceCalendars } from '../pairing/public';
import { PLANNED_DAYS } from './domain/planned-days';
import { OrderCycleRepository } from './order-cycle.repository';

/** Gives every trading pairing its cycles for today and the days after, with the jobs that open, close and lock them. */
@Injectable()
export class PlanCycles {
  constructor(
    private readonly pairings: Pairings,
    private readonly calendars: ServiceCalendars,
    private readonly cycles: OrderCycleRepository,
    private readonly ids: Ids,
  ) {}

  async execute(tx: Tx): Promise<void> {
    const today = businessDateOf(tx.now);
    for (const pairing of await this.pairings.trading()) {
      const calendar = await this.calendars.of(tx, pairing.id);
      for (let ahead = 0; ahead < PLANNED_DAYS; ahead += 1) await this.planDay(tx, pairing, calendar, addDays(today, ahead));
    }
  }

  private async planDay(tx: Tx, pairing: PairingBrief, calendar: ServiceCalendar, businessDate: BusinessDate): Promise<void> {
    if (closureOn(calendar, businessDate)) return;
    if (await this.cycles.onDate(tx, pairing.id, businessDate)) return;
    const { opensAt, cutoffAt } = orderWindowOf(pairing.schedule, businessDate);
    const id = this.ids.next();
    const lock = locksAt(pairing.schedule, cutoffAt);
    await this.cycles.insert(tx, { id, pairingId: pairing.id, businessDate, state: 'planned', opensAt, cutoffAt, locksAt: lock });
    await tx.enqueue({ kind: 'order-cycle.open', payload: { cycleId: id }, runAt: opensAt, dedupKey: `order-cycle.open:${id}` });
    await tx.enqueue({ kind: 'order-cycle.close', payload: { cycleId: id }, runAt: cutoffAt, dedupKey: `order-cycle.close:${id}` });
    await tx.enqueue({ kind: 'order-cycle.lock', payload: { cycleId: id }, runAt: lock, dedupKey: `order-cycle.lock:${id}` });
  }
}
