import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, type Tx } from '../../platform';

export interface VillageGood {
  readonly id: string;
  readonly pairingId: string;
  readonly householdId: string;
  readonly name: string;
  readonly unit: string;
  readonly priceFen: number;
  readonly offered: number;
  readonly taken: number;
}

interface Row {
  readonly id: string;
  readonly pairing_id: string;
  readonly household_id: string;
  readonly name: string;
  readonly unit: string;
  readonly price_fen: number;
  readonly offered: number;
  readonly taken: number;
}

const SELECT = 'SELECT id, pairing_id, household_id, name, unit, price_fen, offered, taken FROM village_good';
const SHOWN = 60;

@Injectable()
export class GoodRepository {
  constructor(private readonly ids: Ids) {}

  async byId(from: Queryable, id: string): Promise<VillageGood | null> {
    return (await from.query<Row>(`${SELECT} WHERE id = ?`, [id])).map(goodOf)[0] ?? null;
  }

  async ofPairings(from: Queryable, pairingIds: readonly string[]): Promise<VillageGood[]> {
    if (pairingIds.length === 0) return [];
    return (await from.query<Row>(`${SELECT} WHERE pairing_id IN (${pairingIds.map(() => '?').join()}) ORDER BY id LIMIT ${SHOWN}`, [...pairingIds])).map(goodOf);
  }

  async ofHousehold(from: Queryable, householdId: string): Promise<VillageGood[]> {
    return (await from.query<Row>(`${SELECT} WHERE household_id = ? ORDER BY id`, [householdId])).map(goodOf);
  }

  async insert(tx: Tx, { pairingId, householdId, name, unit, priceFen, offered }: Omit<VillageGood, 'id' | 'taken'>): Promise<string> {
    const id = this.ids.next();
    await tx.execute('INSERT INTO village_good (id, pairing_id, household_id, name, unit, price_fen, offered) VALUES (?, ?, ?, ?, ?, ?, ?)', [id, pairingId, householdId, name, unit, priceFen, offered]);
    return id;
  }

  /** False when more is taken than would be offered, or it is another household's. */
  async update(tx: Tx, id: string, { householdId, name, unit, priceFen, offered }: Omit<VillageGood, 'id' | 'taken' | 'pairingId'>): Promise<boolean> {
    const sql = 'UPDATE village_good SET name = ?, unit = ?, price_fen = ?, offered = ? WHERE id = ? AND household_id = ? AND taken <= ?';
    return (await tx.execute(sql, [name, unit, priceFen, offered, id, householdId, offered])) === 1;
  }

  /** All the pieces at that price, or none: the one statement that sells them. */
  async take(tx: Tx, id: string, pieces: number, priceFen: number): Promise<boolean> {
    return (await tx.execute('UPDATE village_good SET taken = taken + ? WHERE id = ? AND price_fen = ? AND taken + ? <= offered', [pieces, id, priceFen, pieces])) === 1;
  }

  async giveBack(tx: Tx, id: string, pieces: number): Promise<void> {
    await tx.execute('UPDATE village_good SET taken = taken - ? WHERE id = ?', [pieces, id]);
  }
}

function goodOf(row: Row): VillageGood {
  return { id: row.id, pairingId: row.pairing_id, householdId: row.household_id, name: row.name, unit: row.unit, priceFen: row.price_fen, offered: row.offered, taken: row.taken };
}
