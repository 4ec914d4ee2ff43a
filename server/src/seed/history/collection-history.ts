import { type BusinessDate, instantAt, type TimeOfDay } from '@cunshe/shared';
import type { Floats, Ledger } from '../../modules/settlement/public';
import type { Tx } from '../../platform';
import { POINTS, VILLAGE } from '../data/places';
import { listingIdOf } from '../listing-id';
import { insertRows, type Row } from '../rows';
import { householdId, PAIRING_ID, personAccountId, pickupPointId } from '../seed-ground';
import { seedId } from '../seed-ids';
import { plotId, writeCertificates } from './certificate-history';
import type { PastDay, PastReceipt } from './past-day';

const FLOAT_FEN = 200_000;
const DRIVER_ID = personAccountId('he-shifu');

interface Books {
  readonly ledger: Ledger;
  readonly floats: Floats;
  /** Of the van that drove. */
  readonly vanId: string;
  /** Whom to call about a garden, encrypted. */
  readonly contactCipher: string;
}

/** The van's run of a past day: doors with receipts paid in cash, the station, the gates, and the float counted. */
export async function writeCollection(tx: Tx, { ledger, floats, vanId, contactCipher }: Books, day: PastDay, cycleId: string): Promise<void> {
  const { date, receipts } = day;
  const routeId = seedId('route', date);
  await insertRows(tx, 'harvest_task', receipts.map((receipt) => taskRow(date, cycleId, receipt)));
  await insertRows(tx, 'pickup_route', [routeRow(date, cycleId, routeId, vanId)]);
  await insertRows(tx, 'route_stop', stopRows(day, routeId));
  await insertRows(tx, 'collection_receipt', receipts.map((receipt, place) => receiptRow(date, routeId, receipt, place)));
  await insertRows(tx, 'receipt_line', receipts.flatMap((receipt) => receiptLines(date, receipt)));
  await insertRows(tx, 'harvest_batch', receipts.flatMap((receipt) => batchRows(date, receipt)));
  await writeCertificates(tx, date, receipts, contactCipher);
  await insertRows(tx, 'bag_reading', receipts.flatMap((receipt) => readingRows(date, receipt)));
  await insertRows(tx, 'bag_count', countRows(day));
  await payOut(tx, { ledger, floats }, day, routeId);
}

async function payOut(tx: Tx, { ledger, floats }: Pick<Books, 'ledger' | 'floats'>, { date, receipts }: PastDay, routeId: string): Promise<void> {
  await floats.open(tx, { routeId, pairingId: PAIRING_ID, driverAccountId: DRIVER_ID, openedFen: FLOAT_FEN, businessDate: date });
  let paid = 0;
  for (const { id, plaque, linesFen, roundingFen } of receipts) {
    const household = householdId(plaque);
    await ledger.post(tx, { kind: 'receipt_accepted', subjectId: id, pairingId: PAIRING_ID, businessDate: date, facts: { householdId: household, linesFen, roundingFen } });
    await floats.payCash(tx, { routeId, receiptId: id, householdId: household, fen: linesFen + roundingFen });
    paid += linesFen + roundingFen;
  }
  await floats.count(tx, routeId, FLOAT_FEN - paid);
}

function taskRow(date: BusinessDate, cycleId: string, { plaque }: PastReceipt): Row {
  return {
    id: seedId('task', date, plaque), pairing_id: PAIRING_ID, cycle_id: cycleId, business_date: date, household_id: householdId(plaque), state: 'weighed',
    issued_at: instantAt(date, '14:05'), acknowledged_at: instantAt(date, '14:08'), cut_at: instantAt(date, '14:35'), weighed_at: instantAt(date, '15:00'),
  };
}

function routeRow(date: BusinessDate, cycleId: string, id: string, vanId: string): Row {
  return {
    id, pairing_id: PAIRING_ID, cycle_id: cycleId, business_date: date, van_id: vanId, driver_account_id: DRIVER_ID, state: 'reconciled',
    published_at: instantAt(date, '14:05'), started_at: instantAt(date, '14:28'), finished_at: instantAt(date, '17:05'),
  };
}

interface Halt {
  readonly key: string;
  readonly kind: 'collect' | 'station' | 'drop';
  readonly household: string | null;
  readonly point: string | null;
  readonly minute: number;
}

