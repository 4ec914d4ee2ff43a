import type { CrateTypeView } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, Ids, insertIgnoreSql, instantOf, type Queryable, type Tx } from '../../platform';
import { type CrateMove, isEnd, keyOf, type Place } from './domain/crate-move';

export interface CrateCause {
  readonly pairingId: string;
  readonly businessDate: string;
  readonly cause: 'stop' | 'run' | 'count' | 'depot';
  readonly causeId: string;
  readonly byAccountId: string;
}

export interface KeptMovement extends CrateMove {
  readonly id: string;
  readonly byAccountId: string;
  readonly movedAt: Date;
}

export interface CrateBalance extends Place {
  readonly typeId: string;
  readonly crates: number;
}

interface BalanceRow {
  readonly type_id: string;
  readonly party: Place['party'];
  readonly party_id: string;
  readonly crates: number;
}

interface MovementRow {
  readonly id: string;
  readonly type_id: string;
  readonly from_party: Place['party'];
  readonly from_id: string;
  readonly to_party: Place['party'];
  readonly to_id: string;
  readonly crates: number;
  readonly by_account_id: string;
  readonly moved_at: Date | string;
}

const SHOWN = 40;
const ROW = 'pairing_id = ? AND type_id = ? AND party = ? AND party_id = ?';

@Injectable()
export class CrateRepository {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  /** The usual type first. */
  async types(from: Queryable, pairingId: string): Promise<CrateTypeView[]> {
    const rows = await from.query<{ id: string; name: string; holds_grams: number }>('SELECT id, name, holds_grams FROM crate_type WHERE pairing_id = ? ORDER BY seq, id', [pairingId]);
    return rows.map(({ id, name, holds_grams }) => ({ typeId: id, name, holdsGrams: holds_grams }));
  }

  /** False when the pairing has a type of that name. */
  async addType(tx: Tx, pairingId: string, { name, holdsGrams, seq }: { name: string; holdsGrams: number; seq: number }): Promise<string | null> {
    const id = this.ids.next();
    const added = await tx.execute(`${insertIgnoreSql(this.database.dialect)} crate_type (id, pairing_id, name, holds_grams, seq) VALUES (?, ?, ?, ?, ?)`, [id, pairingId, name, holdsGrams, seq]);
    return added === 1 ? id : null;
  }

  /** How many stand with these parties, held until the end; always in the same order, so that two vans wait and do not block each other. */
  async hold(tx: Tx, pairingId: string, typeIds: readonly string[], places: readonly Place[]): Promise<Map<string, number>> {
    const wanted = typeIds.flatMap((typeId) => places.map((place) => ({ typeId, place }))).sort((a, b) => (keyOf(a.typeId, a.place) < keyOf(b.typeId, b.place) ? -1 : 1));
    const standing = new Map<string, number>();
    for (const { typeId, place } of wanted) {
      if (standing.has(keyOf(typeId, place))) continue;
      const values = [pairingId, typeId, place.party, place.id];
      await tx.execute(`${insertIgnoreSql(this.database.dialect)} crate_balance (pairing_id, type_id, party, party_id, crates) VALUES (?, ?, ?, ?, 0)`, values);
      const [row] = await tx.query<{ crates: number }>(`SELECT crates FROM crate_balance WHERE ${ROW} ${forUpdateSql(this.database.dialect)}`, values);
      standing.set(keyOf(typeId, place), row!.crates);
    }
    return standing;
  }

  /** False when the giver has fewer than that. */
  async move(tx: Tx, cause: CrateCause, { typeId, from, to, crates }: CrateMove): Promise<boolean> {
    const { pairingId } = cause;
    if (!isEnd(from) && (await tx.execute(`UPDATE crate_balance SET crates = crates - ? WHERE ${ROW} AND crates >= ?`, [crates, pairingId, typeId, from.party, from.id, crates])) !== 1) return false;
    if (!isEnd(to) && (await tx.execute(`UPDATE crate_balance SET crates = crates + ? WHERE ${ROW}`, [crates, pairingId, typeId, to.party, to.id])) !== 1) return false;
    await tx.execute(
      `INSERT INTO crate_movement (id, pairing_id, type_id, business_date, from_party, from_id, to_party, to_id, crates, cause, cause_id, by_account_id, moved_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [this.ids.next(), pairingId, typeId, cause.businessDate, from.party, from.id, to.party, to.id, crates, cause.cause, cause.causeId, cause.byAccountId, tx.now],
    );
    return true;
  }

  /** Where any stand. */
  async balances(from: Queryable, pairingId: string): Promise<CrateBalance[]> {
    const rows = await from.query<BalanceRow>('SELECT type_id, party, party_id, crates FROM crate_balance WHERE pairing_id = ? AND crates > 0 ORDER BY party, party_id', [pairingId]);
    return rows.map((row) => ({ typeId: row.type_id, party: row.party, id: row.party_id, crates: row.crates }));
  }

  /** The last ones first; of one party alone when it is given. */
  async movements(from: Queryable, pairingId: string, place?: Place): Promise<KeptMovement[]> {
    const mine = place ? 'AND ((from_party = ? AND from_id = ?) OR (to_party = ? AND to_id = ?))' : '';
    const values = place ? [place.party, place.id, place.party, place.id] : [];
    const rows = await from.query<MovementRow>(
      `SELECT id, type_id, from_party, from_id, to_party, to_id, crates, by_account_id, moved_at FROM crate_movement WHERE pairing_id = ? ${mine} ORDER BY moved_at DESC, id DESC LIMIT ${SHOWN}`,
      [pairingId, ...values],
    );
    return rows.map((row) => ({
      id: row.id, typeId: row.type_id, from: { party: row.from_party, id: row.from_id }, to: { party: row.to_party, id: row.to_id },
      crates: row.crates, byAccountId: row.by_account_id, movedAt: instantOf(row.moved_at),
    }));
  }
}
