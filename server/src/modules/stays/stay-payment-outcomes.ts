import { dateText } from '@cunshe/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import { Notices } from '../notifications/public';
import { type PaidFact, PaymentOutcomes } from '../payments/public';
import { EndStays } from './end-stays.use-case';
import { stayPlace } from './places';
import { StayRepository } from './stay.repository';

/** A deposit for nights that are still held is kept, any other goes back. */
@Injectable()
export class StayPaymentOutcomes implements OnModuleInit {
  constructor(
    private readonly outcomes: PaymentOutcomes,
    private readonly stays: StayRepository,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.outcomes.register('stay', { onPaid: (tx, payment) => this.onPaid(tx, payment) });
  }

  private async onPaid(tx: Tx, { id, subjectId }: PaidFact): Promise<'kept' | 'refund'> {
    const stay = await this.stays.byId(tx, subjectId);
    if (!stay || !(await this.stays.move(tx, subjectId, 'held', 'paid', { payment_id: id }))) return 'refund';
    await tx.audit({ action: 'stay.deposit-paid', subjectType: 'stay_booking', subjectId, before: { state: 'held' }, after: { state: 'paid', fen: stay.depositFen, paymentId: id }, reason: '定金到账' });
    await this.notices.post(tx, { accountId: stay.accountId, kind: 'stay', subjectId: `${subjectId}:paid`, title: `${dateText(stay.from)}的住宿，定金付了`, body: '等农户点头，点了就告诉你；不行就全退。', place: stayPlace(subjectId) });
    return 'kept';
  }
}

@Injectable()
@HandlesJob('stay.hold-ends')
export class EndStayHold extends JobHandler<{ readonly bookingId: string }> {
  constructor(private readonly ending: EndStays) {
    super();
  }

  async handle(tx: Tx, { bookingId }: { readonly bookingId: string }): Promise<void> {
    await this.ending.unpaid(tx, bookingId);
  }
}
