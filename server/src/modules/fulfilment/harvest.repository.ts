import { type BusinessDate, HARVEST_TASK_STATES, type HarvestTaskState, statesBefore } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, type Tx } from '../../platform';

export interface HarvestTask {
  readonly id: string;
  readonly pairingId: string;
  readonly cycleId: string;
  readonly businessDate: BusinessDate;
  readonly householdId: string;
  readonly state: HarvestTaskState;
}

interface TaskRow {
  readonly id: string;
  readonly pairing_id: string;
  readonly cycle_id: string;
  readonly business_date: BusinessDate;
  readonly household_id: string;
  readonly state: HarvestTaskState;
}

const SELECT = 'SELECT id, pairing_id, cycle_id, business_date, household_id, state FROM harvest_task';
const STAMPS: Partial<Record<HarvestTaskState, string>> = { acknowledged: 'acknowledged_at', cut: 'cut_at', weighed: 'weighed_at' };

@Injectable()
export class HarvestRepository {
  constructor(private readonly ids: Ids) {}

  async byId(from: Queryable, taskId: string): Promise<HarvestTask | null> {
    return (await this.read(from, 'id = ?', [taskId]))[0] ?? null;
  }

  async ofHousehold(from: Queryable, householdId: string, date: BusinessDate): Promise<HarvestTask | null> {
    return (await this.read(from, `household_id = ? AND business_date = ? AND state <> 'withdrawn'`, [householdId, date]))[0] ?? null;
  }

  ofCycle(from: Queryable, cycleId: string): Promise<HarvestTask[]> {
    return this.read(from, 'cycle_id = ?', [cycleId]);
  }

  /** Of these households on a date: what nobody has acknowledged. */
  async issuedOf(from: Queryable, householdIds: readonly string[], date: BusinessDate): Promise<HarvestTask[]> {
    if (householdIds.length === 0) return [];
    return this.read(from, `household_id IN (${householdIds.map(() => '?').join()}) AND business_date = ? AND state = 'issued'`, [...householdIds, date]);
  }

  async issue(tx: Tx, task: Omit<HarvestTask, 'id' | 'state'>): Promise<void> {
    await tx.execute(
      `INSERT INTO harvest_task (id, pairing_id, cycle_id, business_date, household_id, state, issued_at) VALUES (?, ?, ?, ?, ?, 'issued', ?)`,
      [this.ids.next(), task.pairingId, task.cycleId, task.businessDate, task.householdId, tx.now],
    );
  }

  /** True when this call made the step. */
  async step(tx: Tx, taskId: string, to: HarvestTaskState): Promise<boolean> {
    const before = statesBefore(HARVEST_TASK_STATES, to);
    const stamp = STAMPS[to];
    const sql = `UPDATE harvest_task SET state = ?${stamp ? `, ${stamp} = ?` : ''} WHERE id = ? AND state IN (${before.map(() => '?').join()})`;
    return (await tx.execute(sql, [to, ...(stamp ? [tx.now] : []), taskId, ...before])) === 1;
  }

  async withdrawOfCycle(tx: Tx, cycleId: string): Promise<number> {
    const before = statesBefore(HARVEST_TASK_STATES, 'withdrawn');
    return tx.execute(`UPDATE harvest_task SET state = 'withdrawn' WHERE cycle_id = ? AND state IN (${before.map(() => '?').join()})`, [cycleId, ...before]);
  }

  private async read(from: Queryable, where: string, values: string[]): Promise<HarvestTask[]> {
    return (await from.query<TaskRow>(`${SELECT} WHERE ${where}`, values)).map((row) => ({
      id: row.id,
      pairingId: row.pairing_id,
      cycleId: row.cycle_id,
      businessDate: row.business_date,
      householdId: row.household_id,
      state: row.state,
    }));
  }
}
