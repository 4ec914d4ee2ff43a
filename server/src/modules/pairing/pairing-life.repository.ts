import { type BusinessDate, DEFAULT_DAY_SCHEDULE, type OrdersThen, type PairingState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, instantOf, type Queryable, type SqlValue, type Tx } from '../../platform';

/** A pairing as its life is kept. */
export interface PairingLife {
  readonly id: string;
  readonly villageId: string;
  readonly villageName: string;
  readonly batch: number;
  readonly communityId: string;
  readonly communityName: string;
  readonly operatorId: string | null;
  readonly state: PairingState;
  readonly signedOn: BusinessDate | null;
  readonly steps: number;
  /** Do gardens read the families' names of those who buy? */
  readonly buyersShown: boolean;
}

/** One step of it; what is null was not said. */
export interface PairingStep {
  readonly to: PairingState;
  readonly onDate: string | null;
  readonly document: string | null;
  readonly reason: string | null;
  readonly orders: OrdersThen | null;
  readonly accountId: string;
}

interface LifeRow {
  readonly id: string;
  readonly village_id: string;
  readonly village_name: string;
  readonly batch: number;
  readonly community_id: string;
  readonly community_name: string;
  readonly operator_id: string | null;
  readonly state: PairingState;
  readonly signed_on: BusinessDate | null;
  readonly steps: number;
  readonly buyers_shown: number;
}

interface StepRow {
  readonly to_state: PairingState;
  readonly on_date: string | null;
  readonly document: string | null;
  readonly reason: string | null;
  readonly orders_then: OrdersThen | null;
  readonly by_account_id: string;
  readonly at: Date | string;
}

const SELECT = `SELECT p.id, p.village_id, v.name AS village_name, v.batch, p.community_id, c.name AS community_name, p.operator_id, p.state, p.signed_on, p.steps, p.buyers_shown
  FROM pairing p JOIN village v ON v.id = p.village_id JOIN community c ON c.id = p.community_id`;

/** Whose name of a village or a community holds the words; those that the operators run come first. */
export interface PairingSearch {
  readonly operatorIds: readonly string[];
  readonly search: string;
  readonly most: number;
}

const ROWS_AT_ONCE = 100;
const NAMES_AT_ONCE = 1_000;

/** Pairings and their steps: a state is never changed without one. */
@Injectable()
export class PairingLifeRepository {
  constructor(private readonly ids: Ids) {}

  /** Proposals too: of villages so named, wherever they are. */
  async named(from: Queryable, villageNames: readonly string[]): Promise<PairingLife[]> {
    const found: PairingLife[] = [];
    for (let at = 0; at < villageNames.length; at += NAMES_AT_ONCE) {
      const some = villageNames.slice(at, at + NAMES_AT_ONCE);
      found.push(...(await this.read(from, `WHERE v.name IN (${marks(some)}) ORDER BY p.id`, some)));
    }
    return found;
  }

  signed(from: Queryable): Promise<PairingLife[]> {
    return this.read(from, "WHERE p.state <> 'proposed' ORDER BY v.batch, p.signed_on, p.id", []);
  }

  runBy(from: Queryable, operatorId: string): Promise<PairingLife[]> {
    return this.read(from, "WHERE p.operator_id = ? AND p.state <> 'ended' ORDER BY v.batch, p.signed_on, p.id", [operatorId]);
  }

  async ofVillages(from: Queryable, villageIds: readonly string[]): Promise<PairingLife[]> {
    if (villageIds.length === 0) return [];
    return this.read(from, `WHERE p.village_id IN (${marks(villageIds)}) ORDER BY v.batch, p.signed_on, p.id`, villageIds);
  }

  async list(from: Queryable, { operatorIds, search, most }: PairingSearch): Promise<{ readonly lives: PairingLife[]; readonly count: number }> {
    const like = `%${search.replace(/[!%_]/g, '!$&')}%`;
    const named = "WHERE (v.name LIKE ? ESCAPE '!' OR c.name LIKE ? ESCAPE '!')";
    const lives = await this.read(from, `${named} ORDER BY CASE WHEN p.operator_id IN (${marks(operatorIds)}) THEN 0 WHEN p.operator_id IS NULL THEN 2 ELSE 1 END, v.batch, p.signed_on, p.id LIMIT ${most}`, [like, like, ...operatorIds]);
    const [row] = await from.query<{ n: number }>(`SELECT COUNT(*) AS n FROM pairing p JOIN village v ON v.id = p.village_id JOIN community c ON c.id = p.community_id ${named}`, [like, like]);
    return { lives, count: Number(row!.n) };
  }

  async byId(from: Queryable, pairingId: string): Promise<PairingLife | null> {
    return (await from.query<LifeRow>(`${SELECT} WHERE p.id = ?`, [pairingId])).map(lifeOf)[0] ?? null;
  }

