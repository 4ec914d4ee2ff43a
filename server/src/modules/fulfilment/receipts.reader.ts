import { type BusinessDate, type CollectionReceiptState, type ConfirmedBy, type Grade, grams, type PayMethod, type SaleUnitKind } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { instantOf, instantOrNull, type Queryable, type SqlValue } from '../../platform';
import type { BagReading } from './domain/bag';
import type { CollectionReceipt, KeptReceiptLine } from './domain/collection-receipt';

interface ReceiptRow {
  readonly id: string;
  readonly pairing_id: string;
  readonly stop_id: string;
  readonly route_id: string;
  readonly household_id: string;
  readonly driver_account_id: string;
  readonly business_date: BusinessDate;
  readonly lines_fen: number;
  readonly rounding_fen: number;
  readonly total_fen: number;
  readonly method: PayMethod;
  readonly state: CollectionReceiptState;
  readonly owed_reason: string | null;
  readonly accepted_at: Date | string;
  readonly paid_at: Date | string | null;
  readonly confirmed_by: ConfirmedBy | null;
}

interface LineRow {
  readonly receipt_id: string;
  readonly listing_id: string;
  readonly crop_name: string;
  readonly drawing: string;
  readonly unit_kind: SaleUnitKind;
  readonly unit_name: string;
  readonly grams_per_unit: number;
  readonly price_fen: number;
  readonly quantity: number;
  readonly amount_fen: number;
  readonly grade: Grade | null;
}

const RECEIPTS = `SELECT id, pairing_id, stop_id, route_id, household_id, driver_account_id, business_date, lines_fen, rounding_fen, total_fen,
  method, state, owed_reason, accepted_at, paid_at, confirmed_by FROM collection_receipt`;
const LINES = `SELECT receipt_id, listing_id, crop_name, drawing, unit_kind, unit_name, grams_per_unit, price_fen, quantity, amount_fen, grade FROM receipt_line`;

@Injectable()
export class ReceiptsReader {
  async ofStop(from: Queryable, stopId: string): Promise<CollectionReceipt | null> {
    return (await this.read(from, 'stop_id = ?', [stopId]))[0] ?? null;
  }

  async byId(from: Queryable, receiptId: string): Promise<CollectionReceipt | null> {
    return (await this.read(from, 'id = ?', [receiptId]))[0] ?? null;
  }

  ofRoute(from: Queryable, routeId: string): Promise<CollectionReceipt[]> {
    return this.read(from, 'route_id = ?', [routeId]);
  }

  ofRoutes(from: Queryable, routeIds: readonly string[]): Promise<CollectionReceipt[]> {
    return routeIds.length === 0 ? Promise.resolve([]) : this.read(from, `route_id IN (${routeIds.map(() => '?').join()})`, routeIds);
  }

  ofPairing(from: Queryable, pairingId: string, date: BusinessDate): Promise<CollectionReceipt[]> {
    return this.read(from, 'pairing_id = ? AND business_date = ?', [pairingId, date]);
  }

  /** Of any date, oldest first. */
  owedOfPairing(from: Queryable, pairingId: string): Promise<CollectionReceipt[]> {
    return this.read(from, `pairing_id = ? AND state = 'owed' ORDER BY business_date, id`, [pairingId]);
  }

  /** Newest first. */
  ofHousehold(from: Queryable, householdId: string, since: BusinessDate): Promise<CollectionReceipt[]> {
    return this.read(from, 'household_id = ? AND business_date >= ? ORDER BY accepted_at DESC, id DESC', [householdId, since]);
  }

  async linesOf(from: Queryable, receiptIds: readonly string[]): Promise<Map<string, KeptReceiptLine[]>> {
    const lines = new Map<string, KeptReceiptLine[]>(receiptIds.map((id) => [id, []]));
    if (receiptIds.length === 0) return lines;
    const rows = await from.query<LineRow>(`${LINES} WHERE receipt_id IN (${receiptIds.map(() => '?').join()}) ORDER BY id`, receiptIds);
    for (const row of rows) lines.get(row.receipt_id)?.push(lineOf(row));
    return lines;
  }

  /** The bags of a receipt: as the driver gave them, and what they came to. */
  async readingsOf(from: Queryable, receiptId: string): Promise<BagReading[]> {
    const rows = await from.query<{ line_id: string; listing_id: string; reading: number; tare_grams: number; net: number }>(
      'SELECT line_id, listing_id, reading, tare_grams, net FROM bag_reading WHERE receipt_id = ?',
      [receiptId],
    );
    return rows.map((row) => ({ lineId: row.line_id, listingId: row.listing_id, reading: row.reading, tareGrams: row.tare_grams, net: row.net }));
  }

  /** The crops of a receipt that were weighed as a whole, each under its listing's id. */
  async cropReadingsOf(from: Queryable, receiptId: string): Promise<BagReading[]> {
    const rows = await from.query<{ listing_id: string; reading: number; tare_grams: number; net: number }>('SELECT listing_id, reading, tare_grams, net FROM crop_reading WHERE receipt_id = ?', [receiptId]);
    return rows.map((row) => ({ lineId: row.listing_id, listingId: row.listing_id, reading: row.reading, tareGrams: row.tare_grams, net: row.net }));
  }

  private async read(from: Queryable, where: string, values: readonly SqlValue[]): Promise<CollectionReceipt[]> {
    return (await from.query<ReceiptRow>(`${RECEIPTS} WHERE ${where}`, values)).map(receiptOf);
  }
}

function receiptOf(row: ReceiptRow): CollectionReceipt {
  return {
    id: row.id,
    pairingId: row.pairing_id,
    stopId: row.stop_id,
    routeId: row.route_id,
    householdId: row.household_id,
    driverAccountId: row.driver_account_id,
    businessDate: row.business_date,
    linesFen: row.lines_fen,
    roundingFen: row.rounding_fen,
    totalFen: row.total_fen,
    method: row.method,
    state: row.state,
    owedReason: row.owed_reason,
    acceptedAt: instantOf(row.accepted_at),
    paidAt: instantOrNull(row.paid_at),
    confirmedBy: row.confirmed_by,
  };
}

function lineOf(row: LineRow): KeptReceiptLine {
  return {
    listingId: row.listing_id,
    cropName: row.crop_name,
    drawing: row.drawing,
    unit: { kind: row.unit_kind, name: row.unit_name, gramsPerUnit: grams(row.grams_per_unit) },
    priceFen: row.price_fen,
    quantity: row.quantity,
    amountFen: row.amount_fen,
    grade: row.grade,
  };
}
