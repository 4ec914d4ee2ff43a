import { type Actor, addDays, type BookStayRequest, businessDateOf, dateText, type PaymentParameters, type StayBookingPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Ids, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Payments } from '../payments/public';
import { nightsOf, obstacleOf, priceOf } from './domain/nights';
import { type Room, RoomRepository } from './room.repository';
import { dateOf, StayQueries } from './stay.queries';
import { type Stay, StayRepository } from './stay.repository';

const HOLD_MS = 15 * 60_000;

/** 订房: the nights are the room's keys, sold once; they wait a quarter of an hour for the deposit. */
@Injectable()
export class BookStay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rooms: RoomRepository,
    private readonly stays: StayRepository,
    private readonly payments: Payments,
    private readonly queries: StayQueries,
    private readonly ids: Ids,
  ) {}

  /** @throws Refusal NOT_FOUND, INVALID_INPUT, STAY_NOT_POSSIBLE, QUOTE_CHANGED, NIGHTS_TAKEN */
  execute(actor: Actor, request: IdempotentRequest, wish: BookStayRequest): Promise<StayBookingPage> {
    requirePermission(actor, 'stay:book', actor.accountId);
    const dates = { from: dateOf(wish.from), to: dateOf(wish.to) };
    return this.unitOfWork.once(request, async (tx) => {
      const room = await this.rooms.hold(tx, wish.roomId);
      if (!room) throw new Refusal('NOT_FOUND');
      const taken = (await this.rooms.taken(tx, [room.id], addDays(dates.from, -30), dates.to)).get(room.id)!;
      const obstacle = obstacleOf(room, { ...dates, people: wish.people, today: businessDateOf(tx.now) }, taken);
      if (obstacle === '有人订了') throw new Refusal('NIGHTS_TAKEN');
      if (obstacle !== null) throw new Refusal('STAY_NOT_POSSIBLE', { obstacle });
      const stay = this.newStay(tx, room, actor.accountId, { ...dates, people: wish.people });
      if (stay.totalFen !== wish.expectedTotalFen) throw new Refusal('QUOTE_CHANGED');
      if (!(await this.rooms.sell(tx, room.id, stay.nights.map(({ date }) => date), stay.id))) throw new Refusal('NIGHTS_TAKEN');
      await this.stays.insert(tx, stay);
      await tx.enqueue({ kind: 'stay.hold-ends', payload: { bookingId: stay.id }, runAt: stay.heldUntil!, dedupKey: `stay.hold-ends:${stay.id}` });
      await tx.audit({ action: 'stay.booked', subjectType: 'stay_booking', subjectId: stay.id, after: { roomId: room.id, ...dates, people: wish.people, totalFen: stay.totalFen } });
      return this.queries.bookingIn(tx, tx.now, stay.id);
    });
  }

  /** @throws Refusal NOT_FOUND, ORDER_EXPIRED, ORDER_NOT_PAYABLE, PROVIDER_UNAVAILABLE */
  async pay(actor: Actor, bookingId: string): Promise<PaymentParameters> {
    const payment = await this.unitOfWork.run(async (tx) => {
      const stay = await this.stays.byId(tx, bookingId);
      if (!stay) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'stay:book', stay.accountId);
      if (stay.state === 'expired' || (stay.state === 'held' && tx.now >= stay.heldUntil!)) throw new Refusal('ORDER_EXPIRED');
      if (stay.state !== 'held') throw new Refusal('ORDER_NOT_PAYABLE', { state: stay.state });
      return this.payments.prepare(tx, {
        purpose: 'stay', subjectId: bookingId, payerAccountId: stay.accountId, amountFen: stay.depositFen, expiresAt: stay.heldUntil!, description: `村社 ${dateText(stay.from)}住宿定金`,
        pairingId: stay.pairingId, businessDate: businessDateOf(tx.now),
      });
    });
    return this.payments.parameters(payment.id);
  }

  async check(actor: Actor, bookingId: string): Promise<StayBookingPage> {
    await this.queries.booking(actor, bookingId);
    const payment = await this.payments.latestOf('stay', bookingId);
    if (payment) await this.payments.check(payment.id);
    return this.queries.booking(actor, bookingId);
  }

  private newStay(tx: Tx, room: Room, accountId: string, { from, to, people }: Pick<Stay, 'from' | 'to' | 'people'>): Stay {
    const nights = nightsOf(from, to).map((date) => ({ date, fen: priceOf(room, date) }));
    const totalFen = nights.reduce((sum, night) => sum + night.fen, 0);
    return {
      id: this.ids.next(), pairingId: room.pairingId, roomId: room.id, accountId, state: 'held', from, to, people, nights, totalFen, depositFen: Math.min(room.depositFen, totalFen), policy: room.policy,
      heldUntil: new Date(tx.now.getTime() + HOLD_MS), refundFen: 0, hostPaidFen: 0, identitySealed: null,
    };
  }
}
