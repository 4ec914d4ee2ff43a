import type { Actor, NoShowsPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Pairings } from '../pairing/public';
import { Payments } from '../payments/public';
import { mayBeRighted } from './domain/deadline';
import { EndStays } from './end-stays.use-case';
import { NoShowQueries } from './no-show.queries';
import { RoomRepository } from './room.repository';
import { StayBooks } from './stay-books';
import { watchStay } from './stay-jobs-queue';
import { StayNotices } from './stay-notices';
import { type Stay, StayRepository } from './stay.repository';

interface Righting {
  readonly bookingId: string;
  readonly came: boolean;
  readonly reason: string;
}

/** A no-show that was none: they came, or they came and nobody let them in. */
@Injectable()
export class RightNoShow {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ending: EndStays,
    private readonly rooms: RoomRepository,
    private readonly stays: StayRepository,
    private readonly books: StayBooks,
    private readonly payments: Payments,
    private readonly pairings: Pairings,
    private readonly notices: StayNotices,
    private readonly queries: NoShowQueries,
  ) {}

  /** The operator's. @throws Refusal NOT_FOUND, STATE_CHANGED, NIGHTS_RESOLD */
  execute(actor: Actor, request: IdempotentRequest, { bookingId, came, reason }: Righting): Promise<NoShowsPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const stay = await this.ending.held(tx, bookingId);
      const operatorId = (await this.pairings.get(stay.pairingId)).operatorId ?? '';
      requirePermission(actor, 'stay:right', operatorId);
      await (came ? this.came(tx, stay, reason) : this.notLetIn(tx, stay, actor.accountId, reason));
      return this.queries.pageIn(tx, tx.now, operatorId);
    });
  }

  /** Its nights are its own again, all or none; what the household has of the deposit is in advance. @throws Refusal STATE_CHANGED, NIGHTS_RESOLD */
  async came(tx: Tx, stay: Stay, reason: string): Promise<void> {
    if (!mayBeRighted(stay, tx.now)) throw new Refusal('STATE_CHANGED');
    const hostPaidFen = stay.depositFen - stay.refundFen;
    if (!(await this.rooms.sell(tx, stay.roomId, stay.nights.map(({ date }) => date), stay.id))) throw new Refusal('NIGHTS_RESOLD');
    if (!(await this.stays.move(tx, stay.id, 'no_show', 'checked_in', { host_paid_fen: hostPaidFen }))) throw new Refusal('STATE_CHANGED');
    await this.books.reopen(tx, stay, hostPaidFen);
    await tx.audit({ action: 'stay.no-show-righted', subjectType: 'stay_booking', subjectId: stay.id, before: { state: 'no_show' }, after: { state: 'checked_in', hostPaidFen }, reason });
    await watchStay(tx, { ...stay, state: 'checked_in' });
    await this.notices.guest(tx, stay, '改过来了', '写成你来住了，几晚都是你的。剩下的房钱照旧付给农户。');
  }

  /** All goes back, and the operator bears it: what the household was paid is not taken from it without a case. */
  private async notLetIn(tx: Tx, stay: Stay, byAccountId: string, reason: string): Promise<void> {
    const { id, depositFen, refundFen } = stay;
    if (!mayBeRighted(stay, tx.now) || !(await this.stays.move(tx, id, 'no_show', 'declined', { refund_fen: depositFen }))) throw new Refusal('STATE_CHANGED');
    await this.payments.requestRefund(tx, { purpose: 'stay', subjectId: id, amountFen: depositFen - refundFen, reason: '住宿：到了没住上', bearer: 'operator', kind: 'compensation', refundKey: 'not-let-in', byAccountId });
    await tx.audit({ action: 'stay.no-show-refunded', subjectType: 'stay_booking', subjectId: id, before: { state: 'no_show', refundFen }, after: { state: 'declined', refundFen: depositFen }, reason });
    await this.notices.guest(tx, stay, '定金退给你', '查清了，你到了没住上。定金全退，原路退回。');
  }
}
