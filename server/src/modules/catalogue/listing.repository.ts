import { baseQuantity, type BusinessDate, fen, grams, type ListingState, type SaleUnitKind } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { instantOf, instantOrNull, type Queryable, type Tx } from '../../platform';
import type { ListingBrief } from './domain/listing';
import { ResidentPageCache } from './resident-page-cache';

interface ListingRow {
  readonly id: string;
  readonly pairing_id: string;
  readonly cycle_id: string;
  readonly business_date: BusinessDate;
  readonly household_id: string;
  readonly plaque_number: string;
  readonly farmer_name: string;
  readonly crop_id: string;
  readonly crop_name: string;
  readonly drawing: string;
  readonly category: string;
  readonly sale_unit_id: string;
  readonly kind: SaleUnitKind;
  readonly unit_name: string;
  readonly grams_per_unit: number;
  readonly price_fen: number;
  readonly offered: number;
  readonly reserved: number;
  readonly sold: number;
  readonly state: ListingState;
  readonly cutoff_at: Date | string;
  readonly cutoff_why: string | null;
  readonly opened_at: Date | string | null;
  readonly submitted_at: Date | string;
  readonly added: number | null;
  readonly most_per_account: number | null;
}

export interface NewListing {
  readonly id: string;
  readonly pairingId: string;
  readonly businessDate: BusinessDate;
  readonly cycleId: string;
  readonly householdId: string;
  readonly saleUnitId: string;
  readonly priceFen: number;
  readonly offered: number;
  /** Null without a limit. */
  readonly mostPerAccount: number | null;
  readonly cutoffAt: Date;
  /** Why it closes before everybody's cut-off, where the road decides it. */
  readonly cutoffWhy: string | null;
  readonly channel: string;
  readonly openedAt: Date | null;
}

export type Addition = Pick<NewListing, 'priceFen' | 'mostPerAccount' | 'openedAt'> & { readonly more: number };

const SELECT = `SELECT l.id, l.pairing_id, l.cycle_id, l.business_date, l.household_id, h.plaque_number, h.farmer_name,
  c.id AS crop_id, c.name AS crop_name, c.drawing, c.category, u.id AS sale_unit_id, u.kind, u.name AS unit_name, u.grams_per_unit,
  l.price_fen, l.offered, l.reserved, l.sold, l.state, l.cutoff_at, l.cutoff_why, l.opened_at, l.submitted_at, l.added, l.most_per_account
  FROM listing l JOIN household h ON h.id = l.household_id JOIN sale_unit u ON u.id = l.sale_unit_id JOIN crop c ON c.id = u.crop_id`;

@Injectable()
export class ListingRepository {
  constructor(private readonly pages: ResidentPageCache) {}

  async byIds(from: Queryable, ids: readonly string[]): Promise<ListingBrief[]> {
    if (ids.length === 0) return [];
    return (await from.query<ListingRow>(`${SELECT} WHERE l.id IN (${ids.map(() => '?').join()})`, ids)).map(brief);
  }

  /** What stands in a pairing on a date: withdrawn listings are gone. */
  async standing(from: Queryable, pairingId: string, date: BusinessDate): Promise<ListingBrief[]> {
    const where = 'WHERE l.pairing_id = ? AND l.business_date = ? AND l.open_flag = 1 ORDER BY h.plaque_number, l.submitted_at, l.id';
    return (await from.query<ListingRow>(`${SELECT} ${where}`, [pairingId, date])).map(brief);
  }

  /** A household's standing listings since a date, newest date first. */
  async ofHousehold(from: Queryable, householdId: string, since: BusinessDate): Promise<ListingBrief[]> {
    const where = 'WHERE l.household_id = ? AND l.business_date >= ? AND l.open_flag = 1 ORDER BY l.business_date DESC, l.submitted_at, l.id';
    return (await from.query<ListingRow>(`${SELECT} ${where}`, [householdId, since])).map(brief);
  }

  async insert(tx: Tx, listing: NewListing): Promise<void> {
    this.pages.outdate(tx);
    await tx.execute(
      `INSERT INTO listing (id, pairing_id, business_date, cycle_id, household_id, sale_unit_id, price_fen, offered, reserved, sold,
        state, cutoff_at, cutoff_why, channel, opened_at, submitted_at, open_flag, most_per_account) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 'live', ?, ?, ?, ?, ?, 1, ?)`,
      [
        listing.id, listing.pairingId, listing.businessDate, listing.cycleId, listing.householdId, listing.saleUnitId, listing.priceFen,
        listing.offered, listing.cutoffAt, listing.cutoffWhy, listing.channel, listing.openedAt, tx.now, listing.mostPerAccount,
      ],
    );
  }

