import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { DelegateRepository } from './delegate.repository';
import type { Order } from './domain/order';
import type { OrderFacts } from './ordering.presenter';
import { PickupRepository } from './pickup.repository';
import { TicketSigner } from './ticket-signer';

/** 取菜码: the six digits and the signed code that open a bag, the buyer's and her delegate's. */
@Injectable()
export class OrderTickets {
  constructor(
    private readonly pickups: PickupRepository,
    private readonly delegates: DelegateRepository,
    private readonly signer: TicketSigner,
  ) {}

  /** Shown from payment on, until there is no order to pick up any more. */
  async of(from: Queryable, order: Order): Promise<OrderFacts['ticket']> {
    if (!order.paidAt || order.state === 'cancelled') return null;
    const ticket = await this.pickups.ticketOf(from, order.bagOrderId ?? order.id);
    return ticket && { code: ticket.code, qr: this.signer.sign(order, ticket.orderId) };
  }

  async ofDelegate(from: Queryable, order: Order): Promise<OrderFacts['delegate']> {
    const delegate = await this.delegates.liveOf(from, order);
    return delegate && { ...delegate, qr: this.signer.sign(order, delegate.id) };
  }
}
