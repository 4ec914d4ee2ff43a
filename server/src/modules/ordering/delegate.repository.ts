import { Injectable } from '@nestjs/common';
import { Database, FieldCipher, Ids, instantOf, instantOrNull, insertIgnoreSql, type Queryable, Random, type Tx } from '../../platform';
import { delegateCode, PICKUP_CODE_DIGITS } from './domain/pickup-code';
import type { TicketPlace } from './ticket-signer';

/** 代取人 of an order. */
export interface Delegate {
  readonly id: string;
  readonly orderId: string;
  readonly pickupPointId: string;
  readonly name: string;
  readonly code: string;
  readonly namedAt: Date;
  readonly revokedAt: Date | null;
  readonly tookAt: Date | null;
}

interface DelegateRow {
  readonly id: string;
  readonly order_id: string;
  readonly pickup_point_id: string;
  readonly name_cipher: string;
  readonly code: string;
  readonly named_at: Date | string;
  readonly revoked_at: Date | string | null;
  readonly took_at: Date | string | null;
}

const SELECT = 'SELECT d.id, d.order_id, d.pickup_point_id, d.name_cipher, d.code, d.named_at, d.revoked_at, d.took_at FROM pickup_delegate d';
const CODE_TRIES = 50;

/** Delegates and their codes. A code is no ticket's and no other delegate's at its point on its date, also once taken back. */
@Injectable()
export class DelegateRepository {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly ids: Ids,
    private readonly random: Random,
  ) {}

  async insert(tx: Tx, place: TicketPlace, orderId: string, name: string): Promise<void> {
    for (let tried = 0; tried < CODE_TRIES; tried += 1) {
      const code = delegateCode(this.random.digits(PICKUP_CODE_DIGITS));
      const inserted = await tx.execute(
        `${insertIgnoreSql(this.database.dialect)} pickup_delegate (id, order_id, pickup_point_id, business_date, code, name_cipher, named_at, live_flag) VALUES (?, ?, ?, ?, ?, ?, ?, 1)`,
        [this.ids.next(), orderId, place.pickupPointId, place.businessDate, code, this.cipher.encrypt(name), tx.now],
      );
      if (inserted === 1) return;
    }
    throw new Error(`no free delegate code at point ${place.pickupPointId} on ${place.businessDate}`);
  }

  /** Kills the codes of these orders at once; who has taken of the bag already is still said to have. @returns how many were live */
  revoke(tx: Tx, orderIds: readonly string[]): Promise<number> {
    return tx.execute(
      `UPDATE pickup_delegate SET revoked_at = CASE WHEN took_at IS NULL THEN ? ELSE NULL END, live_flag = NULL
       WHERE order_id IN (${orderIds.map(() => '?').join()}) AND live_flag = 1`,
      [tx.now, ...orderIds],
    );
  }

  /** True while it has not been taken back; held so until the transaction ends. */
  async holdLive(tx: Tx, delegateId: string): Promise<boolean> {
    return (await tx.execute('UPDATE pickup_delegate SET live_flag = live_flag WHERE id = ? AND live_flag = 1', [delegateId])) === 1;
  }

  /** Says who took the bag; only of a bag handed over in this transaction. */
  async markTook(tx: Tx, delegateId: string, orderIds: readonly string[]): Promise<void> {
    await tx.execute(
      `UPDATE pickup_delegate SET took_at = ? WHERE id = ? AND live_flag = 1 AND took_at IS NULL
       AND EXISTS (SELECT 1 FROM line_handover h WHERE h.order_id IN (${orderIds.map(() => '?').join()}) AND h.handed_at = ?)`,
      [tx.now, delegateId, ...orderIds, tx.now],
    );
  }

  async namedFor(from: Queryable, orderId: string): Promise<number> {
    const [row] = await from.query<{ named: number }>('SELECT COUNT(*) AS named FROM pickup_delegate WHERE order_id = ?', [orderId]);
    return Number(row?.named ?? 0);
  }

  async byCode(from: Queryable, { pickupPointId, businessDate }: TicketPlace, code: string): Promise<Delegate | null> {
    return this.first(await from.query<DelegateRow>(`${SELECT} WHERE d.pickup_point_id = ? AND d.business_date = ? AND d.code = ?`, [pickupPointId, businessDate, code]));
  }

  async byId(from: Queryable, { pickupPointId, businessDate }: TicketPlace, id: string): Promise<Delegate | null> {
    return this.first(await from.query<DelegateRow>(`${SELECT} WHERE d.id = ? AND d.pickup_point_id = ? AND d.business_date = ?`, [id, pickupPointId, businessDate]));
  }

  /** Who comes, or came, for an order or any order in its bag; the last one named. */
  async liveOf(from: Queryable, { id, bagOrderId }: { readonly id: string; readonly bagOrderId: string | null }): Promise<Delegate | null> {
    const sql = bagOrderId
      ? `${SELECT} JOIN resident_order o ON o.id = d.order_id WHERE o.bag_order_id = ? AND (d.live_flag = 1 OR d.took_at IS NOT NULL) ORDER BY d.named_at DESC, d.id DESC LIMIT 1`
      : `${SELECT} WHERE d.order_id = ? AND (d.live_flag = 1 OR d.took_at IS NOT NULL) ORDER BY d.named_at DESC, d.id DESC LIMIT 1`;
    return this.first(await from.query<DelegateRow>(sql, [bagOrderId ?? id]));
  }

  private first([row]: DelegateRow[]): Delegate | null {
    if (!row) return null;
    const { id, order_id: orderId, pickup_point_id: pickupPointId, code } = row;
    return { id, orderId, pickupPointId, code, name: this.cipher.decrypt(row.name_cipher), namedAt: instantOf(row.named_at), revokedAt: instantOrNull(row.revoked_at), tookAt: instantOrNull(row.took_at) };
  }
}
