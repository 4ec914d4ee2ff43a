import { hasCome } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Stock } from '../catalogue/public';
import { Payments } from '../payments/public';
import { type OrderChange, moreOf } from './domain/order-change';
import { OrderChangesRepository } from './order-changes.repository';

/** Ends changes that nobody has paid, and gives back what they reserved. The order stays as it was. */
@Injectable()
export class EndChanges {
  constructor(
    private readonly changes: OrderChangesRepository,
    private readonly stock: Stock,
    private readonly payments: Payments,
  ) {}

  /** The order's waiting change, if its time has come. */
  async overdueOf(tx: Tx, orderId: string): Promise<void> {
    const change = await this.changes.pendingOf(tx, orderId);
    if (change && hasCome(change.expiresAt, tx.now)) await this.end(tx, change, 'expired');
  }

  /** The order is changed anew or cancelled: what waits is void. */
  async supersede(tx: Tx, orderId: string): Promise<void> {
    const change = await this.changes.pendingOf(tx, orderId);
    if (change) await this.end(tx, change, 'superseded');
  }

  /** What holds stock of these listings beyond its time, for a buyer who is there before the job. @returns how many */
  async onListings(tx: Tx, listingIds: readonly string[]): Promise<number> {
    return this.endAll(tx, await this.changes.overdueOnListings(tx, listingIds));
  }

  /** Everything still unpaid when the lines lock. */
  async ofCycle(tx: Tx, cycleId: string): Promise<number> {
    return this.endAll(tx, await this.changes.pendingOfCycle(tx, cycleId));
  }

  private async endAll(tx: Tx, changes: readonly OrderChange[]): Promise<number> {
    for (const change of changes) await this.end(tx, change, 'expired');
    return changes.length;
  }

  private async end(tx: Tx, change: OrderChange, state: 'expired' | 'superseded'): Promise<void> {
    if (!(await this.changes.end(tx, change.id, state))) return;
    const more = moreOf(await this.changes.linesOf(tx, change.id));
    if (more.length > 0) await this.stock.release(tx, more);
    await this.payments.closeOpen(tx, change.orderId);
    await tx.audit({ action: `order.change-${state}`, subjectType: 'resident_order', subjectId: change.orderId, after: { changeNumber: change.number, differenceFen: change.differenceFen } });
  }
}
