import { type Actor, type FamilyOptions, type MoveVerdictView, type TripBoard } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, type IdempotentRequest, Refusal, type Tx, UnitOfWork } from '../../platform';
import { BookingRepository } from './booking.repository';
import { TripPlanner } from './planner/trip-planner';
import { judgeMove } from './solver/judge-move';
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
    private readonly planner: TripPlanner,
  ) {}

  /** Plans outside the transaction, seats in it when the families are still the same. @throws Refusal NOT_FOUND, STATE_CHANGED */
  async fill(actor: Actor, request: IdempotentRequest, tripId: string): Promise<TripBoard> {
    const trip = await this.boards.own(this.database, actor, tripId);
    const { problem } = await this.problems.of(this.database, trip);
    const { placement, unplaced, cost } = await this.planner.plan(tripId, problem);
    return this.unitOfWork.once(request, async (tx) => {
      await this.unsettled(tx, tripId);
      if (partiesOf((await this.problems.of(tx, trip)).problem) !== partiesOf(problem)) throw new Refusal('STATE_CHANGED');
      for (const { id } of problem.families) await this.bookings.seat(tx, id, placement.get(id)?.[0]?.householdId ?? null);
      await tx.audit({ action: 'trip.families-seated', subjectType: 'trip', subjectId: tripId, after: { families: placement.size, unplaced: unplaced.length, moves: cost.moves, gini: Math.round(cost.gini * 10_000) }, reason: '自动补齐' });
      return this.boards.boardIn(tx, tx.now, tripId, new Map(unplaced.map(({ familyId, sentence }) => [familyId, sentence])));
    });
  }

  /** Nobody moves once the households are paid. @throws Refusal STATE_CHANGED */
  private async unsettled(tx: Tx, tripId: string): Promise<void> {
    if ((await this.trips.hold(tx, tripId))!.settledAt !== null) throw new Refusal('STATE_CHANGED');
  }

  /** How far 自动补齐 is. @throws Refusal NOT_FOUND */
  async progress(actor: Actor, tripId: string): Promise<{ percent: number | null }> {
    await this.boards.own(this.database, actor, tripId);
    return { percent: this.planner.percentOf(tripId) };
  }

  /** What every table would say to this family. @throws Refusal NOT_FOUND */
  async options(actor: Actor, tripId: string, bookingId: string): Promise<FamilyOptions> {
    const trip = await this.boards.own(this.database, actor, tripId);
    const { problem } = await this.problems.of(this.database, trip);
    const tables = problem.households.map(({ id: householdId }) => {
      const verdict = judgeMove(problem, problem.current, { familyId: bookingId, householdId, date: trip.date });
      if (typeof verdict === 'string') throw new Refusal('NOT_FOUND');
      return { householdId, allowed: verdict.allowed, words: verdict.refusal ? verdict.refusal.sentence.split('：').slice(1).join('：') : '可排' };
    });
    return { bookingId, tables };
  }

  /** @throws Refusal NOT_FOUND for another trip's family or table, STATE_CHANGED */
  move(actor: Actor, request: IdempotentRequest, { tripId, bookingId, householdId, tryOnly }: { readonly tripId: string; readonly bookingId: string; readonly householdId: string; readonly tryOnly: boolean }): Promise<MoveVerdictView> {
    return this.unitOfWork.once(request, async (tx) => {
      const trip = await this.boards.own(tx, actor, tripId);
      await this.unsettled(tx, tripId);
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

/** Who comes with how many: while it is the same, a plan made of it still fits. */
function partiesOf({ families }: { readonly families: readonly { readonly id: string; readonly adults: number; readonly children: number }[] }): string {
  return families.map(({ id, adults, children }) => `${id} ${adults}+${children}`).join();
}
