import { type BusinessDate, businessDateOf, type OrderCycleState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, forShareSql, instantOf, type Queryable, type Tx } from '../../platform';
import type { CycleBrief } from './domain/cycle';

interface CycleRow {
  readonly id: string;
  readonly pairing_id: string;
  readonly business_date: BusinessDate;
  readonly state: OrderCycleState;
  readonly opens_at: Date | string;
  readonly cutoff_at: Date | string;
  readonly locks_at: Date | string;
}

const SELECT = 'SELECT id, pairing_id, business_date, state, opens_at, cutoff_at, locks_at FROM order_cycle';

@Injectable()
export class OrderCycleRepository {
  constructor(private readonly database: Database) {}

  async byId(from: Queryable, cycleId: string): Promise<CycleBrief | null> {
    return first(await from.query<CycleRow>(`${SELECT} WHERE id = ?`, [cycleId]));
  }

  /** Kept from changing until the transaction ends, beside others who hold it too. */
  async held(tx: Tx, cycleId: string): Promise<CycleBrief | null> {
    return first(await tx.query<CycleRow>(`${SELECT} WHERE id = ? ${forShareSql(this.database.dialect)}`, [cycleId]));
  }

  async onDate(from: Queryable, pairingId: string, date: BusinessDate): Promise<CycleBrief | null> {
    return first(await from.query<CycleRow>(`${SELECT} WHERE pairing_id = ? AND business_date = ?`, [pairingId, date]));
  }

  async between(from: Queryable, pairingId: string, first: BusinessDate, last: BusinessDate): Promise<CycleBrief[]> {
    const rows = await from.query<CycleRow>(`${SELECT} WHERE pairing_id = ? AND business_date >= ? AND business_date <= ? ORDER BY business_date`, [pairingId, first, last]);
    return rows.map(cycleOf);
  }

  /** The first opening after `now` of a cycle that is not cancelled, on a date before `until`. */
  async nextOpening(from: Queryable, pairingId: string, { now, until }: { readonly now: Date; readonly until: BusinessDate }): Promise<Date | null> {
    const where = `WHERE pairing_id = ? AND business_date >= ? AND business_date < ? AND state NOT IN ('cancelling', 'cancelled') AND opens_at > ?`;
    const next = first(await from.query<CycleRow>(`${SELECT} ${where} ORDER BY business_date LIMIT 1`, [pairingId, businessDateOf(now), until, now]));
    return next && next.opensAt;
  }

  async insert(tx: Tx, cycle: CycleBrief): Promise<void> {
    await tx.execute(
      'INSERT INTO order_cycle (id, pairing_id, business_date, state, opens_at, cutoff_at, locks_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [cycle.id, cycle.pairingId, cycle.businessDate, cycle.state, cycle.opensAt, cycle.cutoffAt, cycle.locksAt],
    );
  }

  /** True when this call made the step. */
  async step(tx: Tx, cycleId: string, from: OrderCycleState, to: OrderCycleState): Promise<boolean> {
    return (await tx.execute('UPDATE order_cycle SET state = ? WHERE id = ? AND state = ?', [to, cycleId, from])) === 1;
  }
}

function first([row]: CycleRow[]): CycleBrief | null {
  return row ? cycleOf(row) : null;
}

function cycleOf(row: CycleRow): CycleBrief {
  return {
    id: row.id,
    pairingId: row.pairing_id,
    businessDate: row.business_date,
    state: row.state,
    opensAt: instantOf(row.opens_at),
    cutoffAt: instantOf(row.cutoff_at),
    locksAt: instantOf(row.locks_at),
  };
}
