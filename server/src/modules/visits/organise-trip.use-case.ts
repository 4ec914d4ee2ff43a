import { type Actor, type CreateTripRequest, type TripBoard, type TripHostRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Households } from '../catalogue/public';
import { enqueueErasure } from './booking-jobs-queue';
import { Tables } from '../plaques/public';
import { assertPolicy } from './assert-policy';
import { ERASE_AFTER_MS } from './domain/trip';
import { HostRepository } from './host.repository';
import { TripBoardQueries } from './trip-board.queries';
import { timesOf } from './trip-times';
import { TripRepository } from './trip.repository';

/** 新建村游, and its publication to the pairing's residents. */
@Injectable()
export class OrganiseTrip {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trips: TripRepository,
    private readonly hosts: HostRepository,
    private readonly households: Households,
    private readonly tables: Tables,
    private readonly boards: TripBoardQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, TRIP_DATES_BACKWARDS, DATE_IS_PAST, POLICY_OVERLAPS, INVALID_INPUT */
  create(actor: Actor, request: IdempotentRequest, wish: CreateTripRequest): Promise<TripBoard> {
    requirePermission(actor, 'trip:manage', wish.pairingId);
    return this.unitOfWork.once(request, async (tx) => {
      const times = timesOf(wish, tx.now);
      assertPolicy(wish);
      const { pairingId, title, story, gathering, programme, families, seats, buses, priceFen, depositFen, policy } = wish;
      const id = await this.trips.insert(tx, { pairingId, title, story, gathering, programme, families, seats, buses, priceFen, depositFen, policy, ...times, leaderId: actor.accountId });
      await this.addHosts(tx, id, wish);
      await tx.audit({ action: 'trip.created', subjectType: 'trip', subjectId: id, after: { title, date: times.date, families, seats, priceFen, depositFen, hosts: wish.hosts.length } });
      return this.boards.boardIn(tx, tx.now, id);
    });
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED, DATE_IS_PAST */
  publish(actor: Actor, request: IdempotentRequest, tripId: string): Promise<TripBoard> {
    return this.unitOfWork.once(request, async (tx) => {
      const trip = await this.boards.own(tx, actor, tripId);
      if (tx.now >= trip.startsAt) throw new Refusal('DATE_IS_PAST', { date: trip.date });
      if (!(await this.trips.publish(tx, tripId))) throw new Refusal('STATE_CHANGED');
      await enqueueErasure(tx, tripId, new Date(trip.endsAt.getTime() + ERASE_AFTER_MS));
      await tx.audit({ action: 'trip.published', subjectType: 'trip', subjectId: tripId, before: { state: 'draft' }, after: { state: 'published' } });
      return this.boards.boardIn(tx, tx.now, tripId);
    });
  }

  /** Only tables that may host on that day, at the village's price where it has one. */
  private async addHosts(tx: Tx, tripId: string, { pairingId, date, hosts }: CreateTripRequest): Promise<void> {
    const known = await this.households.byIds(tx, hosts.map(({ householdId }) => householdId));
    if (new Set(hosts.map(({ householdId }) => householdId)).size < hosts.length) throw new Refusal('INVALID_INPUT', { hosts: 'a household twice' });
    for (const host of hosts) {
      const household = known.get(host.householdId);
      if (household?.pairingId !== pairingId) throw new Refusal('NOT_FOUND');
      const { state, until } = (await this.tables.standing(tx, household.villageId, [household.id])).get(household.id)!;
      if (state !== 'awarded' || (until !== undefined && until < date)) throw new Refusal('TABLE_WITHOUT_PLAQUE', { name: `${household.farmerName}家` });
      const perPersonFen = (await this.tables.priceOn(tx, household.villageId, date)) ?? host.perPersonFen;
      await this.hosts.insert(tx, tripId, pairingId, { ...plain(host), perPersonFen, name: `${household.farmerName}家`, suspended: false });
    }
  }
}

function plain({ householdId, seats, plots, perPersonFen, menuAllergens, bathroom, stairs }: TripHostRequest): TripHostRequest {
  return { householdId, seats, plots, perPersonFen, menuAllergens, bathroom, stairs };
}
