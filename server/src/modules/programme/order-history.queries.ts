import { type Actor, may, type OrderHistory } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { AuditReader, Clock, Database, Refusal } from '../../platform';
import { Accounts } from '../identity/public';
import { SoldLines } from '../ordering/public';
import { Pairings } from '../pairing/public';
import { orderHistory } from './domain/order-history';

/** Events of one page. */
const AT_ONCE = 50;

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

  /** The latest page, or the one before an event already seen. @throws Refusal NOT_FOUND for an order of others */
  async of(actor: Actor, orderId: string, before?: string): Promise<OrderHistory> {
    const order = await this.orders.headOf(this.database, orderId);
    if (!order) throw new Refusal('NOT_FOUND');
    const own = may(actor, 'order:read', order.accountId);
    if (!own && !(await this.isOperatorOf(actor, order.pairingId))) throw new Refusal('NOT_FOUND');
    const scope = { sql: `e.subject_type = 'resident_order' AND e.subject_id = ?`, values: [orderId] };
    const found = await this.trail.latest(this.database, { scope, before }, AT_ONCE + 1);
    const events = found.slice(0, AT_ONCE);
    const names = own ? null : await this.accounts.names(this.database, events.flatMap(({ actorId, onBehalfOf }) => [actorId, onBehalfOf ?? actorId]));
    const entries = orderHistory(events, { buyerId: order.accountId, own, names });
    const nextBefore = found.length > AT_ONCE ? events.at(-1)!.id : null;
    return { serverNow: (await this.clock.now()).toISOString(), entries: entries.map((entry) => ({ ...entry, at: entry.at.toISOString() })), nextBefore };
  }

  private async isOperatorOf(actor: Actor, pairingId: string): Promise<boolean> {
    const { operatorId } = await this.pairings.get(pairingId);
    return operatorId !== null && may(actor, 'report:read', operatorId);
  }
}
