import type { OrderState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import type { RefundBearer } from '../payments/public';
import { Ledger, type Posting } from '../settlement/public';
import { billLine } from './domain/bill-order';
import { type Order, type OrderLine, byOrder } from './domain/order';
import { settleOrder } from './domain/settle-order';
import type { ShortDecision } from './domain/short-line';
import { quantitiesOf, readAs } from './domain/three-quantities';
import { FinalWeightsRepository, type MeasuredResult, type SettledOrder } from './final-weights.repository';
import { OrderNotices } from './order-notices';
import { OrderRefunds, type SettleReason } from './order-refunds';
import { orderEvent, shortEvents, weighedEvents } from './order-audit';
import { OrderingRepository } from './ordering.repository';

export interface BagReading {
  readonly lineId: string;
  /** Pieces, or net grams when priced by weight. 0: nothing was in the bag, the line is short. */
  readonly packed: number;
}

interface Settled {
  readonly order: Order;
  readonly billedFen: number;
  readonly refundFen: number;
  readonly nothingLeft: boolean;
}

/** Until when a line may still turn out short: until it is in somebody's hands. */
const MAY_FALL_SHORT: readonly OrderState[] = ['locked', 'packed', 'dispatched', 'arrived', 'partly_picked'];
const MAY_LESSEN: readonly OrderState[] = ['dispatched', 'arrived', 'partly_picked'];

/** Orders settled with one round of statements. */
const ORDERS_AT_ONCE = 100;

/** Final weights: each bag's reading becomes its line's packed and billed quantity, and the difference goes back. */
@Injectable()
export class FinalWeights {
  constructor(
    private readonly weights: FinalWeightsRepository,
    private readonly orders: OrderingRepository,
    private readonly refunds: OrderRefunds,
    private readonly ledger: Ledger,
    private readonly notices: OrderNotices,
  ) {}

  /** @throws Refusal NOT_FOUND for an unknown line, STATE_CHANGED for a line weighed before or an order that is not locked */
  async pack(tx: Tx, readings: readonly BagReading[]): Promise<void> {
    if (readings.length === 0) return;
    const { lines, orders } = await this.hold(tx, readings.map(({ lineId }) => lineId));
    if (orders.some(({ state }) => state !== 'locked')) throw new Refusal('STATE_CHANGED');
    const byId = new Map(lines.map((line) => [line.id, line]));
    const results = readings.map(({ lineId, packed }) => measured(byId.get(lineId)!, packed));
    if ((await this.weights.pack(tx, results)) !== results.length) throw new Refusal('STATE_CHANGED');
    await tx.audit(...weighedEvents(orders, lines, results, 'order.weighed'));
    await this.notices.weighed(tx, await this.settle(tx, orders, { key: 'weigh', reason: '称重退差价', bearer: 'operator' }));
  }

  /** Lines that will not come: not cut, lost or damaged. Their money goes back, the farmer's stays where it is. */
  async shorten(tx: Tx, lineIds: readonly string[], reason: string, bearer: RefundBearer = 'operator'): Promise<void> {
    if (lineIds.length === 0) return;
    const { lines, orders } = await this.hold(tx, lineIds);
    const open = lines.filter(({ state }) => state === 'ordered' || state === 'packed');
    if (open.length === 0) return;
    if (orders.some(({ state }) => !MAY_FALL_SHORT.includes(state))) throw new Refusal('STATE_CHANGED');
    await this.weights.shorten(tx, open.map(({ id }) => id), reason);
    await tx.audit(...shortEvents(orders, open, reason));
    const settled = await this.settle(tx, orders, { key: `short:${open[0]!.id}`, reason: '缺货退款', bearer });
    await this.notices.short(tx, orders, open, reason, new Set(settled.filter(({ nothingLeft }) => nothingLeft).map(({ order }) => order.id)));
  }

  /**
   * Less is in the bag than was packed: it is billed anew at what is there, and the difference goes back.
   * @throws Refusal NOT_FOUND, STATE_CHANGED for a line that holds no more than that or is not at the gate
   */
  async lessen(tx: Tx, readings: readonly BagReading[], reason: string, bearer: RefundBearer): Promise<void> {
    if (readings.length === 0) return;
    const { lines, orders } = await this.hold(tx, readings.map(({ lineId }) => lineId));
    if (orders.some(({ state }) => !MAY_LESSEN.includes(state))) throw new Refusal('STATE_CHANGED');
    const byId = new Map(lines.map((line) => [line.id, line]));
    const results = readings.map(({ lineId, packed }) => measured(byId.get(lineId)!, packed));
    if ((await this.weights.lessen(tx, results, reason)) !== results.length) throw new Refusal('STATE_CHANGED');
    await tx.audit(...weighedEvents(orders, lines, results, 'order.lessened', reason));
    await this.settle(tx, orders, { key: `l${readings[0]!.packed.toString(36)}:${readings[0]!.lineId}`, reason, bearer });
  }

  /**
   * What a shortage makes of its lines before they are weighed: fewer, none, or another garden's in their place. An order
   * with nothing left to weigh is billed at once, one with nothing left at all is cancelled.
   * @throws Refusal STATE_CHANGED when a line is weighed or gone by now
   */
  async allot(tx: Tx, decisions: readonly ShortDecision[]): Promise<void> {
    if (decisions.length === 0) return;
    const { lines, orders } = await this.hold(tx, decisions.map(({ lineId }) => lineId));
    if (orders.some(({ state }) => state !== 'locked')) throw new Refusal('STATE_CHANGED');
    for (const decision of decisions) await this.allotOne(tx, lines.find(({ id }) => id === decision.lineId)!, decision);
    await this.settle(tx, orders, { key: `short:${decisions[0]!.lineId}`, reason: '缺货退款', bearer: 'operator' });
  }

  private async allotOne(tx: Tx, line: OrderLine, decision: ShortDecision): Promise<void> {
    if (!(await this.weights.allot(tx, decision))) throw new Refusal('STATE_CHANGED');
    const { allotted, substitute, note, reason } = decision;
    if (substitute) await this.weights.insertSubstitute(tx, line.id, substitute, note);
    await tx.audit({
      action: 'order.line-short', subjectType: 'resident_order', subjectId: line.orderId, reason,
      before: { lineId: line.id, due: quantitiesOf(line).due }, after: { lineId: line.id, due: allotted, substitute: substitute && { listingId: substitute.listing.id, quantity: substitute.quantity } },
    });
  }

  private async hold(tx: Tx, lineIds: readonly string[]): Promise<{ lines: OrderLine[]; orders: Order[] }> {
    const lines = await this.weights.lines(tx, lineIds);
    if (lines.length !== new Set(lineIds).size) throw new Refusal('NOT_FOUND');
    const orders = await this.weights.holdOrders(tx, [...new Set(lines.map(({ orderId }) => orderId))]);
    return { lines, orders };
  }

  /** Bills every order of these that has nothing left to weigh. */
  private async settle(tx: Tx, orders: readonly Order[], why: SettleReason): Promise<Settled[]> {
    const open = await this.weights.unsettled(tx, orders.map(({ id }) => id));
    const complete = orders.filter(({ id }) => !open.has(id));
    const lines = byOrder(await this.orders.linesOf(tx, complete.map(({ id }) => id)));
    const fees = await this.orders.feesOf(tx, complete.map(({ id }) => id));
    const settled = complete.map((order) => ({ order, ...settleOrder(order, lines.get(order.id)!, fees.get(order.id)!) }));
    const done: Settled[] = [];
    for (let at = 0; at < settled.length; at += ORDERS_AT_ONCE) done.push(...(await this.settleSome(tx, settled.slice(at, at + ORDERS_AT_ONCE), why)));
    return done;
  }

  private async settleSome(tx: Tx, settled: readonly SettledOrder[], why: SettleReason): Promise<Settled[]> {
    await this.weights.saveBills(tx, settled);
    await this.ledger.postAll(tx, settled.flatMap((each) => postingOf(each, why)));
    const refunds = await this.refunds.settleAll(tx, settled.map(({ order, bill }) => ({ order, billFen: bill.totalFen })), why);
    const done = settled.map(({ order, bill, nothingLeft }) => ({ order, billedFen: bill.totalFen, refundFen: refunds.get(order.id)!, nothingLeft }));
    await tx.audit(...done.map(({ order, billedFen, refundFen }) => orderEvent(order.id, 'order.billed', {
      reason: why.reason, before: { state: order.state, billedFen: order.billedFen }, after: { billedFen, refundFen },
    })));
    return done;
  }
}

/** The first bill, or what a later one falls by; nothing for an order that is gone before it was billed. */
function postingOf({ order, bill, fallen, nothingLeft }: SettledOrder, why: SettleReason): Posting<'order_billed' | 'order_unbilled'>[] {
  const { id: orderId, pickupPointId, pairingId, businessDate } = order;
  const head = { pairingId, businessDate };
  if (fallen) return [{ ...head, kind: 'order_unbilled', subjectId: `${orderId}/${why.key}`.slice(0, 80), facts: { orderId, pickupPointId, ...fallen } }];
  return nothingLeft ? [] : [{ ...head, kind: 'order_billed', subjectId: orderId, facts: { orderId, pickupPointId, cropsFen: bill.cropsFen, fees: bill.fees } }];
}

function measured(line: OrderLine, packed: number): MeasuredResult {
  return { lineId: line.id, ...readAs(line, packed), billedFen: billLine({ ...line, packed }) };
}
