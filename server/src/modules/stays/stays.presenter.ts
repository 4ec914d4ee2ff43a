import type { HostStaysPage, StayBookingPage, StayIdentity, StayRoomCard } from '@cunshe/shared';
import type { Room } from './room.repository';
import { stayRefundNow } from './stay-money';
import type { Stay } from './stay.repository';

export function presentRoom({ id, householdId, name, beds, amenities, minNights, weekdayFen, weekendFen }: Room, householdName: string, photoIds: readonly string[]): StayRoomCard {
  return { roomId: id, householdId, name, householdName, beds, amenities, minNights, weekdayFen, weekendFen, photoIds, totalFen: null, obstacle: null };
}

export function presentHostRoom({ id, revision, name, beds, amenities, minNights, weekdayFen, weekendFen, specials, depositFen, needsIdentity, policy }: Room, photoIds: readonly string[]): HostStaysPage['rooms'][number] {
  return { roomId: id, revision, name, beds, amenities, minNights, weekdayFen, weekendFen, specials, depositFen, needsIdentity, policy, photoIds };
}

/** Given stays given, also when the room no longer asks. */
export function identityOf({ identitySealed }: Stay, { needsIdentity }: Room): StayIdentity {
  return identitySealed !== null ? 'given' : needsIdentity ? 'missing' : 'unneeded';
}

const CANCELLABLE: readonly Stay['state'][] = ['held', 'paid', 'confirmed'];

export function presentStay(stay: Stay, room: Room, householdName: string, now: Date): StayBookingPage {
  const { id, roomId, state, from, to, people, nights, totalFen, depositFen, heldUntil, refundFen } = stay;
  return {
    serverNow: now.toISOString(), bookingId: id, roomId, roomName: room.name, householdName, state, from, to, people, nights: nights.map(({ date, fen }) => ({ date, fen })), totalFen, depositFen,
    heldUntil: state === 'held' ? heldUntil!.toISOString() : null, cancelRefundFen: CANCELLABLE.includes(state) ? stayRefundNow(stay, now) : null, refundFen, identity: identityOf(stay, room),
  };
}

export function presentHostGuest(stay: Stay, room: Room, guest: string): HostStaysPage['bookings'][number] {
  const { id, state, from, to, people, totalFen, depositFen } = stay;
  return { bookingId: id, roomName: room.name, guest, state, from, to, people, totalFen, depositFen, identity: identityOf(stay, room) };
}
