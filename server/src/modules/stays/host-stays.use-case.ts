import { type Actor, businessDateOf, dateText, type HostStaysPage, type SaveRoomRequest, type StayRoomPage, type StayState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Households } from '../catalogue/public';
import { Photos } from '../photos/public';
import { tierFault } from '../visits/public';
import { specialsOverlap } from './domain/nights';
import { EndStays } from './end-stays.use-case';
import { RightNoShow } from './right-no-show.use-case';
import { RoomRepository } from './room.repository';
import { watchStay } from './stay-jobs-queue';
import { StayNotices } from './stay-notices';
import { dateOf, StayQueries } from './stay.queries';
import { type Stay, StayRepository } from './stay.repository';

type Answer = 'accept' | 'decline' | 'check_in' | 'check_out';

const STEPS: Readonly<Record<Exclude<Answer, 'decline' | 'check_out'>, { readonly from: StayState; readonly to: StayState }>> = {
  accept: { from: 'paid', to: 'confirmed' }, check_in: { from: 'confirmed', to: 'checked_in' },
};

/** What a household does with its rooms and guests. */
@Injectable()
export class HostStays {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rooms: RoomRepository,
    private readonly stays: StayRepository,
    private readonly ending: EndStays,
    private readonly righting: RightNoShow,
    private readonly households: Households,
    private readonly photos: Photos,
    private readonly notices: StayNotices,
    private readonly queries: StayQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED, POLICY_OVERLAPS, SCHEDULES_OVERLAP, INVALID_INPUT */
  save(actor: Actor, request: IdempotentRequest, wish: SaveRoomRequest): Promise<HostStaysPage> {
    requirePermission(actor, 'stay:host', wish.householdId);
    return this.unitOfWork.once(request, async (tx) => {
      const { householdId, name, beds, amenities, minNights, weekdayFen, weekendFen, depositFen, needsIdentity, policy } = wish;
      const specials = wish.specials.map(({ from, until, fen }) => ({ from: dateOf(from), until: dateOf(until), fen }));
      const fault = tierFault(policy);
      if (fault) throw new Refusal('POLICY_OVERLAPS', fault);
      if (specialsOverlap(specials)) throw new Refusal('SCHEDULES_OVERLAP');
      const { pairingId } = await this.households.get(tx, householdId);
      const room = { pairingId, householdId, name, beds, amenities, minNights, weekdayFen, weekendFen, specials, depositFen, needsIdentity, policy };
      const roomId = wish.roomId ?? (await this.rooms.insert(tx, room));
      if (wish.roomId !== undefined && !(await this.rooms.update(tx, wish.roomId, wish.revision, room))) throw new Refusal('STATE_CHANGED');
      await this.photos.attachNew(tx, wish.photoIds, actor.accountId, { id: roomId, pairingId });
      await this.photos.openOnly(tx, roomId, wish.photoIds);
      await tx.audit({ action: 'stay.room-saved', subjectType: 'stay_room', subjectId: roomId, after: { name, beds, minNights, weekdayFen, weekendFen, depositFen } });
      return this.queries.hostIn(tx, tx.now, householdId);
    });
  }

  /** A night for the household itself, or open again. @throws Refusal NOT_FOUND, NIGHTS_TAKEN, DATE_IS_PAST */
  closeNight(actor: Actor, request: IdempotentRequest, { roomId, date, closed }: { readonly roomId: string; readonly date: string; readonly closed: boolean }): Promise<StayRoomPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const room = await this.rooms.hold(tx, roomId);
      if (!room) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'stay:host', room.householdId);
      if (dateOf(date) < businessDateOf(tx.now)) throw new Refusal('DATE_IS_PAST', { date });
      if (!(closed ? await this.rooms.sell(tx, roomId, [date], null) : await this.rooms.reopen(tx, roomId, date))) throw new Refusal('NIGHTS_TAKEN');
      await tx.audit({ action: closed ? 'stay.night-closed' : 'stay.night-opened', subjectType: 'stay_room', subjectId: roomId, after: { date } });
      return this.queries.roomIn(tx, tx.now, roomId);
    });
  }

  /** Two buttons, then 到了 and 走了; 他来了 also of one who was taken for not coming. @throws Refusal NOT_FOUND, STATE_CHANGED, NIGHTS_RESOLD */
  answer(actor: Actor, request: IdempotentRequest, { bookingId, answer }: { readonly bookingId: string; readonly answer: Answer }): Promise<HostStaysPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const stay = await this.ending.held(tx, bookingId);
      const room = (await this.rooms.byId(tx, stay.roomId))!;
      requirePermission(actor, 'stay:host', room.householdId);
      await this.take(tx, stay, answer);
      return this.queries.hostIn(tx, tx.now, room.householdId);
    });
  }

  private async take(tx: Tx, stay: Stay, answer: Answer): Promise<void> {
    if (answer === 'decline') {
      if (stay.state !== 'paid') throw new Refusal('STATE_CHANGED');
      return this.ending.decline(tx, stay);
    }
    if (answer === 'check_out') return this.ending.leave(tx, stay);
    if (answer === 'check_in' && stay.state === 'no_show') return this.righting.came(tx, stay, '农户说客人来了');
    const { from, to } = STEPS[answer];
    if (answer === 'check_in' && businessDateOf(tx.now) < stay.from) throw new Refusal('STATE_CHANGED');
    if (!(await this.stays.move(tx, stay.id, from, to))) throw new Refusal('STATE_CHANGED');
    await tx.audit({ action: `stay.${to}`, subjectType: 'stay_booking', subjectId: stay.id, before: { state: from }, after: { state: to } });
    await watchStay(tx, { ...stay, state: to });
    if (answer === 'accept') await this.notices.guest(tx, stay, '房间留好了', `${dateText(stay.from)}来就行，剩下的房钱到了再付。`);
  }
}
