import type { BusinessDate, ChecklistItem, PlaqueState, PriceScheduleView, ServiceStandardView } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, Ids, isUniqueViolation, type Queryable, type SqlValue, type Tx } from '../../platform';
import { FIRST_CHECKLIST, STANDING } from './domain/plaque';

export interface Plaque {
  readonly id: string;
  readonly villageId: string;
  readonly pairingId: string;
  readonly householdId: string;
  readonly state: PlaqueState;
  readonly revision: number;
  readonly number: string | null;
  readonly validUntil: BusinessDate | null;
  readonly dueOn: BusinessDate | null;
  readonly reason: string | null;
  readonly appliedBy: string;
  /** Of the last inspection. */
  readonly score: number | null;
  readonly passed: boolean | null;
  readonly inspectionId: string | null;
}

interface Row {
  readonly id: string;
  readonly village_id: string;
  readonly pairing_id: string;
  readonly household_id: string;
  readonly state: PlaqueState;
  readonly revision: number;
  readonly number: string | null;
  readonly valid_until: BusinessDate | null;
  readonly due_on: BusinessDate | null;
  readonly reason: string | null;
  readonly applied_by: string;
  readonly score: number | null;
  readonly passed: number | boolean | null;
  readonly inspection_id: string | null;
}

const LAST = (column: string, as = column): string => `(SELECT i.${column} FROM table_inspection i WHERE i.plaque_id = table_plaque.id ORDER BY i.inspected_at DESC, i.id DESC LIMIT 1) AS ${as}`;
const SELECT = `SELECT id, village_id, pairing_id, household_id, state, revision, number, valid_until, due_on, reason, applied_by, ${LAST('score')}, ${LAST('passed')}, ${LAST('id', 'inspection_id')} FROM table_plaque`;

@Injectable()
export class PlaqueRepository {
  constructor(
    private readonly ids: Ids,
    private readonly database: Database,
  ) {}

  /** Null when the household has one that stands. */
  async apply(tx: Tx, { villageId, pairingId, householdId, accountId }: { readonly villageId: string; readonly pairingId: string; readonly householdId: string; readonly accountId: string }): Promise<string | null> {
    const id = this.ids.next();
    try {
      await tx.execute(`INSERT INTO table_plaque (id, village_id, pairing_id, household_id, state, live_flag, applied_by, applied_at, changed_at) VALUES (?, ?, ?, ?, 'applied', 1, ?, ?, ?)`, [id, villageId, pairingId, householdId, accountId, tx.now, tx.now]);
      return id;
    } catch (error) {
      if (isUniqueViolation(error)) return null;
      throw error;
    }
  }

  async byId(from: Queryable, id: string): Promise<Plaque | null> {
    return (await from.query<Row>(`${SELECT} WHERE id = ?`, [id])).map(plaqueOf)[0] ?? null;
  }

  async hold(tx: Tx, id: string): Promise<Plaque | null> {
    await tx.query(`SELECT id FROM table_plaque WHERE id = ? ${forUpdateSql(this.database.dialect)}`, [id]);
    return this.byId(tx, id);
  }

  async byNumber(from: Queryable, number: string): Promise<Plaque | null> {
    return (await from.query<Row>(`${SELECT} WHERE number = ?`, [number])).map(plaqueOf)[0] ?? null;
  }

  async ofVillage(from: Queryable, villageId: string): Promise<Plaque[]> {
    return (await from.query<Row>(`${SELECT} WHERE village_id = ? ORDER BY live_flag DESC, household_id, id`, [villageId])).map(plaqueOf);
  }

  /** The latest of each household. */
  async ofHouseholds(from: Queryable, householdIds: readonly string[]): Promise<Map<string, Plaque>> {
    if (householdIds.length === 0) return new Map();
    const rows = await from.query<Row>(`${SELECT} WHERE household_id IN (${householdIds.map(() => '?').join()}) ORDER BY id`, [...householdIds]);
    return new Map(rows.map(plaqueOf).map((plaque) => [plaque.householdId, plaque]));
  }

  /** Has the village begun with plaques at all? */
  async awards(from: Queryable, villageId: string): Promise<boolean> {
    return (await from.query(`SELECT 1 AS found FROM table_plaque WHERE village_id = ? AND number IS NOT NULL LIMIT 1`, [villageId])).length > 0;
  }

