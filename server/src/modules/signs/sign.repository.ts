import type { SignState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, Ids, insertIgnoreSql, instantOrNull, type Queryable, type Tx } from '../../platform';
import { gardenScene, villageScene } from './domain/scene';

export interface Sign {
  readonly id: string;
  readonly scene: string;
  readonly villageId: string;
  /** Null for a village's own code. */
  readonly householdId: string | null;
  readonly state: SignState;
  readonly steps: number;
  readonly changedAt: Date | null;
  readonly note: string | null;
}

interface Row {
  readonly id: string;
  readonly scene: string;
  readonly village_id: string;
  readonly household_id: string | null;
  readonly state: SignState;
  readonly steps: number;
  readonly at: Date | string | null;
  readonly note: string | null;
}

const SELECT = `SELECT g.id, g.scene, g.village_id, g.household_id, g.state, g.steps, s.at, s.note
  FROM garden_sign g LEFT JOIN garden_sign_step s ON s.sign_id = g.id AND s.step = g.steps`;

export interface SignMove {
  readonly to: SignState;
  readonly note: string | null;
  readonly accountId: string;
}

/** Signs and their steps: a sign's state is never changed without one. */
@Injectable()
export class SignRepository {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  async byScene(from: Queryable, scene: string): Promise<Sign | null> {
    return (await from.query<Row>(`${SELECT} WHERE g.scene = ?`, [scene])).map(signOf)[0] ?? null;
  }

  async get(from: Queryable, villageId: string, signId: string): Promise<Sign | null> {
    return (await from.query<Row>(`${SELECT} WHERE g.id = ? AND g.village_id = ? AND g.household_id IS NOT NULL`, [signId, villageId])).map(signOf)[0] ?? null;
  }

  /** All of a village, its own code too. */
  async ofVillage(from: Queryable, villageId: string): Promise<Sign[]> {
    return (await from.query<Row>(`${SELECT} WHERE g.village_id = ? ORDER BY g.id`, [villageId])).map(signOf);
  }

  /** Ids of the villages that have signs. */
  async villages(from: Queryable): Promise<string[]> {
    return (await from.query<{ village_id: string }>('SELECT DISTINCT village_id FROM garden_sign WHERE household_id IS NOT NULL ORDER BY village_id')).map(({ village_id }) => village_id);
  }

  /** A sign for a garden, and the village's own code when it has none yet. @throws a unique violation when one stands */
  async plan(tx: Tx, { villageId, householdId, accountId }: { readonly villageId: string; readonly householdId: string; readonly accountId: string }): Promise<string> {
    const insert = 'garden_sign (id, scene, village_id, household_id, state, live, steps) VALUES (?, ?, ?, ?, ?, ?, ?)';
    await tx.execute(`${insertIgnoreSql(this.database.dialect)} ${insert}`, [this.ids.next(), villageScene(villageId), villageId, null, 'installed', null, 0]);
    const id = this.ids.next();
    await tx.execute(`INSERT INTO ${insert}`, [id, gardenScene(id), villageId, householdId, 'planned', 1, 1]);
    await this.keep(tx, { signId: id, step: 1, from: null, to: 'planned', note: null, accountId });
    return id;
  }

  /** False when somebody else has moved it meanwhile. */
  async move(tx: Tx, { id, state, steps }: Sign, { to, note, accountId }: SignMove): Promise<boolean> {
    const moved = await tx.execute('UPDATE garden_sign SET state = ?, live = ?, steps = steps + 1 WHERE id = ? AND state = ? AND steps = ?', [to, to === 'retired' ? null : 1, id, state, steps]);
    if (moved === 1) await this.keep(tx, { signId: id, step: steps + 1, from: state, to, note, accountId });
    return moved === 1;
  }

  private async keep(tx: Tx, { signId, step, from, to, note, accountId }: StepRow): Promise<void> {
    await tx.execute('INSERT INTO garden_sign_step (id, sign_id, step, from_state, to_state, note, by_account_id, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [this.ids.next(), signId, step, from, to, note, accountId, tx.now]);
  }
}

interface StepRow extends SignMove {
  readonly signId: string;
  readonly step: number;
  readonly from: SignState | null;
}

function signOf({ id, scene, village_id, household_id, state, steps, at, note }: Row): Sign {
  return { id, scene, villageId: village_id, householdId: household_id, state, steps: Number(steps), changedAt: instantOrNull(at), note };
}