  private async read(from: Queryable, rest: string, values: readonly SqlValue[]): Promise<PairingLife[]> {
    return (await from.query<LifeRow>(`${SELECT} ${rest}`, [...values])).map(lifeOf);
  }

  async stepsOf(from: Queryable, pairingId: string): Promise<(PairingStep & { readonly at: Date })[]> {
    const rows = await from.query<StepRow>('SELECT to_state, on_date, document, reason, orders_then, by_account_id, at FROM pairing_step WHERE pairing_id = ? ORDER BY step DESC', [pairingId]);
    return rows.map((row) => ({ to: row.to_state, onDate: row.on_date, document: row.document, reason: row.reason, orders: row.orders_then, accountId: row.by_account_id, at: instantOf(row.at) }));
  }

  /** @throws a unique violation when the two are a pairing already */
  async propose(tx: Tx, { villageId, communityId, accountId }: { readonly villageId: string; readonly communityId: string; readonly accountId: string }): Promise<string> {
    const id = this.ids.next();
    const day = DEFAULT_DAY_SCHEDULE;
    await tx.execute(
      `INSERT INTO pairing (id, village_id, community_id, state, steps, pack_at, service_weekdays, opens_at, cutoff_at, collect_from, drop_by, pickup_from, pickup_to,
       list_from_evening_before, reservation_minutes, payment_grace_minutes) VALUES (?, ?, ?, 'proposed', 1, 'door', '', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, villageId, communityId, day.opensAt, day.cutoffAt, day.collectFrom, day.dropBy, day.pickupFrom, day.pickupTo, day.listFromEveningBefore, day.reservationMinutes, day.paymentGraceMinutes],
    );
    await this.keep(tx, id, { number: 1, from: null }, { to: 'proposed', onDate: null, document: null, reason: null, orders: null, accountId });
    return id;
  }

  /** @throws a unique violation when two of them are a pairing already */
  async proposeAll(tx: Tx, pairs: readonly { readonly villageId: string; readonly communityId: string; readonly accountId: string }[]): Promise<void> {
    const day = DEFAULT_DAY_SCHEDULE;
    const times = [day.opensAt, day.cutoffAt, day.collectFrom, day.dropBy, day.pickupFrom, day.pickupTo, day.listFromEveningBefore, day.reservationMinutes, day.paymentGraceMinutes];
    for (let at = 0; at < pairs.length; at += ROWS_AT_ONCE) {
      const some = pairs.slice(at, at + ROWS_AT_ONCE).map((pair) => ({ ...pair, id: this.ids.next() }));
      await tx.execute(
        `INSERT INTO pairing (id, village_id, community_id, state, steps, pack_at, service_weekdays, opens_at, cutoff_at, collect_from, drop_by, pickup_from, pickup_to,
         list_from_evening_before, reservation_minutes, payment_grace_minutes) VALUES ${some.map(() => "(?, ?, ?, 'proposed', 1, 'door', '', ?, ?, ?, ?, ?, ?, ?, ?, ?)").join()}`,
        some.flatMap(({ id, villageId, communityId }) => [id, villageId, communityId, ...times]),
      );
      await tx.execute(
        `INSERT INTO pairing_step (id, pairing_id, step, to_state, by_account_id, at) VALUES ${some.map(() => "(?, ?, 1, 'proposed', ?, ?)").join()}`,
        some.flatMap(({ id, accountId }) => [this.ids.next(), id, accountId, tx.now]),
      );
    }
  }

  /** False when somebody else has moved it meanwhile. */
  async move(tx: Tx, { id, state, steps }: PairingLife, step: PairingStep, operatorId: string | null): Promise<boolean> {
    const signedOn = step.to === 'signed' ? step.onDate : null;
    const sql = 'UPDATE pairing SET state = ?, steps = steps + 1, operator_id = ?, signed_on = COALESCE(?, signed_on) WHERE id = ? AND state = ? AND steps = ?';
    const moved = await tx.execute(sql, [step.to, operatorId, signedOn, id, state, steps]);
    if (moved === 1) await this.keep(tx, id, { number: steps + 1, from: state }, step);
    return moved === 1;
  }

  private async keep(tx: Tx, pairingId: string, { number, from }: { readonly number: number; readonly from: PairingState | null }, step: PairingStep): Promise<void> {
    await tx.execute(
      'INSERT INTO pairing_step (id, pairing_id, step, from_state, to_state, on_date, document, reason, orders_then, by_account_id, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [this.ids.next(), pairingId, number, from, step.to, step.onDate, step.document, step.reason, step.orders, step.accountId, tx.now],
    );
  }
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join();
}

function lifeOf(row: LifeRow): PairingLife {
  return {
    id: row.id, villageId: row.village_id, villageName: row.village_name, batch: row.batch, communityId: row.community_id, communityName: row.community_name,
    operatorId: row.operator_id, state: row.state, signedOn: row.signed_on, steps: Number(row.steps), buyersShown: Boolean(row.buyers_shown),
  };
}