  /** False when somebody was quicker. */
  async move(tx: Tx, { id, revision }: Plaque, to: PlaqueState, changes: Readonly<Record<string, SqlValue>> = {}): Promise<boolean> {
    const columns = { state: to, live_flag: STANDING.includes(to) ? 1 : null, changed_at: tx.now, ...changes };
    const sets = Object.keys(columns).map((column) => `${column} = ?`);
    return (await tx.execute(`UPDATE table_plaque SET ${sets.join(', ')}, revision = revision + 1 WHERE id = ? AND revision = ?`, [...Object.values(columns), id, revision])) === 1;
  }

  async addInspection(tx: Tx, inspection: { readonly plaqueId: string; readonly version: number; readonly fulfilled: readonly string[]; readonly score: number; readonly passed: boolean; readonly accountId: string }): Promise<string> {
    const id = this.ids.next();
    const { plaqueId, version, fulfilled, score, passed, accountId } = inspection;
    await tx.execute('INSERT INTO table_inspection (id, plaque_id, checklist_version, fulfilled, score, passed, by_account_id, inspected_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [id, plaqueId, version, JSON.stringify(fulfilled), score, Number(passed), accountId, tx.now]);
    return id;
  }

  /** The newest; version 0 until the village has one of its own. */
  async checklist(from: Queryable, villageId: string): Promise<{ readonly version: number; readonly items: readonly ChecklistItem[] }> {
    const [row] = await from.query<{ version: number; items: string }>('SELECT version, items FROM table_checklist WHERE village_id = ? ORDER BY version DESC LIMIT 1', [villageId]);
    return row ? { version: row.version, items: JSON.parse(row.items) as ChecklistItem[] } : { version: 0, items: FIRST_CHECKLIST };
  }

  async addChecklist(tx: Tx, villageId: string, version: number, items: readonly ChecklistItem[], accountId: string): Promise<void> {
    await tx.execute('INSERT INTO table_checklist (id, village_id, version, items, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?)', [this.ids.next(), villageId, version, JSON.stringify(items), accountId, tx.now]);
  }

  async schedules(from: Queryable, villageId: string): Promise<PriceScheduleView[]> {
    const rows = await from.query<{ valid_from: string; valid_until: string; per_person_fen: number }>('SELECT valid_from, valid_until, per_person_fen FROM table_price_schedule WHERE village_id = ? ORDER BY valid_from', [villageId]);
    return rows.map((row) => ({ validFrom: row.valid_from, validUntil: row.valid_until, perPersonFen: row.per_person_fen }));
  }

  async standards(from: Queryable, villageId: string): Promise<ServiceStandardView[]> {
    const rows = await from.query<{ valid_from: string; valid_until: string; items: string }>('SELECT valid_from, valid_until, items FROM service_standard WHERE village_id = ? ORDER BY valid_from', [villageId]);
    return rows.map((row) => ({ validFrom: row.valid_from, validUntil: row.valid_until, items: JSON.parse(row.items) as string[] }));
  }

  async addStandard(tx: Tx, villageId: string, { validFrom, validUntil, items }: ServiceStandardView, accountId: string): Promise<void> {
    await tx.execute('INSERT INTO service_standard (id, village_id, valid_from, valid_until, items, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)', [this.ids.next(), villageId, validFrom, validUntil, JSON.stringify(items), accountId, tx.now]);
  }

  async addSchedule(tx: Tx, villageId: string, { validFrom, validUntil, perPersonFen }: PriceScheduleView, accountId: string): Promise<void> {
    await tx.execute('INSERT INTO table_price_schedule (id, village_id, valid_from, valid_until, per_person_fen, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)', [this.ids.next(), villageId, validFrom, validUntil, perPersonFen, accountId, tx.now]);
  }
}

function plaqueOf(row: Row): Plaque {
  return {
    id: row.id, villageId: row.village_id, pairingId: row.pairing_id, householdId: row.household_id, state: row.state, revision: row.revision, number: row.number, validUntil: row.valid_until,
    dueOn: row.due_on, reason: row.reason, appliedBy: row.applied_by, score: row.score, passed: row.passed === null ? null : Boolean(row.passed), inspectionId: row.inspection_id,
  };
}
