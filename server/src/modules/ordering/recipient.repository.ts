import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { FieldCipher, type Queryable, type Tx } from '../../platform';

/** Whom an order is for, when not for the buyer. */
export interface Recipient {
  readonly name: string;
  readonly phone: string;
}

/** Names beside an order at its counter. */
export interface CounterNames {
  readonly recipient: string | null;
  /** The live delegate. */
  readonly delegate: string | null;
  /** Did the delegate take the bag? */
  readonly tookByDelegate: boolean;
}

interface NamesRow {
  readonly order_id: string;
  readonly recipient_cipher: string | null;
  readonly delegate_cipher: string | null;
  readonly took_at: Date | string | null;
}

@Injectable()
export class RecipientRepository {
  constructor(private readonly cipher: FieldCipher) {}

  async insert(tx: Tx, orderId: string, { name, phone }: Recipient): Promise<void> {
    await tx.execute('INSERT INTO order_recipient (order_id, name_cipher, phone_cipher) VALUES (?, ?, ?)', [orderId, this.cipher.encrypt(name), this.cipher.encrypt(phone)]);
  }

  async of(from: Queryable, orderId: string): Promise<Recipient | null> {
    const [row] = await from.query<{ name_cipher: string; phone_cipher: string }>('SELECT name_cipher, phone_cipher FROM order_recipient WHERE order_id = ?', [orderId]);
    return row ? { name: this.cipher.decrypt(row.name_cipher), phone: this.cipher.decrypt(row.phone_cipher) } : null;
  }

  /** Of a point's orders on a date those with a recipient or a delegate. */
  async atPoint(from: Queryable, pickupPointId: string, date: BusinessDate): Promise<Map<string, CounterNames>> {
    const rows = await from.query<NamesRow>(
      `SELECT o.id AS order_id, r.name_cipher AS recipient_cipher, d.name_cipher AS delegate_cipher, d.took_at FROM resident_order o
       LEFT JOIN order_recipient r ON r.order_id = o.id LEFT JOIN pickup_delegate d ON d.order_id = o.id AND d.live_flag = 1
       WHERE o.pickup_point_id = ? AND o.business_date = ? AND (r.order_id IS NOT NULL OR d.id IS NOT NULL)`,
      [pickupPointId, date],
    );
    return new Map(rows.map((row) => [row.order_id, {
      recipient: row.recipient_cipher && this.cipher.decrypt(row.recipient_cipher),
      delegate: row.delegate_cipher && this.cipher.decrypt(row.delegate_cipher),
      tookByDelegate: row.took_at !== null,
    }]));
  }
}
