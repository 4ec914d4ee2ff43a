import { fen, formatYuan } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { NOTICE_PLACES, Notices } from '../notifications/public';
import { OrderRefunds } from '../ordering/public';
import { Payments } from '../payments/public';

export interface GoodwillGift {
  readonly orderId: string;
  /** Whose order it is. */
  readonly accountId: string;
  readonly amountFen: number;
  readonly reason: string;
  readonly dedupKey: string;
  readonly byAccountId: string;
}

/** Gives goodwill and tells its resident. */
@Injectable()
export class GoodwillGiving {
  constructor(
    private readonly refunds: OrderRefunds,
    private readonly payments: Payments,
    private readonly notices: Notices,
  ) {}

  /** Given for an order so far, in fen; the order is held, so that two at once do not pass the limit together. */
  async givenFor(tx: Tx, orderId: string): Promise<number> {
    await this.refunds.hold(tx, orderId);
    return (await this.payments.refundsOf(tx, orderId)).reduce((total, { bearer, amountFen }) => total + (bearer === 'goodwill' ? amountFen : 0), 0);
  }

  /** @returns the refund's id @throws Refusal REFUND_TOO_LARGE beyond the bill */
  async give(tx: Tx, { accountId, amountFen, reason, ...gift }: GoodwillGift): Promise<string> {
    const refundId = await this.refunds.give(tx, { ...gift, lineId: null, fen: amountFen, reason, bearer: 'goodwill' });
    await this.notices.post(tx, {
      accountId, kind: 'goodwill', subjectId: refundId, title: `运营方补你 ${formatYuan(fen(amountFen))}`, body: `${reason}。钱退给你，不用你办。`, place: NOTICE_PLACES.order(gift.orderId),
    });
    return refundId;
  }
}
