import { type BusinessDate, businessDateOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { OrderCycles } from '../order-cycle/public';
import { BookDays } from '../settlement/public';
import { DayFactsRepository } from './day-facts.repository';
import type { DayToSettle } from './domain/day-to-settle';
import { type WaitingFor, waitingFor } from './domain/waiting-for';
import { Payouts } from './payouts';
import { SettlementRows } from './settlement-rows';

/**
 * Closes a day: fees go to who earned them, every party gets its settlement, nothing is posted into the day any more and
 * payouts are drawn up. Holding the day alone makes many callers one.
 */
@Injectable()
export class SettleDay {
  constructor(
    private readonly days: BookDays,
    private readonly facts: DayFactsRepository,
    private readonly rows: SettlementRows,
    private readonly payouts: Payouts,
    private readonly cycles: OrderCycles,
  ) {}

  /** What the day still waits for; nothing when it is settled, now or before. */
  async execute(tx: Tx, day: DayToSettle): Promise<WaitingFor[]> {
    const { pairingId, businessDate } = day;
    if (!(await this.days.holdAlone(tx, pairingId, businessDate))) return [];
    const waiting = waitingFor(await this.facts.of(tx, pairingId, businessDate), businessDate, businessDateOf(tx.now));
    if (waiting.length > 0) return waiting;
    await this.rows.postFees(tx, pairingId, businessDate, await this.facts.carried(tx, pairingId, businessDate));
    const settlements = await this.rows.write(tx, day);
    await this.days.settle(tx, pairingId, businessDate);
    for (const settlement of settlements) await this.payouts.draw(tx, day, settlement);
    await this.finishCycle(tx, pairingId, businessDate);
    await tx.audit({ action: 'books.settled', subjectType: 'book_day', subjectId: `${pairingId}/${businessDate}`, before: { state: 'open' }, after: { state: 'settled', settlements: settlements.length } });
    return [];
  }

  private async finishCycle(tx: Tx, pairingId: string, date: BusinessDate): Promise<void> {
    const cycle = await this.cycles.onDate(tx, pairingId, date);
    if (cycle) await this.cycles.advance(tx, cycle.id, 'reconciled');
  }
}
