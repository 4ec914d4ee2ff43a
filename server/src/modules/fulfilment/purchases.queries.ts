import type { CollectionReceiptState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';

/** A receipt as a report of purchases reads it. */
export interface PurchaseBrief {
  readonly receiptId: string;
  readonly householdId: string;
  readonly linesFen: number;
  readonly roundingFen: number;
  readonly totalFen: number;
  readonly method: string;
  readonly state: CollectionReceiptState;
}

const AT_ONCE = 500;

/** What was bought at the doors. */
@Injectable()
export class Purchases {
  async byReceipt(from: Queryable, receiptIds: readonly string[]): Promise<Map<string, PurchaseBrief>> {
    const found = new Map<string, PurchaseBrief>();
    for (let at = 0; at < receiptIds.length; at += AT_ONCE) {
      const ids = receiptIds.slice(at, at + AT_ONCE);
      const rows = await from.query<{ id: string; household_id: string; lines_fen: number; rounding_fen: number; total_fen: number; method: string; state: CollectionReceiptState }>(
        `SELECT id, household_id, lines_fen, rounding_fen, total_fen, method, state FROM collection_receipt WHERE id IN (${ids.map(() => '?').join()})`,
        ids,
      );
      for (const row of rows) {
        found.set(row.id, { receiptId: row.id, householdId: row.household_id, linesFen: row.lines_fen, roundingFen: row.rounding_fen, totalFen: row.total_fen, method: row.method, state: row.state });
      }
    }
    return found;
  }
}
