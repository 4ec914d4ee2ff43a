import { dateText } from '@cunshe/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Random, type Tx } from '../../platform';
import { type PaidFact, PaymentOutcomes } from '../payments/public';
import { missedAt, sumOf } from './domain/fetching';
import { GoodNotices } from './good-notices';
import { GoodOrderRepository } from './good-order.repository';

const CODE_DIGITS = 6;

/** Money for pieces that are still held is kept and brings the code, any other goes back. */
@Injectable()
export class GoodPaymentOutcomes implements OnModuleInit {
  constructor(
    private readonly outcomes: PaymentOutcomes,
    private readonly orders: GoodOrderRepository,
    private readonly notices: GoodNotices,
    private readonly random: Random,
  ) {}

  onModuleInit(): void {
    this.outcomes.register('good', { onPaid: (tx, payment) => this.onPaid(tx, payment) });
  }

  private async onPaid(tx: Tx, { id, subjectId }: PaidFact): Promise<'kept' | 'refund'> {
    const order = await this.orders.byId(tx, subjectId);
    if (!order || !(await this.orders.pay(tx, subjectId, id, await this.freeCode(tx, order.householdId)))) return 'refund';
    await tx.audit({ action: 'good.paid', subjectType: 'village_good_order', subjectId, before: { state: 'held' }, after: { state: 'paid', fen: sumOf(order), paymentId: id }, reason: '付款到账' });
    await tx.enqueue({ kind: 'good.missed', payload: { orderId: subjectId }, runAt: missedAt(order.fetchDate), dedupKey: `good.missed:${subjectId}` });
    await this.notices.buyer(tx, order, '订好了', `${dateText(order.fetchDate)}到农户家取，报取货码。`);
    await this.notices.host(tx, order, '有人要', '钱付过了。他来报六个数字，您输进去，钱当天就是您的。');
    return 'kept';
  }

  /** One that nobody else says at that door. */
  private async freeCode(tx: Tx, householdId: string): Promise<string> {
    const code = this.random.digits(CODE_DIGITS);
    return (await this.orders.idByCode(tx, householdId, code)) === null ? code : this.freeCode(tx, householdId);
  }
}
