import { Injectable } from '@nestjs/common';
import { Database, insertIgnoreSql, type Queryable, type Tx } from '../../platform';

/** Nobody has more favourites than this; the oldest of more are not listed. */
const MOST = 200;

@Injectable()
export class FavouriteRepository {
  constructor(private readonly database: Database) {}

  /** The gardens an account likes, latest first. */
  async of(from: Queryable, accountId: string): Promise<string[]> {
    const sql = `SELECT household_id FROM favourite_garden WHERE account_id = ? ORDER BY since DESC, household_id LIMIT ${MOST}`;
    return (await from.query<{ household_id: string }>(sql, [accountId])).map((row) => row.household_id);
  }

  async add(tx: Tx, accountId: string, householdId: string): Promise<void> {
    await tx.execute(`${insertIgnoreSql(this.database.dialect)} favourite_garden (account_id, household_id, since) VALUES (?, ?, ?)`, [accountId, householdId, tx.now]);
  }

  async remove(tx: Tx, accountId: string, householdId: string): Promise<void> {
    await tx.execute('DELETE FROM favourite_garden WHERE account_id = ? AND household_id = ?', [accountId, householdId]);
  }

  async accountsOf(from: Queryable, householdId: string): Promise<string[]> {
    return (await from.query<{ account_id: string }>('SELECT account_id FROM favourite_garden WHERE household_id = ? ORDER BY account_id', [householdId])).map((row) => row.account_id);
  }

  async isAnyones(from: Queryable, householdId: string): Promise<boolean> {
    return (await from.query('SELECT account_id FROM favourite_garden WHERE household_id = ? LIMIT 1', [householdId])).length > 0;
  }
}
