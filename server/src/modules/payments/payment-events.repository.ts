import { Injectable } from '@nestjs/common';
import { Database, insertIgnoreSql, type Tx } from '../../platform';

export interface PaymentEvent {
  readonly notifyId: string;
  readonly kind: 'payment' | 'refund' | 'transfer';
  /** The number it is about: out_trade_no, out_refund_no or out_bill_no. */
  readonly subjectNo: string;
  /** The provider's word: SUCCESS, CLOSED … */
  readonly standing: string;
  /** Whether the number was ours. */
  readonly known: boolean;
}

@Injectable()
export class PaymentEventsRepository {
  constructor(private readonly database: Database) {}

  /** False when this notification was taken before. */
  async insert(tx: Tx, event: PaymentEvent): Promise<boolean> {
    const inserted = await tx.execute(
      `${insertIgnoreSql(this.database.dialect)} payment_event (notify_id, kind, subject_no, standing, known, received_at) VALUES (?, ?, ?, ?, ?, ?)`,
      [event.notifyId, event.kind, event.subjectNo, event.standing.slice(0, 20), event.known, tx.now],
    );
    return inserted === 1;
  }
}
