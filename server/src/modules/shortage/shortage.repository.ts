import type { BusinessDate, ShortageState, ShortageStrategy } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, Ids, insertIgnoreSql, instantOf, instantOrNull, type Queryable, type SqlValue, type Tx } from '../../platform';
import type { ConfirmedBy, DeclaredBy, DraftLine, Shortage } from './domain/shortage';

interface ShortageRow {
  readonly id: string;
  readonly pairing_id: string;
  readonly cycle_id: string;
  readonly business_date: BusinessDate;
  readonly household_id: string;
  readonly listing_id: string;
  readonly state: ShortageState;
  readonly declared_by: DeclaredBy;
  readonly declared_by_account: string | null;
  readonly why: string;
  readonly wanted: number;
  readonly available: number;
  readonly strategy: ShortageStrategy;
  readonly version: number;
  readonly declared_at: Date | string;
  readonly confirms_at: Date | string;
  readonly confirmed_at: Date | string | null;
  readonly confirmed_by: ConfirmedBy | null;
}

interface LineRow {
  readonly shortage_id: string;
  readonly line_id: string;
  readonly wanted: number;
  readonly allotted: number;
  readonly by_hand: number;
  readonly substitute_listing_id: string | null;
  readonly substitute_quantity: number;
  readonly refund_fen: number;
  readonly sentence: string | null;
}

const SHORTAGES = `SELECT id, pairing_id, cycle_id, business_date, household_id, listing_id, state, declared_by, declared_by_account, why, wanted, available, strategy,
  version, declared_at, confirms_at, confirmed_at, confirmed_by FROM shortage`;
const LINES = 'SELECT shortage_id, line_id, wanted, allotted, by_hand, substitute_listing_id, substitute_quantity, refund_fen, sentence FROM shortage_line';

export type NewShortage = Omit<Shortage, 'state' | 'version' | 'confirmedAt' | 'confirmedBy' | 'declaredAt'>;

@Injectable()
export class ShortageRepository {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  async byId(from: Queryable, id: string): Promise<Shortage | null> {
    return (await this.read(from, 'id = ?', [id]))[0] ?? null;
  }

  async openOn(from: Queryable, listingId: string): Promise<Shortage | null> {
    return (await this.read(from, 'listing_id = ? AND open_flag = 1', [listingId]))[0] ?? null;
  }

  openOf(from: Queryable, pairingId: string, date: BusinessDate, householdId: string): Promise<Shortage[]> {
    return this.read(from, 'pairing_id = ? AND business_date = ? AND household_id = ? AND open_flag = 1 ORDER BY id', [pairingId, date, householdId]);
  }

  /** From the first date to the last; those still to be decided first, then the latest. */
  ofDays(from: Queryable, pairingId: string, first: BusinessDate, last: BusinessDate): Promise<Shortage[]> {
    return this.read(from, `pairing_id = ? AND business_date >= ? AND business_date <= ? AND state <> 'withdrawn' ORDER BY CASE WHEN open_flag = 1 THEN 0 ELSE 1 END, declared_at DESC, id`, [pairingId, first, last]);
  }

  /** False when the listing has an open one: two who declare at once declare one. */
  async declare(tx: Tx, shortage: NewShortage): Promise<boolean> {
    const { id, pairingId, cycleId, businessDate, householdId, listingId, declaredBy, declaredByAccount, why, wanted, available, strategy, confirmsAt } = shortage;
    const inserted = await tx.execute(
      `${insertIgnoreSql(this.database.dialect)} shortage (id, pairing_id, cycle_id, business_date, household_id, listing_id, open_flag, state, declared_by, declared_by_account, why,
        wanted, available, strategy, version, declared_at, confirms_at) VALUES (?, ?, ?, ?, ?, ?, 1, 'declared', ?, ?, ?, ?, ?, ?, 0, ?, ?)`,
      [id, pairingId, cycleId, businessDate, householdId, listingId, declaredBy, declaredByAccount, why, wanted, available, strategy, tx.now, confirmsAt],
    );
    return inserted === 1;
  }

