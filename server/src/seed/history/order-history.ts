import { type BusinessDate, feeBaseAmount, instantAt } from '@cunshe/shared';
import { bagLabel } from '../../modules/ordering/public';
import type { Ledger } from '../../modules/settlement/public';
import type { Tx } from '../../platform';
import { insertRows, type Row } from '../rows';
import { householdId, PAIRING_ID, pickupPointId, residentAccountId } from '../seed-ground';
import { seedId } from '../seed-ids';
import { listingIdOf } from '../listing-id';
import type { PastDay, PastLine, PastOrder } from './past-day';

const at = instantAt;

/** Orders of a past day, from payment to hand-over, with their payments, refunds and ledger documents. */
export async function writeOrders(tx: Tx, ledger: Ledger, { date, orders }: PastDay, cycleId: string): Promise<void> {
  await insertRows(tx, 'resident_order', orders.map((order) => orderRow(date, cycleId, order)));
  await insertRows(tx, 'order_line', orders.flatMap((order) => order.lines.map((line) => lineRow(date, cycleId, order, line))));
  await insertRows(tx, 'order_fee', orders.flatMap(feeRows));
  await insertRows(tx, 'pickup_ticket', orders.map((order) => ({ order_id: order.id, pickup_point_id: pickupPointId(order.letter), business_date: date, code: order.code, used_at: pickedUpAt(date, order) })));
  await insertRows(tx, 'point_day', pointDays(date, orders));
  await insertRows(tx, 'payment', orders.map((order) => paymentRow(date, order)));
  await insertRows(tx, 'refund', orders.filter(({ refundFen }) => refundFen > 0).map((order) => refundRow(date, order)));
  for (const order of orders) await postOrder(tx, ledger, date, order);
}

async function postOrder(tx: Tx, ledger: Ledger, businessDate: BusinessDate, order: PastOrder): Promise<void> {
  const place = { pairingId: PAIRING_ID, businessDate };
  const fees = order.fees.map(({ type, billedFen }) => ({ type, fen: billedFen }));
  await ledger.post(tx, { kind: 'order_paid', subjectId: paymentId(order), ...place, facts: { orderId: order.id, fen: order.totalFen } });
  await ledger.post(tx, { kind: 'order_billed', subjectId: order.id, ...place, facts: { orderId: order.id, pickupPointId: pickupPointId(order.letter), cropsFen: order.billedCropsFen, fees } });
  if (order.refundFen === 0) return;
  const refunded = { subjectId: refundId(order), ...place, facts: { orderId: order.id, fen: order.refundFen } };
  await ledger.post(tx, { kind: 'refund_requested', ...refunded });
  await ledger.post(tx, { kind: 'refund_succeeded', ...refunded });
}

function orderRow(date: BusinessDate, cycleId: string, order: PastOrder): Row {
  return {
    id: order.id,
    pairing_id: PAIRING_ID,
    cycle_id: cycleId,
    business_date: date,
    account_id: residentAccountId(order.resident),
    pickup_point_id: pickupPointId(order.letter),
    point_letter: order.letter,
    state: 'picked_up',
    payment_state: order.refundFen > 0 ? 'partly_refunded' : 'paid',
    crops_fen: order.cropsFen,
    total_fen: order.totalFen,
    billed_fen: order.billedFen,
    refunded_fen: order.refundFen,
    payment_id: paymentId(order),
    bag_label: bagLabel(order.letter, order.bagNumber),
    bag_order_id: order.id,
    cutoff_at: at(date, '14:00'),
    expires_at: minutesAfter(placedAt(date, order), 10),
    placed_at: placedAt(date, order),
    paid_at: minutesAfter(placedAt(date, order), 1),
    locked_at: at(date, '14:05'),
    packed_at: at(date, '15:45'),
    dispatched_at: at(date, '15:55'),
    arrived_at: at(date, '16:45'),
    picked_up_at: pickedUpAt(date, order),
    handed_over_by: null,
  };
}

function lineRow(date: BusinessDate, cycleId: string, order: PastOrder, line: PastLine): Row {
  const { offer } = line;
  return {
    id: line.id,
    order_id: order.id,
    pairing_id: PAIRING_ID,
    cycle_id: cycleId,
    listing_id: listingIdOf(date, offer),
    household_id: householdId(offer.plaque),
    crop_name: offer.crop.name,
    drawing: offer.crop.drawing,
    plaque_number: offer.plaque,
    farmer_name: offer.farmerName,
    unit_kind: offer.crop.kind,
    unit_name: offer.crop.unit,
    grams_per_unit: offer.crop.grams,
    price_fen: offer.crop.guideFen,
    ordered: line.ordered,
    allotted: line.short?.allotted ?? null,
    note: line.short?.note ?? null,
    packed: line.packed,
    billed: line.billed,
    estimate_fen: line.estimateFen,
    billed_fen: line.billedFen,
    state: 'handed_over',
    substitution: 'refund',
  };
}

function feeRows({ id, fees }: PastOrder): Row[] {
  return fees.map(({ type, fen, billedFen, rule }, seq) => ({
    order_id: id,
    type,
    seq,
    base_kind: rule.base.kind,
    base_amount: feeBaseAmount(rule.base),
    payer: rule.payer,
    payee: rule.payee,
    amount_fen: fen,
    billed_fen: billedFen,
  }));
}

function pointDays(date: BusinessDate, orders: readonly PastOrder[]): Row[] {
  const letters = [...new Set(orders.map(({ letter }) => letter))];
  return letters.map((letter) => ({ pickup_point_id: pickupPointId(letter), business_date: date, last_bag: orders.filter((order) => order.letter === letter).length, wrong_recent: 0, wrong_today: 0 }));
}

function paymentRow(date: BusinessDate, order: PastOrder): Row {
  return {
    id: paymentId(order),
    purpose: 'order',
    subject_id: order.id,
    payer_account_id: residentAccountId(order.resident),
    pairing_id: PAIRING_ID,
    business_date: date,
    description: `村社 ${date} 的菜`,
    amount_fen: order.totalFen,
    refunded_fen: order.refundFen,
    state: 'succeeded',
    open_flag: null,
    kept_flag: 1,
    transaction_id: `42000${order.id.replaceAll('-', '').slice(-23)}`,
    created_at: placedAt(date, order),
    expires_at: minutesAfter(placedAt(date, order), 10),
    succeeded_at: minutesAfter(placedAt(date, order), 1),
  };
}

function refundRow(date: BusinessDate, order: PastOrder): Row {
  return {
    id: refundId(order),
    payment_id: paymentId(order),
    subject_id: order.id,
    refund_key: `weigh:${order.id}`,
    amount_fen: order.refundFen,
    reason: '称重退差价',
    bearer: 'operator',
    state: 'succeeded',
    attempts: 1,
    created_at: at(date, '15:45'),
    succeeded_at: at(date, '15:46'),
  };
}

function paymentId(order: PastOrder): string {
  return seedId('payment', order.id).replaceAll('-', '');
}

function refundId(order: PastOrder): string {
  return seedId('refund', order.id).replaceAll('-', '');
}

function placedAt(date: BusinessDate, order: PastOrder): Date {
  return minutesAfter(at(date, '06:31'), order.minute);
}

function pickedUpAt(date: BusinessDate, order: PastOrder): Date {
  return minutesAfter(at(date, '17:02'), (order.resident * 7) % 110);
}

function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}
