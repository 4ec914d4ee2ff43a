import type { OrderState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import type { RefundBearer } from '../payments/public';
import { Ledger } from '../settlement/public';
import { billLine } from './domain/bill-order';
import { type Order, type OrderFee, type OrderLine, byOrder } from './domain/order';
import { type Settlement, isSettled, settleOrder } from './domain/settle-order';
import type { ShortDecision } from './domain/short-line';
import { quantitiesOf, readAs } from './domain/three-quantities';
import { FinalWeightsRepository, type MeasuredResult } from './final-weights.repository';
import { OrderNotices } from './order-notices';
import { OrderRefunds, type SettleReason } from './order-refunds';
import { shortEvents, weighedEvents } from './order-audit';
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
    const ids = orders.map(({ id }) => id);
    const lines = byOrder(await this.orders.linesOf(tx, ids));
    const complete = orders.filter(({ id }) => isSettled(lines.get(id)!));
    const fees = await this.orders.feesOf(tx, complete.map(({ id }) => id));
    const settled: Settled[] = [];
    for (const order of complete) settled.push(await this.settleOne(tx, order, lines.get(order.id)!, fees.get(order.id)!, why));
    return settled;
  }

  private async settleOne(tx: Tx, order: Order, lines: readonly OrderLine[], fees: readonly OrderFee[], why: SettleReason): Promise<Settled> {
    const settlement = settleOrder(order, lines, fees);
    await (settlement.nothingLeft ? this.weights.cancelEmpty(tx, order, settlement.bill) : this.weights.saveBill(tx, order, settlement.bill));
    await this.postBill(tx, order, settlement, why);
    const refundFen = await this.refunds.settle(tx, order, settlement.bill.totalFen, why);
    await tx.audit({
      action: 'order.billed', subjectType: 'resident_order', subjectId: order.id, reason: why.reason,
      before: { state: order.state, billedFen: order.billedFen }, after: { billedFen: settlement.bill.totalFen, refundFen },
    });
    return { order, billedFen: settlement.bill.totalFen, refundFen, nothingLeft: settlement.nothingLeft };
  }

  private async postBill(tx: Tx, order: Order, { bill, fallen, nothingLeft }: Settlement, why: SettleReason): Promise<void> {
    const { id: orderId, pickupPointId, pairingId, businessDate } = order;
    if (fallen) {
      await this.ledger.post(tx, { kind: 'order_unbilled', subjectId: `${orderId}/${why.key}`.slice(0, 80), pairingId, businessDate, facts: { orderId, pickupPointId, ...fallen } });
    } else if (!nothingLeft) {
      const { cropsFen, fees } = bill;
      await this.ledger.post(tx, { kind: 'order_billed', subjectId: orderId, pairingId, businessDate, facts: { orderId, pickupPointId, cropsFen, fees } });
    }
  }
}

function measured(line: OrderLine, packed: number): MeasuredResult {
  return { lineId: line.id, ...readAs(line, packed), billedFen: billLine({ ...line, packed }) };
}
