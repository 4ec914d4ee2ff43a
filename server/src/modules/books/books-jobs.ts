import { addDays, type BusinessDate, businessDateOf, instantAt } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, Recurs, type Tx } from '../../platform';
import { OrderCycles } from '../order-cycle/public';
import { CompleteOrders } from '../ordering/public';
import { type PairingBrief, Pairings } from '../pairing/public';
import { DayFactsRepository } from './day-facts.repository';
import { SettleDay } from './settle-day';

/** How far back a job looks for days that are not at their end. */
const DAYS_BACK = 60;
/** After the pickup time the gates need a moment to end. */
const MINUTES_AFTER_PICKUP = 30;

interface SettleJob {
  readonly pairingId: string;
  readonly businessDate: BusinessDate;
}

/** In the evening and until it succeeds: asks every open day whether it can be settled. */
@Injectable()
@HandlesJob('books.look')
@Recurs({ everyMinutes: 30 })
export class LookForDays extends JobHandler<Record<string, never>> {
  constructor(
    private readonly pairings: Pairings,
    private readonly facts: DayFactsRepository,
  ) {
    super();
  }

  async handle(tx: Tx): Promise<void> {
    for (const pairing of await this.pairings.begun()) {
      const last = isEvening(pairing, tx.now) ? businessDateOf(tx.now) : addDays(businessDateOf(tx.now), -1);
      const days = await this.facts.openDays(tx, pairing.id, addDays(last, -DAYS_BACK), last);
      // one job each, so that one day's trouble is not another's; oldest first, as they follow one another
      for (const businessDate of days) await tx.enqueue({ kind: 'books.settle-day', payload: { pairingId: pairing.id, businessDate } satisfies SettleJob });
    }
  }
}

@Injectable()
@HandlesJob('books.settle-day')
export class SettleDayJob extends JobHandler<SettleJob> {
  constructor(
    private readonly pairings: Pairings,
    private readonly settle: SettleDay,
  ) {
    super();
  }

  async handle(tx: Tx, { pairingId, businessDate }: SettleJob): Promise<void> {
    const { operatorId } = await this.pairings.get(pairingId);
    if (operatorId !== null) await this.settle.execute(tx, { pairingId, operatorId, businessDate });
  }
}

/** Daily when the time to claim is over: picked-up orders are complete, and a settled cycle with nothing left goes to the archive. */
@Injectable()
@HandlesJob('books.complete')
@Recurs({ dailyAt: '12:05' })
export class CompleteDays extends JobHandler<Record<string, never>> {
  constructor(
    private readonly pairings: Pairings,
    private readonly orders: CompleteOrders,
    private readonly facts: DayFactsRepository,
    private readonly cycles: OrderCycles,
  ) {
    super();
  }

  async handle(tx: Tx): Promise<void> {
    const yesterday = addDays(businessDateOf(tx.now), -1);
    const since = addDays(yesterday, -DAYS_BACK);
    for (const { id: pairingId } of await this.pairings.begun()) {
      for (const date of await this.orders.dates(tx, pairingId, since, yesterday)) await this.orders.execute(tx, pairingId, date);
      for (const cycleId of await this.facts.cyclesAtTheirEnd(tx, pairingId, since, yesterday)) await this.cycles.advance(tx, cycleId, 'archived');
    }
  }
}

function isEvening({ schedule }: PairingBrief, now: Date): boolean {
  return now.getTime() >= instantAt(businessDateOf(now), schedule.pickupTo).getTime() + MINUTES_AFTER_PICKUP * 60_000;
}
