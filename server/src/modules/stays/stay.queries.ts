import { type Actor, addDays, businessDate, type BusinessDate, businessDateOf, type HostStaysPage, type StayBookingPage, type StayRoomCard, type StayRoomPage, type StaysPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Queryable, Refusal, requirePermission } from '../../platform';
import { Households } from '../catalogue/public';
import { Accounts } from '../identity/public';
import { OwnPairings } from '../pairing/public';
import { Photos } from '../photos/public';
import { nightsOf, obstacleOf, priceOf } from './domain/nights';
import { type Room, RoomRepository } from './room.repository';
import { presentHostGuest, presentHostRoom, presentRoom, presentStay } from './stays.presenter';
import { StayRepository } from './stay.repository';

const CALENDAR_DAYS = 60;

@Injectable()
export class StayQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ownPairings: OwnPairings,
    private readonly households: Households,
    private readonly accounts: Accounts,
    private readonly photos: Photos,
    private readonly rooms: RoomRepository,
    private readonly stays: StayRepository,
  ) {}

  /** By dates and people; without dates what there is. @throws Refusal INVALID_INPUT for half a pair of dates */
  async search(actor: Actor, { from, to, people = 1 }: { readonly from?: string; readonly to?: string; readonly people?: number }): Promise<StaysPage> {
    requirePermission(actor, 'stay:book', actor.accountId);
    if ((from === undefined) !== (to === undefined)) throw new Refusal('INVALID_INPUT');
    const now = await this.clock.now();
    const rooms = await this.rooms.ofPairings(this.database, (await this.ownPairings.of(actor.accountId)).map(({ id }) => id));
    const dates = from !== undefined && to !== undefined ? { from: dateOf(from), to: dateOf(to), people, today: businessDateOf(now) } : null;
    const taken = dates ? await this.rooms.taken(this.database, rooms.map(({ id }) => id), addDays(dates.from, -30), dates.to) : null;
    const cards = await this.cards(this.database, rooms);
    return {
      serverNow: now.toISOString(),
      rooms: cards.map((card, at) => {
        if (!dates) return card;
        const obstacle = obstacleOf(rooms[at]!, dates, taken!.get(card.roomId)!);
        return { ...card, obstacle, totalFen: obstacle === null ? nightsOf(dates.from, dates.to).reduce((sum, night) => sum + priceOf(rooms[at]!, night), 0) : null };
      }),
    };
  }

  /** @throws Refusal NOT_FOUND */
  async room(actor: Actor, roomId: string): Promise<StayRoomPage> {
    requirePermission(actor, 'stay:book', actor.accountId);
    return this.roomIn(this.database, await this.clock.now(), roomId);
  }

  /** 哪晚不接客: for whose room it is. @throws Refusal NOT_FOUND */
  async ownRoom(actor: Actor, roomId: string): Promise<StayRoomPage> {
    const room = await this.rooms.byId(this.database, roomId);
    if (!room) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'stay:host', room.householdId);
    return this.roomIn(this.database, await this.clock.now(), roomId);
  }

  async roomIn(from: Queryable, now: Date, roomId: string): Promise<StayRoomPage> {
    const room = await this.rooms.byId(from, roomId);
    if (!room) throw new Refusal('NOT_FOUND');
    const today = businessDateOf(now);
    const until = addDays(today, CALENDAR_DAYS);
    const taken = (await this.rooms.taken(from, [roomId], today, until)).get(roomId)!;
    const nights = Array.from({ length: CALENDAR_DAYS }, (_, ahead) => addDays(today, ahead)).map((date) => ({ date, fen: priceOf(room, date), free: !taken.has(date) }));
    return { ...(await this.cards(from, [room]))[0]!, serverNow: now.toISOString(), depositFen: room.depositFen, needsIdentity: room.needsIdentity, policy: room.policy, nights };
  }

  /** @throws Refusal NOT_FOUND for another's */
  async booking(actor: Actor, bookingId: string): Promise<StayBookingPage> {
    const stay = await this.stays.byId(this.database, bookingId);
    if (!stay) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'stay:book', stay.accountId);
    return this.bookingIn(this.database, await this.clock.now(), bookingId);
  }

  async bookingIn(from: Queryable, now: Date, bookingId: string): Promise<StayBookingPage> {
    const stay = (await this.stays.byId(from, bookingId))!;
    const room = (await this.rooms.byId(from, stay.roomId))!;
    return presentStay(stay, room, `${(await this.households.get(from, room.householdId)).farmerName}家`, now);
  }

  async host(actor: Actor, householdId: string): Promise<HostStaysPage> {
    requirePermission(actor, 'stay:host', householdId);
    return this.hostIn(this.database, await this.clock.now(), householdId);
  }

  async hostIn(from: Queryable, now: Date, householdId: string): Promise<HostStaysPage> {
    const rooms = await this.rooms.ofHousehold(from, householdId);
    const stays = await this.stays.ofRooms(from, rooms.map(({ id }) => id), addDays(businessDateOf(now), -1));
    const guests = await this.accounts.briefs(from, stays.map(({ accountId }) => accountId));
    const photos = await this.photos.ofSubjects(from, rooms.map(({ id }) => id));
    return {
      serverNow: now.toISOString(), rooms: rooms.map((room) => presentHostRoom(room, photos.get(room.id) ?? [])),
      bookings: stays.map((stay) => presentHostGuest(stay, rooms.find(({ id }) => id === stay.roomId)!, `${guests.get(stay.accountId)?.surname ?? ''}家`)),
    };
  }

  private async cards(from: Queryable, rooms: readonly Room[]): Promise<StayRoomCard[]> {
    const households = await this.households.byIds(from, rooms.map(({ householdId }) => householdId));
    const photos = await this.photos.ofSubjects(from, rooms.map(({ id }) => id));
    return rooms.map((room) => presentRoom(room, `${households.get(room.householdId)?.farmerName ?? ''}家`, photos.get(room.id) ?? []));
  }
}

/** @throws Refusal INVALID_INPUT for 31 February */
export function dateOf(text: string): BusinessDate {
  try {
    return businessDate(text);
  } catch {
    throw new Refusal('INVALID_INPUT', { date: text });
  }
}
