import { type Actor, type SaveExtraRequest, type TripExtrasPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type IdempotentRequest, type Queryable, Refusal, UnitOfWork } from '../../platform';
import { Households } from '../catalogue/public';
import { Pairings } from '../pairing/public';
import { ExtraRepository } from './extra.repository';
import { TripBoardQueries } from './trip-board.queries';
import { TripRepository } from './trip.repository';
import { presentExtra } from './visits.presenter';

/** What the organiser offers with a trip. */
@Injectable()
export class OfferExtras {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trips: TripRepository,
    private readonly extras: ExtraRepository,
    private readonly households: Households,
    private readonly pairings: Pairings,
    private readonly boards: TripBoardQueries,
  ) {}

  /** @throws Refusal NOT_FOUND for another pairing's */
  async page(actor: Actor, tripId: string): Promise<TripExtrasPage> {
    await this.boards.own(this.database, actor, tripId);
    return this.pageIn(this.database, await this.clock.now(), tripId);
  }

  /** Who has ordered keeps the price as it was ordered. @throws Refusal NOT_FOUND, STATE_CHANGED when more is ordered than would be offered, or the trip is over */
  save(actor: Actor, request: IdempotentRequest, { tripId, extraId, householdId, name, unit, priceFen, offered }: SaveExtraRequest): Promise<TripExtrasPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const { pairingId } = await this.boards.own(tx, actor, tripId);
      const trip = (await this.trips.hold(tx, tripId))!;
      if (trip.state === 'cancelled' || tx.now >= trip.endsAt) throw new Refusal('STATE_CHANGED');
      if ((await this.households.byIds(tx, [householdId])).get(householdId)?.pairingId !== pairingId) throw new Refusal('NOT_FOUND');
      const extra = { tripId, householdId, name, unit, priceFen, offered };
      const before = extraId === undefined ? null : await this.extras.byId(tx, extraId);
      const id = extraId ?? (await this.extras.insert(tx, pairingId, extra));
      if (extraId !== undefined && !(await this.extras.update(tx, id, extra))) throw new Refusal('STATE_CHANGED');
      await tx.audit({ action: 'trip.extra-saved', subjectType: 'trip_extra', subjectId: id, before: before ? { name: before.name, priceFen: before.priceFen, offered: before.offered } : undefined, after: { name, priceFen, offered } });
      return this.pageIn(tx, tx.now, tripId);
    });
  }

  private async pageIn(from: Queryable, now: Date, tripId: string): Promise<TripExtrasPage> {
    const trip = (await this.trips.byId(from, tripId))!;
    const { villageId } = await this.pairings.get(trip.pairingId);
    const choices = (await this.households.ofVillage(from, villageId)).map(({ id, farmerName }) => ({ householdId: id, name: `${farmerName}家` }));
    const names = new Map(choices.map(({ householdId, name }) => [householdId, name]));
    const extras = await this.extras.ofTrip(from, tripId);
    return { serverNow: now.toISOString(), tripId, title: trip.title, extras: extras.map((extra) => ({ ...presentExtra(extra, names), householdId: extra.householdId, offered: extra.offered })), choices };
  }
}
