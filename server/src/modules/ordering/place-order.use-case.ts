import { type Actor, type PlaceOrderRequest, type PlacedOrder, quantityText } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Ids, Refusal, type Tx, UnitOfWork, requirePermission } from '../../platform';
import { Stock } from '../catalogue/public';
import { AccountShares } from './account-shares';
import { ConfirmPayment } from './confirm-payment';
import { Delegates } from './delegates';
import { OrderCredit } from './order-credit';
import { type DecidedOrder, decideOrder } from './domain/decide-order';
import { isRefused } from './domain/ordering-rule';
import { ExpireReservations } from './expire-reservations';
import { enqueueExpiry } from './expiry-job';
import { type OrderGround, OrderSituations } from './order-situations';
import { type ChosenListing, OrderingRepository } from './ordering.repository';

type Decided = DecidedOrder<ChosenListing>;
type CreditPayer = Pick<ChosenListing, 'pairingId' | 'businessDate'> & { readonly accountId: string };

/** A resident orders: rules, order and stock are one transaction; a repeated request gets its first answer. */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly situations: OrderSituations,
    private readonly reservations: ExpireReservations,
    private readonly orders: OrderingRepository,
    private readonly stock: Stock,
    private readonly shares: AccountShares,
    private readonly people: Delegates,
    private readonly credit: OrderCredit,
    private readonly confirming: ConfirmPayment,
    private readonly ids: Ids,
  ) {}

  async execute(actor: Actor, request: IdempotentRequest, wanted: PlaceOrderRequest): Promise<PlacedOrder> {
    requirePermission(actor, 'order:place', actor.accountId);
    const ground = await this.situations.groundOf(wanted.pickupPointId);
    return this.unitOfWork.once(request, async (tx) => {
      const decided = await this.decide(tx, actor, ground, wanted);
      const creditFen = await this.credit.decide(tx, { accountId: actor.accountId, pairingId: ground.point.pairingId }, decided.quote.totalFen, wanted);
      const placed = await this.save(tx, actor, ground, { ...decided, creditFen });
      await this.stock.reserve(tx, decided.lines.map(({ listing, ordered }) => ({ listingId: listing.id, quantity: ordered })));
      await this.shares.assertWithin(tx, { accountId: actor.accountId, orderId: placed.orderId }, decided.lines.map(({ listing }) => listing));
      const order = { id: placed.orderId, pickupPointId: ground.point.id, businessDate: decided.lines[0]!.listing.businessDate };
      await this.people.enter(tx, order, { recipient: wanted.recipient, delegateName: wanted.delegate?.name });
      return this.payByCredit(tx, placed, { ...decided.lines[0]!.listing, accountId: actor.accountId });
    });
  }

  /** What her credit pays of it is spent with the placing; an order it pays whole is paid with it. */
  private async payByCredit(tx: Tx, placed: PlacedOrder, { accountId, pairingId, businessDate }: CreditPayer): Promise<PlacedOrder> {
    if (placed.creditFen === 0) return placed;
    const paymentId = await this.credit.spend(tx, { orderId: placed.orderId, accountId, pairingId, businessDate, fen: placed.creditFen });
    if (placed.creditFen < placed.totalFen) return placed;
    await this.confirming.paidByCredit(tx, placed.orderId, paymentId);
    return { ...placed, state: 'paid' };
  }

  /** Stock, and a share of it, that an overdue reservation still holds is free for whoever asks first. */
  private async decide(tx: Tx, actor: Actor, ground: OrderGround, wanted: PlaceOrderRequest): Promise<Decided> {
    const first = await this.decideOnce(tx, actor, ground, wanted);
    if (!isRefused(first)) return first;
    const freed = first.refused === 'STOCK_GONE' || first.refused === 'LIMIT_PER_HOUSEHOLD' ? await this.reservations.onListings(tx, wanted.lines.map((line) => line.listingId)) : 0;
    const second = freed > 0 ? await this.decideOnce(tx, actor, ground, wanted) : first;
    if (isRefused(second)) throw new Refusal(second.refused, second.details);
    return second;
  }

  private async decideOnce(tx: Tx, actor: Actor, ground: OrderGround, { lines, expectedTotalFen, seen }: PlaceOrderRequest) {
    return decideOrder(await this.situations.hold(tx, ground, lines, actor), lines, expectedTotalFen, seen);
  }

  private async save(tx: Tx, actor: Actor, { point }: OrderGround, { lines, fees, quote, cutoffAt, expiresAt, creditFen }: Decided & { readonly creditFen: number }): Promise<PlacedOrder> {
    const { pairingId, cycleId, businessDate } = lines[0]!.listing;
    const { cropsFen, totalFen } = quote;
    const id = this.ids.next();
    const order = { id, pairingId, cycleId, businessDate, accountId: actor.accountId, pickupPointId: point.id, pointLetter: point.letter, cropsFen, totalFen, creditFen, cutoffAt, expiresAt };
    const kept = lines.map((line) => ({ ...line, id: this.ids.next() }));
    await this.orders.insert(tx, order, kept, fees);
    await enqueueExpiry(tx, id, expiresAt);
    await tx.audit({ action: 'order.placed', subjectType: 'resident_order', subjectId: id, after: { state: 'reserved', totalFen, creditFen, lines: kept.map(({ id: lineId, listing, ordered }) => ({ lineId, listingId: listing.id, cropName: listing.cropName, ordered, amount: quantityText(listing.unit, ordered) })) } });
    return { orderId: id, state: 'reserved', totalFen, creditFen, expiresAt: expiresAt.toISOString() };
  }
}
