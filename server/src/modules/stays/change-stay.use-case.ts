import { type Actor, addDays, businessDateOf, type ChangeStayRequest, dateText, type StayBookingPage, type StayChangeQuote, type StayChangeWish } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type IdempotentRequest, type Queryable, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { changedNights, changeObstacle, type ChangeWish } from './domain/change';
import { nightsOf } from './domain/nights';
import { EndStays } from './end-stays.use-case';
import { type Room, RoomRepository } from './room.repository';
import { enqueueIdentityErasure, watchStay } from './stay-jobs-queue';
import { stayRefundNow } from './stay-money';
import { StayNotices } from './stay-notices';
import { dateOf, StayQueries } from './stay.queries';
import { type Stay, StayRepository } from './stay.repository';

const MOST_NIGHTS = 30;

/** 改日子、改人数: what it means is shown before; the household says yes anew to other dates. */
@Injectable()
export class ChangeStay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rooms: RoomRepository,
    private readonly stays: StayRepository,
    private readonly ending: EndStays,
    private readonly queries: StayQueries,
    private readonly notices: StayNotices,
  ) {}

  /** @throws Refusal NOT_FOUND for another's, INVALID_INPUT, STATE_CHANGED when it is over */
  async quote(actor: Actor, wish: Omit<StayChangeWish, 'people'> & { readonly people?: number }): Promise<StayChangeQuote> {
    const stay = await this.stays.byId(this.database, wish.bookingId);
    if (!stay) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'stay:book', stay.accountId);
    if (!mayChange(stay)) throw new Refusal('STATE_CHANGED');
    const now = await this.clock.now();
    const room = (await this.rooms.byId(this.database, stay.roomId))!;
    const { obstacle, nights } = await this.judge(this.database, room, stay, datesOf({ ...wish, people: wish.people ?? stay.people }, now), now);
    return {
      serverNow: now.toISOString(), now: { from: stay.from, to: stay.to, people: stay.people, totalFen: stay.totalFen }, roomName: room.name, beds: room.beds, obstacle,
      totalFen: totalOf(nights), depositFen: stay.depositFen, cancelRefundFen: stayRefundNow(stay, now),
    };
  }

  /** @throws Refusal NOT_FOUND, INVALID_INPUT, STATE_CHANGED, STAY_NOT_POSSIBLE, NIGHTS_TAKEN, QUOTE_CHANGED */
  change(actor: Actor, request: IdempotentRequest, wish: ChangeStayRequest): Promise<StayBookingPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const stay = await this.ending.held(tx, wish.bookingId);
      requirePermission(actor, 'stay:book', stay.accountId);
      if (!mayChange(stay) || stay.from !== wish.seenFrom || stay.to !== wish.seenTo || stay.people !== wish.seenPeople) throw new Refusal('STATE_CHANGED');
      const room = (await this.rooms.byId(tx, stay.roomId))!;
      const dates = datesOf(wish, tx.now);
      const { obstacle, nights } = await this.judge(tx, room, stay, dates, tx.now);
      if (obstacle === '有人订了') throw new Refusal('NIGHTS_TAKEN');
      if (obstacle !== null) throw new Refusal('STAY_NOT_POSSIBLE', { obstacle });
      if (totalOf(nights) !== wish.expectedTotalFen) throw new Refusal('QUOTE_CHANGED');
      await this.rooms.free(tx, stay.id);
      if (!(await this.rooms.sell(tx, room.id, nights.map(({ date }) => date), stay.id))) throw new Refusal('NIGHTS_TAKEN');
      const moved = dates.from !== stay.from || dates.to !== stay.to;
      const after = { ...dates, nights, totalFen: totalOf(nights), state: moved ? ('paid' as const) : stay.state };
      if (!(await this.stays.change(tx, stay, after))) throw new Refusal('STATE_CHANGED');
      await this.follow(tx, room, stay, { ...stay, ...after });
      await tx.audit({ action: 'stay.changed', subjectType: 'stay_booking', subjectId: stay.id, before: factsOf(stay), after: factsOf(after), reason: `住户改成 ${dateText(dates.from)}起 ${nights.length} 晚，${dates.people} 人` });
      return this.queries.bookingIn(tx, tx.now, stay.id);
    });
  }

  /** Other people are to be named anew, other dates to be answered anew. */
  private async follow(tx: Tx, room: Room, before: Stay, after: Stay): Promise<void> {
    if (after.people !== before.people) await this.stays.seal(tx, before.id, null);
    else if (before.identitySealed !== null) await enqueueIdentityErasure(tx, after);
    await watchStay(tx, after);
    const nights = nightsOf(after.from, after.to).length;
    await this.notices.host(tx, after, room, `changed:${after.to}:${after.people}`, { title: `${dateText(before.from)}的客人改了`, body: `改成 ${dateText(after.from)}起 ${nights} 晚，${after.people} 个人。${after.state === 'paid' ? '可以就点“可以”，不行就点“不行”。' : '日子没变。'}` });
  }

  private async judge(from: Queryable, room: Room, stay: Stay, wish: ChangeWish, now: Date) {
    const taken = (await this.rooms.taken(from, [room.id], addDays(wish.from, -MOST_NIGHTS), wish.to)).get(room.id)!;
    for (const night of nightsOf(stay.from, stay.to)) taken.delete(night);
    return { obstacle: changeObstacle(room, stay, wish, taken, stayRefundNow(stay, now)), nights: changedNights(room, stay, wish) };
  }
}

const mayChange = ({ state }: Stay): boolean => state === 'paid' || state === 'confirmed';

const totalOf = (nights: readonly { readonly fen: number }[]): number => nights.reduce((sum, { fen }) => sum + fen, 0);

const factsOf = ({ from, to, people, totalFen, state }: Pick<Stay, 'from' | 'to' | 'people' | 'totalFen' | 'state'>): object => ({ from, to, people, totalFen, state });

function datesOf({ from, to, people }: StayChangeWish, now: Date): ChangeWish {
  return { from: dateOf(from), to: dateOf(to), people, today: businessDateOf(now) };
}
