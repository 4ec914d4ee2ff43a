import { type FeeLine, type FeeRule, feeBaseAmount, type OrderLineView, type OrderListEntry, type OrderPage, type QuotePage, type RefundView, timeOfDay } from '@cunshe/shared';
import { type CycleBrief, roadOf } from '../order-cycle/public';
import type { PairingBrief, PickupPointBrief } from '../pairing/public';
import { limitLeft } from './domain/account-limit';
import { creditOf } from './domain/order-credit';
import type { DecidedOrder } from './domain/decide-order';
import type { Order, OrderFee, OrderLine } from './domain/order';
import { canCancel, canDelegate, canPay, orderStateAt } from './domain/order-at';
import { type OrderChange, canChange } from './domain/order-change';
import { orderSummary } from './domain/order-summary';
import { packingOf, quantitiesOf } from './domain/three-quantities';
import { timelineOf } from './domain/timeline';
import type { Delegate } from './delegate.repository';
import type { Recipient } from './recipient.repository';
import { maskPhone } from '../identity/public';
import type { ChosenListing } from './ordering.repository';
import type { VanArrival } from './van-progress';

export interface QuoteFacts {
  readonly now: Date;
  readonly point: PickupPointBrief;
  readonly cycle: CycleBrief;
  readonly priced: DecidedOrder<ChosenListing>;
  readonly problems: readonly QuotePage['lines'][number]['problem'][];
  readonly taken: ReadonlyMap<string, number>;
  /** Her credit in this pairing. */
  readonly balanceFen: number;
}

export function presentQuote({ now, point, cycle, priced, problems, taken, balanceFen }: QuoteFacts): QuotePage {
  return {
    serverNow: now.toISOString(),
    pickupPoint: {
      id: point.id,
      name: point.name,
      keeperName: point.keeperName,
      pickupFrom: point.pickupFrom,
      pickupTo: point.pickupTo,
      businessDate: cycle.businessDate,
    },
    cutoffAt: priced.cutoffAt.toISOString(),
    lines: priced.lines.map(({ listing, ordered, substitution, estimateFen }, index) => ({
      listingId: listing.id,
      cropName: listing.cropName,
      drawing: listing.drawing,
      plaqueNumber: listing.plaqueNumber,
      unitKind: listing.unit.kind,
      unitName: listing.unit.name,
      gramsPerUnit: listing.unit.gramsPerUnit,
      priceFen: listing.priceFen,
      quantity: ordered,
      substitution,
      estimateFen,
      problem: problems[index]!,
      remaining: listing.remaining,
      limitLeft: limitLeft(listing, taken),
    })),
    farmerCount: new Set(priced.lines.map(({ listing }) => listing.householdId)).size,
    cropsFen: priced.quote.cropsFen,
    fees: priced.fees.map(({ rule, fen }) => presentFee(rule, fen)),
    totalFen: priced.quote.totalFen,
    creditFen: creditOf(balanceFen, priced.quote.totalFen),
  };
}

export interface OrderRefund {
  readonly id: string;
  readonly amountFen: number;
  readonly state: RefundView['state'];
  readonly reason: string;
  readonly way: RefundView['way'];
  readonly lineId: string | null;
  readonly createdAt: Date;
  readonly succeededAt: Date | null;
}

export interface OrderFacts {
  readonly now: Date;
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly fees: readonly OrderFee[];
  readonly refunds: readonly OrderRefund[];
  readonly ticket: { readonly code: string; readonly qr: string } | null;
  readonly point: PickupPointBrief;
  readonly pairing: PairingBrief;
  readonly van: VanArrival | null;
  /** A change that waits for its payment. */
  readonly change: OrderChange | null;
  readonly recipient: Recipient | null;
  /** Who comes, or came, in the buyer’s place. */
  readonly delegate: (Delegate & { readonly qr: string }) | null;
  /** The other orders of its bag. */
  readonly mates: readonly { readonly order: Order; readonly lines: readonly OrderLine[] }[];
}

