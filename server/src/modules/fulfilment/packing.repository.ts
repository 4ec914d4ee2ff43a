import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, type Queryable, type Tx } from '../../platform';
import type { BagReading } from './domain/bag';

export type PackingPlace = 'station' | 'gate';

export interface PackedBy {
  readonly pairingId: string;
  readonly place: PackingPlace;
  readonly packerAccountId: string;
}

export interface CropTotals {
  /** Null while no door has received it. */
  readonly received: number | null;
  /** The sum of its bags. */
  readonly bagged: number;
}

const listed = (values: readonly string[]): string => values.map(() => '?').join();

/** What doors received of each crop, and what its bags came to at the station or the gate. */
@Injectable()
export class PackingRepository {
  constructor(private readonly database: Database) {}

  /** As `totals`; held in ascending order until the transaction ends, so that two packers add up one after the other. */
  async holdTotals(tx: Tx, listingIds: readonly string[]): Promise<Map<string, CropTotals>> {
    if (listingIds.length > 0) {
      await tx.query(`SELECT id FROM receipt_line WHERE listing_id IN (${listed(listingIds)}) ORDER BY listing_id, id ${forUpdateSql(this.database.dialect)}`, [...listingIds].sort());
    }
    return this.totals(tx, listingIds);
  }

  async totals(from: Queryable, listingIds: readonly string[]): Promise<Map<string, CropTotals>> {
    if (listingIds.length === 0) return new Map();
    const received = await this.sums(from, 'receipt_line', 'quantity', listingIds);
    const bagged = await this.sums(from, 'packed_bag', 'net', listingIds);
    return new Map(listingIds.map((id) => [id, { received: received.get(id) ?? null, bagged: bagged.get(id) ?? 0 }]));
  }

  async keep(tx: Tx, by: PackedBy, bags: readonly (BagReading & { readonly orderId: string })[]): Promise<void> {
    for (const { lineId, orderId, listingId, reading, tareGrams, net } of bags) {
      await tx.execute(
        `INSERT INTO packed_bag (line_id, pairing_id, order_id, listing_id, place, reading, tare_grams, net, packer_account_id, packed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [lineId, by.pairingId, orderId, listingId, by.place, reading, tareGrams, net, by.packerAccountId, tx.now],
      );
    }
  }

  async close(tx: Tx, by: PackedBy, listingId: string, sums: { readonly received: number; readonly bagged: number; readonly reason: string | null }): Promise<void> {
    await tx.execute('INSERT INTO packing_close (listing_id, pairing_id, received, packed, reason, packer_account_id, closed_at) VALUES (?, ?, ?, ?, ?, ?, ?)', [
      listingId, by.pairingId, sums.received, sums.bagged, sums.reason, by.packerAccountId, tx.now,
    ]);
  }

  private async sums(from: Queryable, table: 'receipt_line' | 'packed_bag', column: 'quantity' | 'net', listingIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await from.query<{ listing_id: string; total: number }>(`SELECT listing_id, SUM(${column}) AS total FROM ${table} WHERE listing_id IN (${listed(listingIds)}) GROUP BY listing_id`, listingIds);
    return new Map(rows.map((row) => [row.listing_id, Number(row.total)]));
  }
}
