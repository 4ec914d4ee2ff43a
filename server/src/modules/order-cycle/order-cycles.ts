import { addDays, type BusinessDate, businessDateOf, isCalledOff, ORDER_CYCLE_STATES, type OrderCycleState, statesBefore } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal, type Tx } from '../../platform';
import { type CycleBrief, stateAt, stepsTo } from './domain/cycle';
import { isTrading, Pairings } from '../pairing/public';
import { OrderCycleRepository } from './order-cycle.repository';
import { PLANNED_DAYS } from './domain/planned-days';

/** How far ahead a page looks for the next opening. */
const DAYS_AHEAD = 8;

/** What other modules may ask of and do to order cycles. */
@Injectable()
export class OrderCycles {
  constructor(
    private readonly cycles: OrderCycleRepository,
    private readonly pairings: Pairings,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async get(from: Queryable, cycleId: string): Promise<CycleBrief> {
    const cycle = await this.cycles.byId(from, cycleId);
    if (!cycle) throw new Refusal('NOT_FOUND');
    return cycle;
  }

  /**
   * The cycle, kept as it is until the transaction ends: what is done under it happens before the lines lock, or finds
   * them locked.
   * @throws Refusal NOT_FOUND
   */
  async hold(tx: Tx, cycleId: string): Promise<CycleBrief> {
    const cycle = await this.cycles.held(tx, cycleId);
    if (!cycle) throw new Refusal('NOT_FOUND');
    return cycle;
  }

  /** Its pairing takes no orders: there is no opening to tell of. */
  async rests(from: Queryable, cycleId: string): Promise<boolean> {
    return !isTrading(await this.pairings.get((await this.get(from, cycleId)).pairingId));
  }

  onDate(from: Queryable, pairingId: string, date: BusinessDate): Promise<CycleBrief | null> {
    return this.cycles.onDate(from, pairingId, date);
  }

  /** By date, both ends included. */
  between(from: Queryable, pairingId: string, first: BusinessDate, last: BusinessDate): Promise<CycleBrief[]> {
    return this.cycles.between(from, pairingId, first, last);
  }

  /** Today's cycle as it truly is at `now`, and when the next one opens unless this one is open. */
  async current(from: Queryable, pairingId: string, now: Date): Promise<{ cycle: CycleBrief | null; nextOpensAt: Date | null }> {
    const today = await this.cycles.onDate(from, pairingId, businessDateOf(now));
    const cycle = today && { ...today, state: stateAt(today, now) };
    if (cycle?.state === 'open') return { cycle, nextOpensAt: null };
    return { cycle, nextOpensAt: await this.nextOpening(from, pairingId, now) };
  }

  /** Of a cycle that is planned; after a long closure, of the first day the calendar serves again. */
  private async nextOpening(from: Queryable, pairingId: string, now: Date): Promise<Date | null> {
    const today = businessDateOf(now);
    const planned = await this.cycles.nextOpening(from, pairingId, { now, until: addDays(today, DAYS_AHEAD) });
    return planned ?? this.pairings.nextOpening(pairingId, addDays(today, PLANNED_DAYS - 1));
  }

  /**
   * Calls the day off while nothing has been collected: from this commit on nothing can be ordered or paid in it.
   * @returns whether this call did it
   * @throws Refusal DAY_UNDER_WAY when the vans have set out or the day is over
   */
  async callOff(tx: Tx, cycle: CycleBrief): Promise<boolean> {
    for (const from of statesBefore(ORDER_CYCLE_STATES, 'cancelling')) {
      if (!(await this.cycles.step(tx, cycle.id, from, 'cancelling'))) continue;
      await tx.audit({ action: 'order-cycle.call-off', subjectType: 'order_cycle', subjectId: cycle.id, before: { state: from }, after: { state: 'cancelling' } });
      return true;
    }
    const { state } = await this.get(tx, cycle.id);
    if (isCalledOff(state)) return false;
    throw new Refusal('DAY_UNDER_WAY', { state });
  }

  /** Every order of a day called off is refunded. */
  async finishCallingOff(tx: Tx, cycleId: string): Promise<void> {
    if (await this.cycles.step(tx, cycleId, 'cancelling', 'cancelled'))
      await tx.audit({ action: 'order-cycle.called-off', subjectType: 'order_cycle', subjectId: cycleId, before: { state: 'cancelling' }, after: { state: 'cancelled' } });
  }

  /**
   * Takes the cycle along its line up to `to`; a cycle that is there, past it or cancelled stays as it is.
   * @returns whether anything changed
   */
  async advance(tx: Tx, cycleId: string, to: OrderCycleState): Promise<boolean> {
    const { state } = await this.get(tx, cycleId);
    let from = state;
    for (const next of stepsTo(state, to)) {
      if (!(await this.cycles.step(tx, cycleId, from, next))) return false;
      from = next;
    }
    if (from === state) return false;
    await tx.audit({ action: 'order-cycle.advance', subjectType: 'order_cycle', subjectId: cycleId, before: { state }, after: { state: from } });
    return true;
  }
}