function stopRows({ date, receipts }: PastDay, routeId: string): Row[] {
  const halts: Halt[] = [
    ...receipts.map(({ plaque }, place) => ({ key: plaque, kind: 'collect' as const, household: householdId(plaque), point: null, minute: 2 + place * 7 })),
    { key: 'station', kind: 'station', household: null, point: null, minute: 85 },
    ...POINTS.map(({ letter }, place) => ({ key: letter, kind: 'drop' as const, household: null, point: pickupPointId(letter), minute: 122 + place * 6 })),
  ];
  return halts.map((halt, place) => stopRow(date, routeId, halt, place + 1));
}

function stopRow(date: BusinessDate, routeId: string, { key, kind, household, point, minute }: Halt, seq: number): Row {
  const arrived = after(date, '14:30', minute);
  const place = POINTS.find(({ letter }) => letter === key) ?? VILLAGE.station;
  return {
    id: stopId(date, key), pairing_id: PAIRING_ID, route_id: routeId, seq, kind, household_id: household, pickup_point_id: point,
    lat_e6: Math.round(place.lat * 1e6), lng_e6: Math.round(place.lng * 1e6), planned_arrival: arrived, planned_leave: after(date, '14:30', minute + 4),
    metres: kind === 'drop' ? 900 : 450, state: 'done', arrived_at: arrived, ended_at: after(date, '14:30', minute + 4), skip_reason: null, crates_in: 0, crates_out: 0,
  };
}

function receiptRow(date: BusinessDate, routeId: string, { id, plaque, linesFen, roundingFen }: PastReceipt, place: number): Row {
  const at = after(date, '14:30', 5 + place * 7);
  return {
    id, pairing_id: PAIRING_ID, stop_id: stopId(date, plaque), route_id: routeId, household_id: householdId(plaque), driver_account_id: DRIVER_ID, business_date: date,
    lines_fen: linesFen, rounding_fen: roundingFen, total_fen: linesFen + roundingFen, method: 'cash', state: 'paid', owed_reason: null, accepted_at: at, paid_at: at,
  };
}

function receiptLines(date: BusinessDate, { id, crops }: PastReceipt): Row[] {
  return crops.map(({ offer, quantity, amountFen }) => ({
    id: seedId('receipt-line', id, offer.crop.drawing), pairing_id: PAIRING_ID, receipt_id: id, listing_id: listingIdOf(date, offer), crop_name: offer.crop.name,
    drawing: offer.crop.drawing, unit_kind: offer.crop.kind, unit_name: offer.crop.unit, grams_per_unit: offer.crop.grams, price_fen: offer.crop.guideFen,
    quantity, amount_fen: amountFen,
  }));
}

function batchRows(date: BusinessDate, { id, plaque, crops }: PastReceipt): Row[] {
  return crops.map(({ offer, quantity }) => ({
    id: seedId('batch', id, offer.crop.drawing), pairing_id: PAIRING_ID, household_id: householdId(plaque), listing_id: listingIdOf(date, offer), receipt_id: id,
    business_date: date, cut_at: instantAt(date, '14:35'), quantity, state: 'depleted', plot_id: plotId(plaque),
  }));
}

function readingRows(date: BusinessDate, { id, crops }: PastReceipt): Row[] {
  return crops.flatMap(({ offer, lines }) =>
    lines.map((line) => ({
      id: seedId('reading', line.id), pairing_id: PAIRING_ID, receipt_id: id, line_id: line.id, listing_id: listingIdOf(date, offer),
      reading: line.packed, tare_grams: 0, net: line.packed,
    })),
  );
}

function countRows({ date, orders }: PastDay): Row[] {
  return orders.map(({ id, letter }) => ({
    id: seedId('count', id), pairing_id: PAIRING_ID, pickup_point_id: pickupPointId(letter), business_date: date, order_id: id, result: 'received',
    keeper_account_id: personAccountId(POINTS.find((point) => point.letter === letter)!.keeper), counted_at: instantAt(date, '16:45'),
  }));
}

function stopId(date: BusinessDate, key: string): string {
  return seedId('stop', date, key);
}

function after(date: BusinessDate, time: TimeOfDay, minutes: number): Date {
  return new Date(instantAt(date, time).getTime() + minutes * 60_000);
}
