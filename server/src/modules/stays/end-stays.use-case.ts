import { type Actor, dateText, fen, formatPrice, spokenYuan, type StayBookingPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Payments } from '../payments/public';
import { type Room, RoomRepository } from './room.repository';
import { StayBooks } from './stay-books';
import { stayRefundNow } from './stay-money';
import { StayNotices } from './stay-notices';
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
    private readonly notices: StayNotices,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED, REFUND_CHANGED */
  cancel(actor: Actor, request: IdempotentRequest, { bookingId, expectedRefundFen }: { readonly bookingId: string; readonly expectedRefundFen: number }): Promise<StayBookingPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const stay = await this.held(tx, bookingId);
      requirePermission(actor, 'stay:book', stay.accountId);
      if (stay.state !== 'held' && stay.state !== 'paid' && stay.state !== 'confirmed') throw new Refusal('STATE_CHANGED');
      const refundFen = stayRefundNow(stay, tx.now);
      if (refundFen !== expectedRefundFen) throw new Refusal('REFUND_CHANGED', { refundFen });
      const room = await this.end(tx, stay, 'cancelled', refundFen, '住户取消');
      if (stay.state !== 'held') await this.notices.host(tx, stay, room, 'cancelled', cancelledWords(stay, refundFen));
      return this.queries.bookingIn(tx, tx.now, bookingId);
    });
  }

  /** A quarter of an hour without the deposit. */
  async unpaid(tx: Tx, bookingId: string): Promise<void> {
    const stay = await this.held(tx, bookingId);
    if (stay.state === 'held' && tx.now >= stay.heldUntil!) await this.end(tx, stay, 'expired', 0, '15 分钟里没有付定金');
  }

  /** The household cannot: all goes back. */
  async decline(tx: Tx, stay: Stay): Promise<void> {
    await this.end(tx, stay, 'declined', stay.depositFen, '农户说不行');
    await this.notices.guest(tx, stay, '这家接待不了', '定金全退，原路退回。换一间看看。');
  }

  /** The household said nothing while it could: as if it had said no. */
  async unanswered(tx: Tx, stay: Stay): Promise<void> {
    const room = await this.end(tx, stay, 'declined', stay.depositFen, '入住那天过了，农户没回话');
    await this.notices.guest(tx, stay, '这家没回话', '定金全退，原路退回。换一间看看。');
    await this.notices.host(tx, stay, room, 'unanswered', { title: `${dateText(stay.from)}的客人没等到您回话`, body: '钱退给客人了。下回早点点“可以”或者“不行”。' });
  }

  /** Nobody arrived: by the policy as it was booked; what it does not give back is the household's. */
  async noShow(tx: Tx, stay: Stay): Promise<void> {
    const refundFen = stayRefundNow(stay, tx.now);
    const room = await this.end(tx, stay, 'no_show', refundFen, '第一晚过了，没有人来');
    const kept = stay.depositFen - refundFen;
    await this.notices.guest(tx, stay, '没等到你来', `第一晚过了没人来，后面几晚也放开了。按订的时候的规则，定金${refundFen > 0 ? `退 ${formatPrice(fen(refundFen))}` : '不退，归农户'}。其实来了？请农户点“他来了”；到了没人接，找运营。`);
    await this.notices.host(tx, stay, room, 'no-show', { title: `${dateText(stay.from)}的客人没来`, body: `定金归您 ${spokenYuan(fen(kept))}，已经结给您。后面几晚又能订了。其实来了，就点“他来了”。` });
  }

  /** They have left: what was paid in advance is the household's. @throws Refusal STATE_CHANGED */
  async leave(tx: Tx, stay: Stay, reason?: string): Promise<void> {
    if (!(await this.stays.move(tx, stay.id, 'checked_in', 'checked_out'))) throw new Refusal('STATE_CHANGED');
    await this.books.earn(tx, stay, (await this.rooms.byId(tx, stay.roomId))!, stay.depositFen);
    await tx.audit({ action: 'stay.checked_out', subjectType: 'stay_booking', subjectId: stay.id, before: { state: 'checked_in' }, after: { state: 'checked_out' }, reason });
  }

  /** With its room, which is held first. */
  async held(tx: Tx, bookingId: string): Promise<Stay> {
    const found = await this.stays.byId(tx, bookingId);
    if (!found) throw new Refusal('NOT_FOUND');
    await this.rooms.hold(tx, found.roomId);
    return (await this.stays.hold(tx, bookingId))!;
  }

  private async end(tx: Tx, stay: Stay, to: 'cancelled' | 'expired' | 'declined' | 'no_show', refundFen: number, reason: string): Promise<Room> {
    const { id, state, roomId, depositFen } = stay;
    const room = (await this.rooms.byId(tx, roomId))!;
    if (!(await this.stays.move(tx, id, state, to, { refund_fen: refundFen, identity_sealed: null }))) throw new Refusal('STATE_CHANGED');
    await this.payments.closeOpen(tx, id);
    if (refundFen > 0) await this.payments.requestRefund(tx, { purpose: 'stay', subjectId: id, amountFen: refundFen, reason: `住宿：${reason}`, bearer: 'operator', refundKey: to });
    if (state !== 'held') await this.books.earn(tx, stay, room, depositFen - refundFen);
    await this.rooms.free(tx, id);
    await tx.audit({ action: `stay.${to}`, subjectType: 'stay_booking', subjectId: id, before: { state }, after: { state: to, refundFen }, reason });
    return room;
  }
}

function cancelledWords({ from, depositFen }: Stay, refundFen: number): { title: string; body: string } {
  const kept = depositFen - refundFen;
  return { title: `${dateText(from)}的客人不来了`, body: kept > 0 ? `按规则定金归您 ${spokenYuan(fen(kept))}，已经结给您。这几晚又能订了。` : '定金退给客人了。这几晚又能订了。' };
}
