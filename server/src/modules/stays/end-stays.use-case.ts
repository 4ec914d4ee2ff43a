import { type Actor, type StayBookingPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Payments } from '../payments/public';
import { RoomRepository } from './room.repository';
import { StayBooks } from './stay-books';
import { stayRefundNow } from './stay-money';
import { StayQueries } from './stay.queries';
import { type Stay, StayRepository } from './stay.repository';

/** A stay that does not happen: its nights are free again in the same transaction. */
@Injectable()
export class EndStays {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rooms: RoomRepository,
    private readonly stays: StayRepository,
    private readonly payments: Payments,
    private readonly queries: StayQueries,
    private readonly books: StayBooks,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED, REFUND_CHANGED */
  cancel(actor: Actor, request: IdempotentRequest, { bookingId, expectedRefundFen }: { readonly bookingId: string; readonly expectedRefundFen: number }): Promise<StayBookingPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const stay = await this.held(tx, bookingId);
      requirePermission(actor, 'stay:book', stay.accountId);
      if (stay.state !== 'held' && stay.state !== 'paid' && stay.state !== 'confirmed') throw new Refusal('STATE_CHANGED');
      const refundFen = stayRefundNow(stay, tx.now);
      if (refundFen !== expectedRefundFen) throw new Refusal('REFUND_CHANGED', { refundFen });
      await this.end(tx, stay, 'cancelled', refundFen, '住户取消');
      return this.queries.bookingIn(tx, tx.now, bookingId);
    });
  }

  /** A quarter of an hour without the deposit. */
  async unpaid(tx: Tx, bookingId: string): Promise<void> {
    const stay = await this.held(tx, bookingId);
    if (stay.state === 'held' && tx.now >= stay.heldUntil!) await this.end(tx, stay, 'expired', 0, '15 分钟里没有付定金');
  }

  /** The household cannot: all goes back. */
  decline(tx: Tx, stay: Stay): Promise<void> {
    return this.end(tx, stay, 'declined', stay.depositFen, '农户说不行');
  }

  /** With its room, which is held first. */
  async held(tx: Tx, bookingId: string): Promise<Stay> {
    const found = await this.stays.byId(tx, bookingId);
    if (!found) throw new Refusal('NOT_FOUND');
    await this.rooms.hold(tx, found.roomId);
    return (await this.stays.hold(tx, bookingId))!;
  }

  private async end(tx: Tx, stay: Stay, to: 'cancelled' | 'expired' | 'declined', refundFen: number, reason: string): Promise<void> {
    const { id, state, roomId, depositFen } = stay;
    if (!(await this.stays.move(tx, id, state, to, { refund_fen: refundFen }))) throw new Refusal('STATE_CHANGED');
    await this.payments.closeOpen(tx, id);
    if (refundFen > 0) await this.payments.requestRefund(tx, { purpose: 'stay', subjectId: id, amountFen: refundFen, reason: `住宿：${reason}`, bearer: 'operator', refundKey: to });
    if (state !== 'held') await this.books.earn(tx, stay, (await this.rooms.byId(tx, roomId))!, depositFen - refundFen);
    await this.rooms.free(tx, id);
    await tx.audit({ action: `stay.${to}`, subjectType: 'stay_booking', subjectId: id, before: { state }, after: { state: to, refundFen }, reason });
  }
}
