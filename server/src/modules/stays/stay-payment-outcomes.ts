import { dateText } from '@cunshe/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform';
import { type PaidFact, PaymentOutcomes } from '../payments/public';
import { nightsOf } from './domain/nights';
import { RoomRepository } from './room.repository';
import { watchStay } from './stay-jobs-queue';
import { StayNotices } from './stay-notices';
import { StayRepository } from './stay.repository';

/** A deposit for nights that are still held is kept, any other goes back. */
@Injectable()
export class StayPaymentOutcomes implements OnModuleInit {
  constructor(
    private readonly outcomes: PaymentOutcomes,
    private readonly rooms: RoomRepository,
    private readonly stays: StayRepository,
    private readonly notices: StayNotices,
  ) {}

  onModuleInit(): void {
    this.outcomes.register('stay', { onPaid: (tx, payment) => this.onPaid(tx, payment) });
  }

  private async onPaid(tx: Tx, { id, subjectId }: PaidFact): Promise<'kept' | 'refund'> {
    const stay = await this.stays.byId(tx, subjectId);
    if (!stay || !(await this.stays.move(tx, subjectId, 'held', 'paid', { payment_id: id }))) return 'refund';
    await tx.audit({ action: 'stay.deposit-paid', subjectType: 'stay_booking', subjectId, before: { state: 'held' }, after: { state: 'paid', fen: stay.depositFen, paymentId: id }, reason: '定金到账' });
    await watchStay(tx, { ...stay, state: 'paid' });
    await this.notices.guest(tx, stay, '定金付了', '等农户点头，点了就告诉你；不行就全退。');
    const room = (await this.rooms.byId(tx, stay.roomId))!;
    await this.notices.host(tx, stay, room, 'asks', { title: `${dateText(stay.from)}有客人想来住`, body: `${stay.people} 个人，住 ${nightsOf(stay.from, stay.to).length} 晚。可以就点“可以”，不行就点“不行”，当天夜里 12 点前没回话就退给他。` });
    return 'kept';
  }
}