  /** A draft, or the one after it. False when it is confirmed or withdrawn, or somebody drafted it meanwhile. */
  async draft(tx: Tx, { id, version, wanted, available, why, strategy }: Shortage): Promise<boolean> {
    const drafted = await tx.execute(
      `UPDATE shortage SET state = 'drafted', version = version + 1, wanted = ?, available = ?, why = ?, strategy = ? WHERE id = ? AND version = ? AND state IN ('declared', 'drafted')`,
      [wanted, available, why, strategy, id, version],
    );
    return drafted === 1;
  }

  /** True for the one call that lets it stand. */
  async confirm(tx: Tx, { id, version }: Pick<Shortage, 'id' | 'version'>, by: ConfirmedBy, accountId: string | null): Promise<boolean> {
    const confirmed = await tx.execute(
      `UPDATE shortage SET state = 'confirmed', open_flag = NULL, confirmed_at = ?, confirmed_by = ?, confirmed_by_account = ? WHERE id = ? AND version = ? AND state = 'drafted'`,
      [tx.now, by, accountId, id, version],
    );
    return confirmed === 1;
  }

  async withdraw(tx: Tx, id: string): Promise<boolean> {
    return (await tx.execute(`UPDATE shortage SET state = 'withdrawn', open_flag = NULL WHERE id = ? AND state IN ('declared', 'drafted')`, [id])) === 1;
  }

  async saveLines(tx: Tx, { id, pairingId }: Pick<Shortage, 'id' | 'pairingId'>, lines: readonly DraftLine[]): Promise<void> {
    await tx.execute('DELETE FROM shortage_line WHERE shortage_id = ?', [id]);
    await tx.execute(
      `INSERT INTO shortage_line (id, pairing_id, shortage_id, line_id, wanted, allotted, by_hand, substitute_listing_id, substitute_quantity, refund_fen, sentence)
       VALUES ${lines.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join()}`,
      lines.flatMap(({ lineId, wanted, allotted, byHand, substitute, refundFen, sentence }) => [
        this.ids.next(), pairingId, id, lineId, wanted, allotted, byHand, substitute?.listingId ?? null, substitute?.quantity ?? 0, refundFen, sentence,
      ]),
    );
  }

  async linesOf(from: Queryable, shortageIds: readonly string[]): Promise<Map<string, DraftLine[]>> {
    const lines = new Map<string, DraftLine[]>(shortageIds.map((id) => [id, []]));
    if (shortageIds.length === 0) return lines;
    const rows = await from.query<LineRow>(`${LINES} WHERE shortage_id IN (${shortageIds.map(() => '?').join()}) ORDER BY id`, shortageIds);
    for (const row of rows) lines.get(row.shortage_id)!.push(lineOf(row));
    return lines;
  }

  private async read(from: Queryable, where: string, values: readonly SqlValue[]): Promise<Shortage[]> {
    return (await from.query<ShortageRow>(`${SHORTAGES} WHERE ${where}`, values)).map(shortageOf);
  }
}

function shortageOf(row: ShortageRow): Shortage {
  return {
    id: row.id,
    pairingId: row.pairing_id,
    cycleId: row.cycle_id,
    businessDate: row.business_date,
    householdId: row.household_id,
    listingId: row.listing_id,
    state: row.state,
    declaredBy: row.declared_by,
    declaredByAccount: row.declared_by_account,
    why: row.why,
    wanted: row.wanted,
    available: row.available,
    strategy: row.strategy,
    version: row.version,
    declaredAt: instantOf(row.declared_at),
    confirmsAt: instantOf(row.confirms_at),
    confirmedAt: instantOrNull(row.confirmed_at),
    confirmedBy: row.confirmed_by,
  };
}

function lineOf(row: LineRow): DraftLine {
  const substitute = row.substitute_listing_id === null ? null : { listingId: row.substitute_listing_id, quantity: row.substitute_quantity };
  return { lineId: row.line_id, wanted: row.wanted, allotted: row.allotted, byHand: Boolean(row.by_hand), substitute, refundFen: row.refund_fen, sentence: row.sentence };
}
