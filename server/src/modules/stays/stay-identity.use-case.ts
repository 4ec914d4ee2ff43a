import { type Actor, businessDateOf, type StayBookingPage, type StayGuest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { FieldCipher, type IdempotentRequest, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { isIdNumber } from './domain/id-number';
import { EndStays } from './end-stays.use-case';
import { RoomRepository } from './room.repository';
import { enqueueIdentityErasure } from './stay-jobs-queue';
import { StayQueries } from './stay.queries';
import { type Stay, StayRepository } from './stay.repository';

const OPEN: readonly Stay['state'][] = ['paid', 'confirmed', 'checked_in'];
const SEEN: readonly Stay['state'][] = ['confirmed', 'checked_in', 'checked_out'];

/** 登记: who sleeps in a room whose household has to write its guests down. Sealed at rest; each view is an event. */
@Injectable()
export class StayIdentities {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rooms: RoomRepository,
    private readonly stays: StayRepository,
    private readonly ending: EndStays,
    private readonly queries: StayQueries,
    private readonly cipher: FieldCipher,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED when it is over or the room does not ask, PEOPLE_DIFFER, ID_NUMBER_WRONG */
  give(actor: Actor, request: IdempotentRequest, bookingId: string, guests: readonly StayGuest[]): Promise<StayBookingPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const stay = await this.ending.held(tx, bookingId);
      requirePermission(actor, 'stay:book', stay.accountId);
      const { needsIdentity } = (await this.rooms.byId(tx, stay.roomId))!;
      if (!needsIdentity || !OPEN.includes(stay.state)) throw new Refusal('STATE_CHANGED');
      if (guests.length !== stay.people) throw new Refusal('PEOPLE_DIFFER');
      const wrong = guests.find(({ idNumber }) => !isIdNumber(idNumber));
      if (wrong) throw new Refusal('ID_NUMBER_WRONG', { name: wrong.name });
      await this.stays.seal(tx, bookingId, this.cipher.encrypt(JSON.stringify(guests.map(({ name, idNumber }) => ({ name, idNumber })))));
      await enqueueIdentityErasure(tx, stay);
      await tx.audit({ action: 'stay.identity-given', subjectType: 'stay_booking', subjectId: bookingId, after: { guests: guests.length } });
      return this.queries.bookingIn(tx, tx.now, bookingId);
    });
  }

  /** For the household alone, from the day of arrival on. @throws Refusal NOT_FOUND, IDENTITY_CLOSED */
  view(actor: Actor, bookingId: string): Promise<{ readonly guests: readonly StayGuest[] }> {
    return this.unitOfWork.run(async (tx) => {
      const stay = await this.ending.held(tx, bookingId);
      const { householdId } = (await this.rooms.byId(tx, stay.roomId))!;
      requirePermission(actor, 'stay:host', householdId);
      if (stay.identitySealed === null || !SEEN.includes(stay.state) || businessDateOf(tx.now) < stay.from) throw new Refusal('IDENTITY_CLOSED');
      const guests = JSON.parse(this.cipher.decrypt(stay.identitySealed)) as StayGuest[];
      await tx.audit({ action: 'stay.identity-viewed', subjectType: 'stay_booking', subjectId: bookingId, after: { guests: guests.length } });
      return { guests: guests.map(({ name, idNumber }) => ({ name, idNumber })) };
    });
  }
}
