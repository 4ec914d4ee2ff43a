import type { BusinessDate, SaleUnitKind } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { instantOf, type Queryable, type Tx } from '../../platform';
import type { Batch } from './domain/batch';

interface Row {
  readonly id: string;
  readonly pairing_id: string;
  readonly household_id: string;
  readonly listing_id: string;
  readonly business_date: BusinessDate;
  readonly crop_id: string;
  readonly crop_name: string;
  readonly category: string;
  readonly plaque_number: string;
  readonly farmer_name: string;
  readonly group_name: string;
  readonly tested_on: string | null;
  readonly contact_cipher: string | null;
  readonly plot_name: string | null;
  readonly cut_at: Date | string;
  readonly quantity: number;
  readonly state: string;
  readonly unit_kind: SaleUnitKind;
  readonly unit_name: string;
  readonly grams_per_unit: number;
}

const COLUMNS = `b.id, b.pairing_id, b.household_id, b.listing_id, b.business_date, c.id AS crop_id, c.name AS crop_name, c.category, h.plaque_number, h.farmer_name, h.group_name, h.tested_on,
  COALESCE(h.helper_phone_cipher, h.phone_cipher) AS contact_cipher, p.name AS plot_name, b.cut_at, b.quantity, b.state, u.kind AS unit_kind, u.name AS unit_name, u.grams_per_unit`;
const FROM = `FROM harvest_batch b JOIN listing s ON s.id = b.listing_id JOIN sale_unit u ON u.id = s.sale_unit_id JOIN crop c ON c.id = u.crop_id
  JOIN household h ON h.id = b.household_id LEFT JOIN plot p ON p.id = b.plot_id`;
const SELECT = `SELECT ${COLUMNS} ${FROM}`;

/** Batches as their trace is read: across listing, crop and household in one query. */
@Injectable()
export class BatchRepository {
  async ofReceipt(from: Queryable, receiptId: string): Promise<Batch[]> {
    return (await from.query<Row>(`${SELECT} WHERE b.receipt_id = ? ORDER BY b.id`, [receiptId])).map(batchOf);
  }

  async byIds(from: Queryable, ids: readonly string[]): Promise<Batch[]> {
    if (ids.length === 0) return [];
    return (await from.query<Row>(`${SELECT} WHERE b.id IN (${ids.map(() => '?').join()}) ORDER BY b.id`, ids)).map(batchOf);
  }

  async ofDay(from: Queryable, pairingId: string, date: BusinessDate): Promise<Batch[]> {
    return (await from.query<Row>(`${SELECT} WHERE b.pairing_id = ? AND b.business_date = ? ORDER BY h.plaque_number, b.id`, [pairingId, date])).map(batchOf);
  }

  async ofHousehold(from: Queryable, householdId: string, first: string, last: string): Promise<Batch[]> {
    return (await from.query<Row>(`${SELECT} WHERE b.household_id = ? AND b.business_date BETWEEN ? AND ? ORDER BY b.business_date, b.id`, [householdId, first, last])).map(batchOf);
  }

  /** The batches a line's bag was filled from: that of its weighing at the door, else all of its listing. */
  async ofLine(from: Queryable, lineId: string): Promise<Batch[]> {
    const sql = `${SELECT} JOIN order_line l ON l.listing_id = b.listing_id LEFT JOIN bag_reading r ON r.line_id = l.id
      WHERE l.id = ? AND (r.receipt_id IS NULL OR r.receipt_id = b.receipt_id) ORDER BY b.id`;
    return (await from.query<Row>(sql, [lineId])).map(batchOf);
  }

  /** The batch has its certificate, or needs none. */
  async certify(tx: Tx, id: string, plotId: string | null): Promise<boolean> {
    return (await tx.execute(`UPDATE harvest_batch SET state = 'certified', plot_id = ? WHERE id = ? AND state = 'open'`, [plotId, id])) === 1;
  }

  async recall(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.execute(`UPDATE harvest_batch SET state = 'recalled' WHERE id IN (${ids.map(() => '?').join()}) AND state <> 'recalled'`, ids);
  }
}

function batchOf(row: Row): Batch {
  return {
    id: row.id, pairingId: row.pairing_id, householdId: row.household_id, listingId: row.listing_id, businessDate: row.business_date, cropId: row.crop_id, cropName: row.crop_name, category: row.category,
    plaqueNumber: row.plaque_number, farmerName: row.farmer_name, groupName: row.group_name, testedOn: row.tested_on, contactCipher: row.contact_cipher, plotName: row.plot_name, cutAt: instantOf(row.cut_at),
    quantity: Number(row.quantity), state: row.state, unitKind: row.unit_kind, unitName: row.unit_name, gramsPerUnit: Number(row.grams_per_unit),
  };
}