  /**
   * Puts more of the same crop on the bed, at today's price. A limit is only ever eased while the crop stands: somebody
   * may have ordered up to it. False when it no longer stands.
   */
  async addTo(tx: Tx, listingId: string, { more, priceFen, mostPerAccount, openedAt }: Addition): Promise<boolean> {
    this.pages.outdate(tx);
    const changed = await tx.execute(
      `UPDATE listing SET state = 'live', offered = offered + ?, added = ?, price_before_fen = price_fen, price_fen = ?, opened_at = ?, submitted_at = ?,
        most_per_account = CASE WHEN ? > most_per_account THEN ? ELSE most_per_account END
       WHERE id = ? AND state IN ('live', 'sold_out') AND cutoff_at > ?`,
      [more, more, priceFen, openedAt, tx.now, mostPerAccount, mostPerAccount, listingId, tx.now],
    );
    return changed === 1;
  }

  /** False when somebody has ordered, or it is no longer on the bed. */
  async withdraw(tx: Tx, listingId: string): Promise<boolean> {
    this.pages.outdate(tx);
    const changed = await tx.execute(
      `UPDATE listing SET state = 'withdrawn', open_flag = NULL WHERE id = ? AND state = 'live' AND reserved = 0 AND sold = 0`,
      [listingId],
    );
    return changed === 1;
  }

  /** Takes back what the last publish added, and its price. False when that much is no longer free. */
  async withdrawAddition(tx: Tx, listingId: string): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE listing SET state = CASE WHEN reserved + sold >= offered - added THEN 'sold_out' ELSE state END,
        price_fen = price_before_fen, offered = offered - added, added = 0
       WHERE id = ? AND state = 'live' AND added > 0 AND offered - reserved - sold >= added AND cutoff_at > ?`,
      [listingId, tx.now],
    );
    return changed === 1;
  }

  /** 卖完了: nothing of it can be ordered any more; what is ordered stays. False when it is not on the bed, or nobody ordered. */
  async sellOut(tx: Tx, listingId: string): Promise<boolean> {
    this.pages.outdate(tx);
    const sql = `UPDATE listing SET offered = reserved + sold, added = CASE WHEN added IS NULL THEN NULL ELSE 0 END, state = 'sold_out' WHERE id = ? AND state = 'live' AND reserved + sold > 0 AND cutoff_at > ?`;
    return (await tx.execute(sql, [listingId, tx.now])) === 1;
  }

  /** False when it closes as early already. */
  async closeEarlier(tx: Tx, listingId: string, { at, why }: { readonly at: Date; readonly why: string }): Promise<boolean> {
    this.pages.outdate(tx);
    return (await tx.execute('UPDATE listing SET cutoff_at = ?, cutoff_why = ? WHERE id = ? AND cutoff_at > ?', [at, why, listingId, at])) === 1;
  }

  async closeOfCycle(tx: Tx, cycleId: string): Promise<void> {
    this.pages.outdate(tx);
    const open = await tx.query<{ id: string; state: string }>(`SELECT id, state FROM listing WHERE cycle_id = ? AND state IN ('live', 'sold_out') ORDER BY id`, [cycleId]);
    await tx.execute(`UPDATE listing SET state = 'closed' WHERE cycle_id = ? AND state IN ('live', 'sold_out')`, [cycleId]);
    await tx.audit(...open.map(({ id, state }) => ({ action: 'listing.closed', subjectType: 'listing', subjectId: id, before: { state }, after: { state: 'closed' }, reason: '截单' })));
  }

  async markHarvested(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.execute(`UPDATE listing SET state = 'harvested' WHERE state = 'closed' AND id IN (${ids.map(() => '?').join()})`, ids);
    await tx.audit(...ids.map((id) => ({ action: 'listing.harvested', subjectType: 'listing', subjectId: id, before: { state: 'closed' }, after: { state: 'harvested' } })));
  }
}

function brief(row: ListingRow): ListingBrief {
  return {
    id: row.id,
    pairingId: row.pairing_id,
    cycleId: row.cycle_id,
    businessDate: row.business_date,
    householdId: row.household_id,
    plaqueNumber: row.plaque_number,
    farmerName: row.farmer_name,
    cropId: row.crop_id,
    cropName: row.crop_name,
    drawing: row.drawing,
    category: row.category,
    saleUnitId: row.sale_unit_id,
    unit: { kind: row.kind, name: row.unit_name, gramsPerUnit: grams(row.grams_per_unit) },
    priceFen: fen(row.price_fen),
    offered: row.offered,
    reserved: row.reserved,
    sold: row.sold,
    remaining: baseQuantity(row.offered - row.reserved - row.sold),
    state: row.state,
    cutoffAt: instantOf(row.cutoff_at),
    cutoffWhy: row.cutoff_why,
    openedAt: instantOrNull(row.opened_at),
    submittedAt: instantOf(row.submitted_at),
    added: row.added,
    mostPerAccount: row.most_per_account,
  };
}
