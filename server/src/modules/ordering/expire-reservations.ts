import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Stock } from '../catalogue/public';
import { Credits, Payments } from '../payments/public';
import { byOrder, stockOf } from './domain/order';
import { EndChanges } from './end-changes';
import { orderEvent, stockIn } from './order-audit';
import { OrderingRepository } from './ordering.repository';
import { ReservationRepository } from './reservation.repository';

/** Ends unpaid reservations and gives their stock back. Orders are held before listings, everywhere. */
@Injectable()
export class ExpireReservations {
  constructor(
    private readonly orders: OrderingRepository,
    private readonly reservations: ReservationRepository,
    private readonly stock: Stock,
    private readonly payments: Payments,
    private readonly credits: Credits,
    private readonly changes: EndChanges,
  ) {}

  /** One order, when its time has come and it is still unpaid. */
  async ofOrder(tx: Tx, orderId: string): Promise<number> {
    return this.expire(tx, await this.reservations.holdOverdueOrder(tx, orderId));
  }

  /** Whatever holds stock of these listings beyond its time: for a buyer who is there before the job. */
  async onListings(tx: Tx, listingIds: readonly string[]): Promise<number> {
    return (await this.expire(tx, await this.reservations.holdOverdueOnListings(tx, listingIds))) + (await this.changes.onListings(tx, listingIds));
  }

  /** Everything still unpaid when the lines lock. */
  async ofCycle(tx: Tx, cycle: { readonly pairingId: string; readonly businessDate: string; readonly id: string }): Promise<number> {
    await this.changes.ofCycle(tx, cycle.id);
    return this.expire(tx, await this.reservations.holdReservedOfCycle(tx, cycle));
  }

  private async expire(tx: Tx, orderIds: readonly string[]): Promise<number> {
    if (orderIds.length === 0) return 0;
    await this.reservations.markExpired(tx, orderIds);
    const lines = await this.orders.linesOf(tx, orderIds);
    await this.stock.release(tx, stockOf(lines));
    const held = byOrder(lines);
    for (const orderId of orderIds) {
      await this.payments.closeOpen(tx, orderId);
    }
    await this.credits.release(tx, orderIds);
    await tx.audit(...orderIds.map((id) => orderEvent(id, 'order.expired', { before: { state: 'reserved' }, after: { state: 'expired', ...stockIn(held.get(id) ?? []) }, reason: '没在时间内付款' })));
    return orderIds.length;
  }
}
