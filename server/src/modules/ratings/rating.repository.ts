import { Injectable } from '@nestjs/common';
import { instantOf, isUniqueViolation, type Queryable, type Tx } from '../../platform';

export interface Rating {
  readonly id: string;
  readonly pairingId: string;
  readonly householdId: string;
  readonly orderId: string;
  readonly accountId: string;
  readonly businessDate: string;
  readonly stars: number;
  readonly text: string;
  readonly crops: string;
  readonly ratedAt: Date;
  readonly hidden: boolean;
}

interface Row {
  readonly id: string;
  readonly pairing_id: string;
  readonly household_id: string;
  readonly order_id: string;
  readonly account_id: string;
  readonly business_date: string;
  readonly stars: number;
  readonly text: string;
  readonly crops: string;
  readonly rated_at: Date | string;
  readonly hidden_at: Date | string | null;
}

const SELECT = 'SELECT id, pairing_id, household_id, order_id, account_id, business_date, stars, text, crops, rated_at, hidden_at FROM garden_rating';

@Injectable()
export class RatingRepository {
  /** False when this garden was rated for this order, or by this person for this day. */
  async insert(tx: Tx, rating: Omit<Rating, 'ratedAt' | 'hidden'>): Promise<boolean> {
    const { id, pairingId, householdId, orderId, accountId, businessDate, stars, text, crops } = rating;
    const sql = 'INSERT INTO garden_rating (id, pairing_id, household_id, order_id, account_id, business_date, stars, text, crops, rated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';
    try {
      return (await tx.execute(sql, [id, pairingId, householdId, orderId, accountId, businessDate, stars, text, crops, tx.now])) === 1;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }

  async byId(from: Queryable, id: string): Promise<Rating | null> {
    return (await this.read(from, 'id = ?', [id]))[0] ?? null;
  }

  ofOrder(from: Queryable, orderId: string): Promise<Rating[]> {
    return this.read(from, 'order_id = ?', [orderId]);
  }

  /** Newest first. */
  latest(from: Queryable, householdId: string, limit: number): Promise<Rating[]> {
    return this.read(from, `household_id = ? ORDER BY id DESC LIMIT ${limit}`, [householdId]);
  }

  /** Newest first. */
  ofPairing(from: Queryable, pairingId: string, limit: number): Promise<Rating[]> {
    return this.read(from, `pairing_id = ? ORDER BY id DESC LIMIT ${limit}`, [pairingId]);
  }

  async sum(from: Queryable, householdId: string): Promise<{ readonly count: number; readonly stars: number }> {
    const [row] = await from.query<{ n: number; stars: number | null }>('SELECT COUNT(*) AS n, SUM(stars) AS stars FROM garden_rating WHERE household_id = ?', [householdId]);
    return { count: Number(row!.n), stars: Number(row!.stars ?? 0) };
  }

  /** False when its words were taken down before. */
  async hide(tx: Tx, id: string, reason: string): Promise<boolean> {
    return (await tx.execute('UPDATE garden_rating SET hidden_at = ?, hidden_reason = ? WHERE id = ? AND hidden_at IS NULL', [tx.now, reason, id])) === 1;
  }

  private async read(from: Queryable, where: string, values: readonly string[]): Promise<Rating[]> {
    return (await from.query<Row>(`${SELECT} WHERE ${where}`, [...values])).map((row) => ({
      id: row.id, pairingId: row.pairing_id, householdId: row.household_id, orderId: row.order_id, accountId: row.account_id, businessDate: row.business_date,
      stars: Number(row.stars), text: row.text, crops: row.crops, ratedAt: instantOf(row.rated_at), hidden: row.hidden_at !== null,
    }));
  }
}
