import { type Actor, may, type OrderHistory } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { AuditReader, Clock, Database, Refusal } from '../../platform';
import { Accounts } from '../identity/public';
import { SoldLines } from '../ordering/public';
import { Pairings } from '../pairing/public';
import { orderHistory } from './domain/order-history';

/** 谁在什么时候改了什么: the resident reads her own order's, the operator reads all of its pairings' with names. */
@Injectable()
export class OrderHistoryQueries {
  constructor(
    private readonly orders: SoldLines,
    private readonly pairings: Pairings,
    private readonly accounts: Accounts,
    private readonly trail: AuditReader,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal NOT_FOUND for an order of others */
  async of(actor: Actor, orderId: string): Promise<OrderHistory> {
    const order = await this.orders.headOf(this.database, orderId);
    if (!order) throw new Refusal('NOT_FOUND');
    const own = may(actor, 'order:read', order.accountId);
    if (!own && !(await this.isOperatorOf(actor, order.pairingId))) throw new Refusal('NOT_FOUND');
    const events = await this.trail.of(this.database, 'resident_order', [orderId]);
    const names = own ? null : await this.accounts.names(this.database, events.flatMap(({ actorId, onBehalfOf }) => [actorId, onBehalfOf ?? actorId]));
    const entries = orderHistory(events, { buyerId: order.accountId, own, names });
    return { serverNow: (await this.clock.now()).toISOString(), entries: entries.map((entry) => ({ ...entry, at: entry.at.toISOString() })) };
  }

  private async isOperatorOf(actor: Actor, pairingId: string): Promise<boolean> {
    const { operatorId } = await this.pairings.get(pairingId);
    return operatorId !== null && may(actor, 'report:read', operatorId);
  }
}