export function presentOrder(facts: OrderFacts): OrderPage {
  const { now, order, point, fees } = facts;
  const state = orderStateAt(order, now);
  return {
    serverNow: now.toISOString(),
    orderId: order.id,
    state,
    paymentState: order.paymentState,
    businessDate: order.businessDate,
    bagLabel: order.bagLabel,
    ticket: facts.ticket,
    pickupPoint: presentPoint(point),
    cutoffAt: order.cutoffAt.toISOString(),
    expiresAt: state === 'reserved' ? order.expiresAt.toISOString() : null,
    canCancel: canCancel(order, now),
    canChange: canChange(order, now),
    revision: order.revision,
    change: facts.change && { differenceFen: facts.change.differenceFen, expiresAt: facts.change.expiresAt.toISOString() },
    canPay: canPay(order, now) || facts.change !== null,
    canDelegate: canDelegate(order, now),
    recipient: facts.recipient && { name: facts.recipient.name, phoneMasked: maskPhone(facts.recipient.phone) },
    delegate: presentDelegate(facts.delegate),
    road: roadOf(facts.pairing.schedule, order.businessDate),
    van: presentVan(facts),
    lines: facts.lines.map(presentLine),
    sameBag: facts.mates.map((mate) => ({ orderId: mate.order.id, totalFen: mate.order.totalFen, lines: mate.lines.map(presentLine) })),
    fees: fees.map(({ rule, fen, billedFen }) => presentFee(rule, billedFen ?? fen)),
    cropsFen: order.cropsFen,
    totalFen: order.totalFen,
    creditFen: order.creditFen,
    currentTotalFen: order.totalFen - order.reducedFen,
    billedFen: order.billedFen,
    refundedFen: order.refundedFen,
    refunds: facts.refunds.map(presentRefund),
    timeline: presentTimeline(facts),
  };
}

function presentDelegate(delegate: OrderFacts['delegate']): OrderPage['delegate'] {
  return delegate && { name: delegate.name, code: delegate.code, qr: delegate.qr, namedAt: delegate.namedAt.toISOString(), tookAt: delegate.tookAt?.toISOString() ?? null };
}

function presentRefund({ id, amountFen, state, reason, way, lineId }: OrderRefund): RefundView {
  return { refundId: id, fen: amountFen, state, reason, way, lineId };
}

export function presentListEntry(order: Order, lines: readonly OrderLine[], pointName: string, now: Date): OrderListEntry {
  return {
    orderId: order.id,
    businessDate: order.businessDate,
    state: orderStateAt(order, now),
    paymentState: order.paymentState,
    pickupPointName: pointName,
    bag: order.bagLabel === null ? null : { id: order.bagOrderId ?? order.id, label: order.bagLabel },
    drawings: lines.map((line) => line.drawing),
    summary: orderSummary(lines),
    totalFen: order.totalFen,
    refundedFen: order.refundedFen,
  };
}

function presentFee({ type, payer, payee, base }: FeeRule, fen: number): FeeLine {
  return { type, fen, payer, payee, baseKind: base.kind, baseAmount: feeBaseAmount(base) };
}

function presentPoint(point: PickupPointBrief): OrderPage['pickupPoint'] {
  return {
    id: point.id,
    name: point.name,
    keeperName: point.keeperName,
    keeperPhone: point.keeperPhone,
    pickupFrom: point.pickupFrom,
    pickupTo: point.pickupTo,
  };
}

function presentLine(line: OrderLine): OrderLineView {
  const { ordered, due, packed, billed } = quantitiesOf(line);
  return {
    lineId: line.id,
    listingId: line.listingId,
    cropName: line.cropName,
    drawing: line.drawing,
    plaqueNumber: line.plaqueNumber,
    farmerName: line.farmerName,
    unitKind: line.unitKind,
    unitName: line.unitName,
    gramsPerUnit: line.gramsPerUnit,
    priceFen: line.priceFen,
    substitution: line.substitution,
    state: line.state,
    ordered,
    packed,
    billed,
    estimateFen: line.estimateFen,
    billedFen: line.billedFen,
    due,
    packing: packingOf(line),
    note: line.note,
    substituteFor: line.substituteFor,
  };
}

/** Nothing to say once the bags are there, or when there is no order any more. */
function presentVan({ order, van }: OrderFacts): OrderPage['van'] {
  if (!van || !['locked', 'packed', 'dispatched'].includes(order.state)) return null;
  const time = timeOfDay(van.arrivesAt);
  return { text: van.departed ? `车在路上，${time} 到` : `预计 ${time} 到`, arrivesAt: van.arrivesAt.toISOString() };
}

function presentTimeline({ order, delegate, lines, refunds, point, now }: OrderFacts): OrderPage['timeline'] {
  const expiredAt = order.expiredAt ?? (orderStateAt(order, now) === 'expired' ? order.expiresAt : null);
  return timelineOf({
    ...order,
    expiredAt,
    takenBy: delegate?.tookAt ? delegate.name : null,
    pointName: point.name,
    gardens: new Set(lines.map((line) => line.householdId)).size,
    refunds: refunds.map(({ amountFen, state, way, createdAt, succeededAt }) => ({ fen: amountFen, at: succeededAt ?? createdAt, done: state === 'succeeded', way })),
  });
}
