import { addDays, type BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, Ids, insertIgnoreSql, instantOf, type Queryable, type Tx } from '../../platform';
import type { CycleBrief } from '../order-cycle/public';
import type { DoorTime } from './domain/route-cutoff';

interface DoorRow {
  readonly household_id: string;
  readonly door_by: Date | string;
  readonly why: string;
}

/** The fullest of so many days before stands for a day nobody has listed for yet. */
const DAYS_BACK = 7;

@Injectable()
export class RouteCutoffRepository {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  async ofCycle(from: Queryable, cycleId: string): Promise<DoorTime[]> {
    const rows = await from.query<DoorRow>('SELECT household_id, door_by, why FROM route_cutoff WHERE cycle_id = ?', [cycleId]);
    return rows.map(doorOf);
  }

  /** Of the cycle a household lists for; nothing before it opens. */
  async ofHousehold(from: Queryable, { id, pairingId }: { readonly id: string; readonly pairingId: string }, date: BusinessDate): Promise<DoorTime | undefined> {
    const sql = 'SELECT r.household_id, r.door_by, r.why FROM order_cycle c JOIN route_cutoff r ON r.cycle_id = c.id AND r.household_id = ? WHERE c.pairing_id = ? AND c.business_date = ?';
    return (await from.query<DoorRow>(sql, [id, pairingId, date])).map(doorOf)[0];
  }

  /** What is frozen stays: a second freezing changes nothing. */
  async add(tx: Tx, { id, pairingId }: CycleBrief, doors: readonly DoorTime[]): Promise<void> {
    const sql = `${insertIgnoreSql(this.database.dialect)} route_cutoff (id, pairing_id, cycle_id, household_id, door_by, why, frozen_at) VALUES (?, ?, ?, ?, ?, ?, ?)`;
    for (const door of doors) await tx.execute(sql, [this.ids.next(), pairingId, id, door.householdId, door.doorBy, door.why, tx.now]);
  }

  /** Doors the vans will have to knock at: as many as have listed by now, or did on the fullest of the days before. */
  async expectedDoors(from: Queryable, pairingId: string, date: BusinessDate): Promise<number> {
    const sql = 'SELECT business_date, COUNT(DISTINCT household_id) AS doors FROM listing WHERE pairing_id = ? AND business_date >= ? AND business_date <= ? AND open_flag = 1 GROUP BY business_date';
    const rows = await from.query<{ doors: number | string }>(sql, [pairingId, addDays(date, -DAYS_BACK), date]);
    return Math.max(0, ...rows.map(({ doors }) => Number(doors)));
  }
}

function doorOf(row: DoorRow): DoorTime {
  return { householdId: row.household_id, doorBy: instantOf(row.door_by), why: row.why };
}
