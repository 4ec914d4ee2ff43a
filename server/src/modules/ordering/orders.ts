import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform';
import { OrderCycles } from '../order-cycle/public';
import type { RefundBearer } from '../payments/public';
import { Bags } from './bags';
import { Delegates } from './delegates';
import type { LockedLine, PickupFigures, PointOrder } from './domain/locked-order';
import type { ShortDecision, ShortLine } from './domain/short-line';
import { type BagReading, FinalWeights } from './final-weights';
import { type HandOver, HandOverOrder } from './hand-over';
import { HandoverRepository } from './handover.repository';
import { type LineMove, LineMoveRepository } from './line-move.repository';
import { LockedOrderQueries } from './locked-order.queries';
import { MoveLine, type MoveWish } from './move-line';
import { type CounterNames, RecipientRepository } from './recipient.repository';
import { OrderNotices } from './order-notices';

/** What van, door and gate ask of and do to orders. */
@Injectable()
export class Orders {
  constructor(
    private readonly cycles: OrderCycles,
    private readonly queries: LockedOrderQueries,
    private readonly weights: FinalWeights,
    private readonly handovers: HandoverRepository,
    private readonly handingOver: HandOverOrder,
    private readonly bags: Bags,
    private readonly people: Delegates,
    private readonly names: RecipientRepository,
    private readonly notices: OrderNotices,
    private readonly moving: MoveLine,
    private readonly moves: LineMoveRepository,
  ) {}

  /** Every line of the cycle's locked orders, also once packed, short or handed over; by bag label. */
  async lockedLines(from: Queryable, cycleId: string): Promise<LockedLine[]> {
    return this.queries.linesOfCycle(from, await this.cycles.get(from, cycleId));
  }

  /** As `lockedLines`, of some listings. */
  linesOfListings(from: Queryable, listingIds: readonly string[]): Promise<LockedLine[]> {
    return this.queries.linesOfListings(from, listingIds);
  }

  /** Locked orders of a point and date, also those short, by bag label. */
  ordersAtPoint(from: Queryable, pickupPointId: string, date: BusinessDate): Promise<PointOrder[]> {
    return this.queries.ordersAtPoint(from, pickupPointId, date);
  }

  /** As `ordersAtPoint`, by id, of whatever point and date. */
  pointOrders(from: Queryable, orderIds: readonly string[]): Promise<PointOrder[]> {
    return this.queries.pointOrders(from, orderIds);
  }

  /** How many residents hold a paid order for one of these listings, before the lock or after. */
  buyersOf(from: Queryable, listingIds: readonly string[]): Promise<number> {
    return this.queries.buyersOf(from, listingIds);
  }

  /** For whom, and who comes: of a point's orders on a date those that are not the buyer's own affair alone. */
  namesAtPoint(from: Queryable, pickupPointId: string, date: BusinessDate): Promise<Map<string, CounterNames>> {
    return this.names.atPoint(from, pickupPointId, date);
  }

  pickupFigures(from: Queryable, pairingId: string, date: BusinessDate): Promise<PickupFigures> {
    return this.queries.figures(from, pairingId, date);
  }

  /**
   * Sets packed and billed quantities. An order whose last line this was becomes packed: it is billed, the ledger
   * knows, and what was paid too much goes back.
   * @throws Refusal NOT_FOUND for an unknown line, STATE_CHANGED for a line weighed before
   */
  packLines(tx: Tx, readings: readonly BagReading[]): Promise<void> {
    return this.weights.pack(tx, readings);
  }

  /** Which of these lines still wait for the scale, in orders that are locked. */
  openLines(from: Queryable, lineIds: readonly string[]): Promise<string[]> {
    return this.queries.openLines(from, lineIds);
  }

  /** Lines that will not come; lines already short are left alone. An order with nothing left is cancelled, all goes back. */
  shortenLines(tx: Tx, lineIds: readonly string[], reason: string, bearer?: RefundBearer): Promise<void> {
    return this.weights.shorten(tx, lineIds, reason, bearer);
  }

  /** Packed lines that hold less than was packed, but something. @throws Refusal NOT_FOUND, STATE_CHANGED */
  lessenLines(tx: Tx, readings: readonly BagReading[], reason: string, bearer: RefundBearer): Promise<void> {
    return this.weights.lessen(tx, readings, reason, bearer);
  }

  /** Lines of a listing that are locked and still to be counted or weighed. */
  shortLines(from: Queryable, listingId: string): Promise<ShortLine[]> {
    return this.queries.shortLines(from, listingId);
  }

  /**
   * What a shortage makes of lines not yet weighed.
   * @throws Refusal STATE_CHANGED when one of them is weighed or gone by now
   */
  allot(tx: Tx, decisions: readonly ShortDecision[]): Promise<void> {
    return this.weights.allot(tx, decisions);
  }

  /** Packed → dispatched; others stay. @returns those that left */
  dispatch(tx: Tx, orderIds: readonly string[]): Promise<string[]> {
    return this.handovers.dispatch(tx, orderIds);
  }

  /** Dispatched → arrived; others stay. @returns those that arrived */
  async arrive(tx: Tx, orderIds: readonly string[]): Promise<string[]> {
    const arrived = await this.handovers.arrive(tx, orderIds);
    await this.notices.arrived(tx, orderIds);
    return arrived;
  }

  /**
   * The bag of an order, whole or in part, with every order in it.
   * @returns those that were unclaimed and are picked up late
   * @throws Refusal NOT_FOUND, WEIGHT_MISSING, BAGS_NOT_RECEIVED, STATE_CHANGED, PICKUP_CODE_USED with when and by whom, PICKUP_CODE_REVOKED
   */
  async handOver(tx: Tx, handOver: HandOver): Promise<string[]> {
    const orderIds = await this.bags.waitingIn(tx, handOver.orderId);
    if (handOver.delegateId) await this.people.assertLive(tx, handOver.delegateId);
    const late = await this.handingOver.execute(tx, orderIds, handOver);
    if (handOver.delegateId) await this.people.markTook(tx, handOver.delegateId, orderIds);
    return late;
  }

  /** Arrived bags nobody came for. @returns which of them were */
  markUnclaimed(tx: Tx, orderIds: readonly string[]): Promise<string[]> {
    return this.handovers.markUnclaimed(tx, orderIds);
  }

  /** Unclaimed bags given away. @returns how many */
  donate(tx: Tx, orderIds: readonly string[]): Promise<number> {
    return this.handovers.donate(tx, orderIds);
  }

  /**
   * A line goes to a neighbour; no money moves.
   * @returns the order it is of
   * @throws Refusal NOT_FOUND, INVALID_INPUT, LINE_GONE, WEIGHT_MISSING, BAGS_NOT_RECEIVED
   */
  moveLine(tx: Tx, wish: MoveWish): Promise<string> {
    return this.moving.execute(tx, wish);
  }

  /** What went from one resident to another at a point on a date. */
  movesAtPoint(from: Queryable, pickupPointId: string, date: BusinessDate): Promise<LineMove[]> {
    return this.moves.ofPoint(from, pickupPointId, date);
  }

  /** A bag partly gone of which nothing waits any more is picked up. */
  finishEmptied(tx: Tx, orderId: string, pointId: string, keeperAccountId: string): Promise<void> {
    return this.handingOver.finishEmptied(tx, orderId, pointId, keeperAccountId);
  }
}
