import { type Actor, type MoveVerdictView, type TripBoard } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, type IdempotentRequest, Refusal, UnitOfWork } from '../../platform';
import { BookingRepository } from './booking.repository';
import { judgeMove } from './solver/judge-move';
import { planTrip } from './solver/plan-trip';
import { TripBoardQueries } from './trip-board.queries';
import { TripProblems } from './trip-problems';
import { TripRepository } from './trip.repository';

/** 自动补齐 and moves by hand. */
@Injectable()
export class SeatFamilies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly problems: TripProblems,
    private readonly boards: TripBoardQueries,
  ) {}

  /** Plans outside the transaction, seats in it who still is booked. @throws Refusal NOT_FOUND */
  async fill(actor: Actor, request: IdempotentRequest, tripId: string): Promise<TripBoard> {
    const trip = await this.boards.own(this.database, actor, tripId);
    const { problem } = await this.problems.of(this.database, trip);
    const { placement, unplaced, cost } = planTrip(problem);
    return this.unitOfWork.once(request, async (tx) => {
      await this.trips.hold(tx, tripId);
      for (const { id } of problem.families) await this.bookings.seat(tx, id, placement.get(id)?.[0]?.householdId ?? null);
      await tx.audit({ action: 'trip.families-seated', subjectType: 'trip', subjectId: tripId, after: { families: placement.size, unplaced: unplaced.length, moves: cost.moves, gini: Math.round(cost.gini * 10_000) }, reason: '自动补齐' });
      return this.boards.boardIn(tx, tx.now, tripId, new Map(unplaced.map(({ familyId, sentence }) => [familyId, sentence])));
    });
  }

  /** @throws Refusal NOT_FOUND for another trip's family or table */
  move(actor: Actor, request: IdempotentRequest, { tripId, bookingId, householdId, tryOnly }: { readonly tripId: string; readonly bookingId: string; readonly householdId: string; readonly tryOnly: boolean }): Promise<MoveVerdictView> {
    return this.unitOfWork.once(request, async (tx) => {
      const trip = await this.boards.own(tx, actor, tripId);
      await this.trips.hold(tx, tripId);
      const { problem } = await this.problems.of(tx, trip);
      const verdict = judgeMove(problem, problem.current, { familyId: bookingId, householdId, date: trip.date });
      if (verdict === 'unknown_family' || verdict === 'unknown_table') throw new Refusal('NOT_FOUND');
      if (verdict.allowed && !tryOnly) {
        await this.bookings.seat(tx, bookingId, householdId);
        await tx.audit({ action: 'trip.family-moved', subjectType: 'trip_booking', subjectId: bookingId, before: { householdId: problem.current.get(bookingId)?.[0]?.householdId ?? null }, after: { householdId }, reason: '手工分桌' });
      }
      return { allowed: verdict.allowed, sentence: verdict.refusal?.sentence ?? sentenceOf(verdict.before.friendsApart, verdict.after!.friendsApart) };
    });
  }
}

function sentenceOf(before: number, after: number): string {
  if (after > before) return `可排，有 ${after - before} 对朋友会分开`;
  return after < before ? `可排，${before - after} 对朋友坐到一起` : '可排';
}
