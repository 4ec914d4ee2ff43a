import { type Actor, type CreateTripRequest, type TripBoard } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { enqueueErasure } from './booking-jobs-queue';
import { assertPolicy } from './assert-policy';
import { ERASE_AFTER_MS } from './domain/trip';
import { TripBoardQueries } from './trip-board.queries';
import { TripTables } from './trip-tables';
import { timesOf } from './trip-times';
import { TripRepository } from './trip.repository';

/** 新建村游, and its publication to the pairing's residents. */
@Injectable()
export class OrganiseTrip {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trips: TripRepository,
    private readonly tables: TripTables,
    private readonly boards: TripBoardQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, TRIP_DATES_BACKWARDS, DATE_IS_PAST, POLICY_OVERLAPS, INVALID_INPUT, TABLE_WITHOUT_PLAQUE */
  create(actor: Actor, request: IdempotentRequest, wish: CreateTripRequest): Promise<TripBoard> {
    requirePermission(actor, 'trip:manage', wish.pairingId);
    return this.unitOfWork.once(request, async (tx) => {
      const times = timesOf(wish, tx.now);
      assertPolicy(wish);
      const { pairingId, title, story, gathering, programme, families, seats, buses, priceFen, depositFen, policy } = wish;
      const id = await this.trips.insert(tx, { pairingId, title, story, gathering, programme, families, seats, buses, priceFen, depositFen, policy, ...times, leaderId: actor.accountId });
      await this.tables.add(tx, { id, pairingId, date: times.date }, wish.hosts);
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
}
