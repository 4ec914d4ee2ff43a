import { type Actor, type CostPayer, sumFen, fen, type TripCost, type TripRoster } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, type Tx, UnitOfWork } from '../../platform';
import { Ledger } from '../settlement/public';
import { BookingRepository } from './booking.repository';
import { isRed } from './domain/trip-day';
import type { Trip } from './domain/trip';
import { TripCostRepository } from './after/trip-cost.repository';
import { ExtraRepository } from './extra.repository';
import { TripBoardQueries } from './trip-board.queries';
import { TripRosterQueries } from './trip-roster.queries';
import { TripRepository } from './trip.repository';

interface Settlement {
  readonly tripId: string;
  readonly costs: readonly TripCost[];
  readonly expectedHostsFen: number;
}

/** 定团 before the trip, 结账 after it. */
@Injectable()
export class FinishTrip {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trips: TripRepository,
    private readonly boards: TripBoardQueries,
    private readonly rosters: TripRosterQueries,
    private readonly ledger: Ledger,
    private readonly bookings: BookingRepository,
    private readonly extras: ExtraRepository,
    private readonly costs: TripCostRepository,
  ) {}

  /** @throws Refusal NOT_FOUND, TRIP_LIGHTS_RED, STATE_CHANGED */
  confirm(actor: Actor, request: IdempotentRequest, tripId: string): Promise<TripRoster> {
    return this.unitOfWork.once(request, async (tx) => {
      await this.boards.own(tx, actor, tripId);
      await this.trips.hold(tx, tripId);
      const { lights, families } = await this.rosters.rosterIn(tx, tx.now, actor, tripId);
      if (isRed(lights)) throw new Refusal('TRIP_LIGHTS_RED', { ...lights });
      if (families.length === 0 || !(await this.trips.confirm(tx, tripId))) throw new Refusal('STATE_CHANGED');
      await tx.audit({ action: 'trip.confirmed', subjectType: 'trip', subjectId: tripId, after: { families: families.length } });
      return this.rosters.rosterIn(tx, tx.now, actor, tripId);
    });
  }

  /** To each household for the heads that were there, at its price of that trip, and for extras that families paid in advance; all deposits are earned now. @throws Refusal NOT_FOUND, TRIP_NOT_OVER, QUOTE_CHANGED, STATE_CHANGED */
  settle(actor: Actor, request: IdempotentRequest, { tripId, costs, expectedHostsFen }: Settlement): Promise<TripRoster> {
    return this.unitOfWork.once(request, async (tx) => {
      const trip = await this.boards.own(tx, actor, tripId);
      await this.trips.hold(tx, tripId);
      if (tx.now < trip.endsAt) throw new Refusal('TRIP_NOT_OVER');
      const { hosts } = await this.rosters.rosterIn(tx, tx.now, actor, tripId);
      const hostsFen = sumFen(hosts.map((host) => fen(host.fen + host.extrasFen)));
      if (hostsFen !== expectedHostsFen) throw new Refusal('QUOTE_CHANGED');
      if (!(await this.trips.settle(tx, tripId))) throw new Refusal('STATE_CHANGED');
      await this.extras.lapse(tx, tripId);
      await this.costs.add(tx, trip, actor.accountId, costs);
      await this.post(tx, trip, hosts);
      await this.postCosts(tx, trip, costs);
      await tx.audit({ action: 'trip.settled', subjectType: 'trip', subjectId: tripId, after: { hostsFen, costs, hosts: hosts.map(({ householdId, heads, fen: sum, extrasFen, directFen }) => ({ householdId, heads, fen: sum, extrasFen, directFen })) } });
      return this.rosters.rosterIn(tx, tx.now, actor, tripId);
    });
  }

  private async post(tx: Tx, { id, pairingId, date }: Trip, hosts: TripRoster['hosts']): Promise<void> {
    const head = { pairingId, businessDate: date };
    for (const { householdId, fen: sum, extrasFen, directFen } of hosts) {
      const subjectId = `${id}/${householdId}`;
      await this.ledger.postAll(tx, [
        { ...head, kind: 'trip_hosted', subjectId, facts: { householdId, fen: sum } },
        { ...head, kind: 'trip_extras_bought', subjectId, facts: { householdId, fen: extrasFen + directFen } },
        { ...head, kind: 'trip_extras_direct', subjectId, facts: { householdId, fen: directFen } },
        { ...head, kind: 'trip_host_paid', subjectId, facts: { householdId, fen: sum + extrasFen } },
      ]);
    }
    await this.earn(tx, id, head);
  }

  /** What the operator's account paid; and what the leader laid out, who has it back the same day. */
  private async postCosts(tx: Tx, { id: subjectId, pairingId, date, leaderId }: Trip, costs: readonly TripCost[]): Promise<void> {
    const head = { pairingId, businessDate: date, subjectId };
    const paidBy = (payer: CostPayer) => sumFen(costs.filter((cost) => cost.payer === payer).map((cost) => fen(cost.fen)));
    const laidOut = { accountId: leaderId, fen: paidBy('leader') };
    await this.ledger.postAll(tx, [
      { ...head, kind: 'trip_costs', facts: { fen: paidBy('operator') } },
      { ...head, kind: 'trip_costs_laid_out', facts: laidOut },
      { ...head, kind: 'trip_leader_repaid', facts: laidOut },
    ]);
  }

  /** What families paid in advance is the operator's from now on, whether they came or not. */
  private async earn(tx: Tx, tripId: string, head: { readonly pairingId: string; readonly businessDate: Trip['date'] }): Promise<void> {
    const paid = await this.bookings.inState(tx, tripId, ['deposit_paid']);
    await this.ledger.postAll(tx, paid.map(({ id, depositFen, extrasFen, extrasBackFen }) => ({
      ...head, kind: 'trip_deposit_earned' as const, subjectId: id, facts: { bookingId: id, fen: depositFen + extrasFen - extrasBackFen },
    })));
  }
}
