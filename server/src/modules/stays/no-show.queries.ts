import { type Actor, addDays, businessDateOf, type NoShowsPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Queryable, requirePermission } from '../../platform';
import { Households } from '../catalogue/public';
import { Accounts } from '../identity/public';
import { Pairings } from '../pairing/public';
import { RIGHTED_DAYS } from './domain/deadline';
import { RoomRepository } from './room.repository';
import { presentHostGuest } from './stays.presenter';
import { StayRepository } from './stay.repository';

/** 没来的: stays of the last weeks to which nobody came, for the operator to put right. */
@Injectable()
export class NoShowQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pairings: Pairings,
    private readonly households: Households,
    private readonly accounts: Accounts,
    private readonly rooms: RoomRepository,
    private readonly stays: StayRepository,
  ) {}

  async page(actor: Actor, operatorId: string): Promise<NoShowsPage> {
    requirePermission(actor, 'stay:right', operatorId);
    return this.pageIn(this.database, await this.clock.now(), operatorId);
  }

  async pageIn(from: Queryable, now: Date, operatorId: string): Promise<NoShowsPage> {
    const pairing = await this.pairings.runBy(operatorId);
    const stays = pairing ? await this.stays.noShows(from, pairing.id, addDays(businessDateOf(now), 1 - RIGHTED_DAYS)) : [];
    const rooms = new Map((await this.rooms.byIds(from, stays.map(({ roomId }) => roomId))).map((room) => [room.id, room]));
    const households = await this.households.byIds(from, [...rooms.values()].map(({ householdId }) => householdId));
    const guests = await this.accounts.briefs(from, stays.map(({ accountId }) => accountId));
    return {
      serverNow: now.toISOString(),
      stays: stays.map((stay) => {
        const room = rooms.get(stay.roomId)!;
        return { ...presentHostGuest(stay, room, `${guests.get(stay.accountId)?.surname ?? ''}家`), householdName: `${households.get(room.householdId)?.farmerName ?? ''}家` };
      }),
    };
  }
}
