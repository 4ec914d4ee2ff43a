import type { BusinessDate, PlaqueState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, isUniqueViolation, type Queryable, type Tx } from '../../../platform';

export interface Round {
  readonly id: string;
  readonly villageId: string;
  readonly title: string;
  readonly from: BusinessDate;
  readonly dueOn: BusinessDate;
}

export interface RoundVisit {
  readonly roundId: string;
  readonly plaqueId: string;
  readonly householdId: string;
  readonly dueOn: BusinessDate;
  readonly doneOn: BusinessDate | null;
  readonly score: number | null;
}

interface VisitRow {
  readonly round_id: string;
  readonly plaque_id: string;
  readonly household_id: string;
  readonly due_on: BusinessDate;
  readonly done_on: BusinessDate | null;
  readonly score: number | null;
}

/** Plaques that are inspected in rounds. */
export const IN_ROUNDS: readonly PlaqueState[] = ['awarded', 'suspended'];
const SELECT = 'SELECT id, village_id, title, from_date, due_on FROM inspection_round';

@Injectable()
export class RoundRepository {
  constructor(private readonly ids: Ids) {}

  /** Null when a round of the village begins on that day. */
  async add(tx: Tx, { villageId, title, from, dueOn }: Omit<Round, 'id'>, accountId: string): Promise<string | null> {
    const id = this.ids.next();
    try {
      await tx.execute('INSERT INTO inspection_round (id, village_id, title, from_date, due_on, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)', [id, villageId, title, from, dueOn, accountId, tx.now]);
      return id;
    } catch (error) {
      if (isUniqueViolation(error)) return null;
      throw error;
    }
  }

  async addVisit(tx: Tx, roundId: string, plaqueId: string, dueOn: BusinessDate): Promise<void> {
    await tx.execute('INSERT INTO inspection_visit (id, round_id, plaque_id, due_on) VALUES (?, ?, ?, ?)', [this.ids.next(), roundId, plaqueId, dueOn]);
  }

  /** An inspection counts for every round that has begun and still waits for this plaque. */
  async done(tx: Tx, plaqueId: string, inspectionId: string, today: BusinessDate): Promise<void> {
    await tx.execute('UPDATE inspection_visit SET inspection_id = ?, done_on = ? WHERE plaque_id = ? AND inspection_id IS NULL AND round_id IN (SELECT r.id FROM inspection_round r WHERE r.from_date <= ?)', [inspectionId, today, plaqueId, today]);
  }

  async byId(from: Queryable, id: string): Promise<Round | null> {
    return (await from.query<Row>(`${SELECT} WHERE id = ?`, [id])).map(roundOf)[0] ?? null;
  }

  /** The latest first. */
  async ofVillage(from: Queryable, villageId: string, limit: number): Promise<Round[]> {
    return (await from.query<Row>(`${SELECT} WHERE village_id = ? ORDER BY from_date DESC LIMIT ${limit}`, [villageId])).map(roundOf);
  }

  /** By the day they are due; without those whose plaque ended before anybody came. */
  async visits(from: Queryable, roundIds: readonly string[]): Promise<RoundVisit[]> {
    if (roundIds.length === 0) return [];
    const rows = await from.query<VisitRow>(
      `SELECT v.round_id, v.plaque_id, p.household_id, v.due_on, v.done_on, i.score FROM inspection_visit v JOIN table_plaque p ON p.id = v.plaque_id LEFT JOIN table_inspection i ON i.id = v.inspection_id
       WHERE v.round_id IN (${roundIds.map(() => '?').join()}) AND (v.done_on IS NOT NULL OR p.state IN (${IN_ROUNDS.map(() => '?').join()})) ORDER BY v.due_on, v.id`,
      [...roundIds, ...IN_ROUNDS],
    );
    return rows.map((row) => ({ roundId: row.round_id, plaqueId: row.plaque_id, householdId: row.household_id, dueOn: row.due_on, doneOn: row.done_on, score: row.score }));
  }
}

interface Row {
  readonly id: string;
  readonly village_id: string;
  readonly title: string;
  readonly from_date: BusinessDate;
  readonly due_on: BusinessDate;
}

function roundOf({ id, village_id: villageId, title, from_date: from, due_on: dueOn }: Row): Round {
  return { id, villageId, title, from, dueOn };
}
