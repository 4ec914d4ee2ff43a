import type { BusinessDate, GoodOrderState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, instantOrNull, type Queryable, type SqlValue, type Tx } from '../../platform';

export interface OrderedGood {
  readonly id: string;
  readonly pairingId: string;
  readonly goodId: string;
  readonly householdId: string;
  readonly accountId: string;
  readonly state: GoodOrderState;
  readonly pieces: number;
  readonly priceFen: number;
  readonly fetchDate: BusinessDate;
  readonly code: string | null;
  readonly heldUntil: Date;
  readonly name: string;
  readonly unit: string;
}

interface Row {
  readonly id: string;
  readonly pairing_id: string;
  readonly good_id: string;
  readonly household_id: string;
  readonly account_id: string;
  readonly state: GoodOrderState;
  readonly pieces: number;
  readonly price_fen: number;
  readonly fetch_date: BusinessDate;
  readonly code: string | null;
  readonly held_until: Date | string;
  readonly name: string;
  readonly unit: string;
}

const SELECT = 'SELECT o.id, o.pairing_id, o.good_id, o.household_id, o.account_id, o.state, o.pieces, o.price_fen, o.fetch_date, o.code, o.held_until, g.name, g.unit FROM village_good_order o JOIN village_good g ON g.id = o.good_id';
const SHOWN = 30;

@Injectable()
export class GoodOrderRepository {
  constructor(private readonly database: Database) {}

  async byId(from: Queryable, id: string): Promise<OrderedGood | null> {
    return (await from.query<Row>(`${SELECT} WHERE o.id = ?`, [id])).map(orderOf)[0] ?? null;
  }

  async hold(tx: Tx, id: string): Promise<OrderedGood | null> {
    await tx.query(`SELECT id FROM village_good_order WHERE id = ? ${forUpdateSql(this.database.dialect)}`, [id]);
    return this.byId(tx, id);
  }

  /** The newest first. */
  async ofAccount(from: Queryable, accountId: string): Promise<OrderedGood[]> {
    return (await from.query<Row>(`${SELECT} WHERE o.account_id = ? ORDER BY o.id DESC LIMIT ${SHOWN}`, [accountId])).map(orderOf);
  }

  /** What is fetched from that day on, the next first. */
  async ofHousehold(from: Queryable, householdId: string, since: BusinessDate): Promise<OrderedGood[]> {
    return (await from.query<Row>(`${SELECT} WHERE o.household_id = ? AND o.fetch_date >= ? AND o.state IN ('paid', 'handed') ORDER BY o.fetch_date, o.id LIMIT ${SHOWN}`, [householdId, since])).map(orderOf);
  }

  async idByCode(from: Queryable, householdId: string, code: string): Promise<string | null> {
    return (await from.query<{ id: string }>('SELECT id FROM village_good_order WHERE household_id = ? AND code = ?', [householdId, code]))[0]?.id ?? null;
  }

  async insert(tx: Tx, order: Omit<OrderedGood, 'name' | 'unit' | 'code' | 'state'>): Promise<void> {
    const values: SqlValue[] = [order.id, order.pairingId, order.goodId, order.householdId, order.accountId, order.pieces, order.priceFen, order.fetchDate, order.heldUntil, tx.now];
    await tx.execute(`INSERT INTO village_good_order (id, pairing_id, good_id, household_id, account_id, pieces, price_fen, fetch_date, held_until, placed_at, state) VALUES (${values.map(() => '?').join()}, 'held')`, values);
  }

  async pay(tx: Tx, id: string, paymentId: string, code: string): Promise<boolean> {
    return (await tx.execute(`UPDATE village_good_order SET state = 'paid', payment_id = ?, code = ? WHERE id = ? AND state = 'held'`, [paymentId, code, id])) === 1;
  }

  /** Its code is nobody's any more. */
  async end(tx: Tx, id: string, from: GoodOrderState, to: GoodOrderState): Promise<boolean> {
    return (await tx.execute('UPDATE village_good_order SET state = ?, code = NULL, ended_at = ? WHERE id = ? AND state = ?', [to, tx.now, id, from])) === 1;
  }
}

function orderOf(row: Row): OrderedGood {
  return {
    id: row.id, pairingId: row.pairing_id, goodId: row.good_id, householdId: row.household_id, accountId: row.account_id, state: row.state, pieces: row.pieces, priceFen: row.price_fen,
    fetchDate: row.fetch_date, code: row.code, heldUntil: instantOrNull(row.held_until)!, name: row.name, unit: row.unit,
  };
}
