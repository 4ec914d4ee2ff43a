import { COLLECTION_RECEIPT_STATES, type CollectionReceiptState, statesBefore } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, Ids, type SqlValue, type Tx } from '../../platform';
import type { BagReading } from './domain/bag';
import type { CollectionReceipt, KeptReceiptLine } from './domain/collection-receipt';

/** What a receipt's payment comes to; `paid` has no way on, so a paid receipt cannot be touched. */
type Settlement = Extract<CollectionReceiptState, 'paid' | 'owed'>;

/**
 * Writes receipts. Sums, lines, bags and batches are inserted once and there is no statement here that changes them;
 * the payment state alone moves, along its table (DOMAIN §5, invariant 6).
 */
@Injectable()
export class ReceiptRepository {
  constructor(
    private readonly ids: Ids,
    private readonly database: Database,
  ) {}

  /** Keeps a receipt to this transaction until it ends: two who correct it do so one after the other. */
  async hold(tx: Tx, receiptId: string): Promise<void> {
    await tx.query(`SELECT id FROM collection_receipt WHERE id = ? ${forUpdateSql(this.database.dialect)}`, [receiptId]);
  }

  async insert(tx: Tx, receipt: CollectionReceipt, lines: readonly KeptReceiptLine[], { readings, perCrop }: { readonly readings: readonly BagReading[]; readonly perCrop: boolean }): Promise<void> {
    await this.add(tx, 'collection_receipt', {
      id: receipt.id,
      pairing_id: receipt.pairingId,
      stop_id: receipt.stopId,
      route_id: receipt.routeId,
      household_id: receipt.householdId,
      driver_account_id: receipt.driverAccountId,
      business_date: receipt.businessDate,
      lines_fen: receipt.linesFen,
      rounding_fen: receipt.roundingFen,
      total_fen: receipt.totalFen,
      method: receipt.method,
      state: receipt.state,
      owed_reason: receipt.owedReason,
      accepted_at: receipt.acceptedAt,
      paid_at: receipt.paidAt,
      confirmed_by: receipt.confirmedBy,
    });
    for (const line of lines) await this.insertLine(tx, receipt, line);
    for (const reading of readings) await (perCrop ? this.insertCrop(tx, receipt, reading) : this.insertReading(tx, receipt, reading));
  }

  /** True when this call settled it. */
  async settle(tx: Tx, receiptId: string, to: Settlement, owedReason: string | null = null): Promise<boolean> {
    const before = statesBefore(COLLECTION_RECEIPT_STATES, to).filter((state) => state !== 'accepted');
    const changed = await tx.execute(
      `UPDATE collection_receipt SET state = ?, owed_reason = ?, paid_at = ? WHERE id = ? AND state IN (${before.map(() => '?').join()})`,
      [to, owedReason, to === 'paid' ? tx.now : null, receiptId, ...before],
    );
    return changed === 1;
  }

  private async insertLine(tx: Tx, receipt: CollectionReceipt, line: KeptReceiptLine): Promise<void> {
    const common = { pairing_id: receipt.pairingId, receipt_id: receipt.id, listing_id: line.listingId, quantity: line.quantity };
    await this.add(tx, 'receipt_line', {
      id: this.ids.next(),
      ...common,
      crop_name: line.cropName,
      drawing: line.drawing,
      unit_kind: line.unit.kind,
      unit_name: line.unit.name,
      grams_per_unit: line.unit.gramsPerUnit,
      price_fen: line.priceFen,
      amount_fen: line.amountFen,
      grade: line.grade,
    });
    await this.add(tx, 'harvest_batch', {
      id: this.ids.next(),
      ...common,
      household_id: receipt.householdId,
      business_date: receipt.businessDate,
      cut_at: receipt.acceptedAt,
      state: 'open',
    });
  }

  private async insertCrop(tx: Tx, receipt: CollectionReceipt, { listingId, reading, tareGrams, net }: BagReading): Promise<void> {
    await this.add(tx, 'crop_reading', { id: this.ids.next(), pairing_id: receipt.pairingId, receipt_id: receipt.id, listing_id: listingId, reading, tare_grams: tareGrams, net });
  }

  private async insertReading(tx: Tx, receipt: CollectionReceipt, reading: BagReading): Promise<void> {
    await this.add(tx, 'bag_reading', {
      id: this.ids.next(),
      pairing_id: receipt.pairingId,
      receipt_id: receipt.id,
      line_id: reading.lineId,
      listing_id: reading.listingId,
      reading: reading.reading,
      tare_grams: reading.tareGrams,
      net: reading.net,
    });
  }

  private async add(tx: Tx, table: string, row: Record<string, SqlValue>): Promise<void> {
    const columns = Object.keys(row);
    await tx.execute(`INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`, Object.values(row));
  }
}
