import { Injectable } from '@nestjs/common';
import { Database, insertIgnoreSql, type Queryable, type Tx } from '../../platform';

@Injectable()
export class OpeningReminderRepository {
  constructor(private readonly database: Database) {}

  async isWanted(from: Queryable, pairingId: string, accountId: string): Promise<boolean> {
    return (await from.query('SELECT account_id FROM opening_reminder WHERE pairing_id = ? AND account_id = ?', [pairingId, accountId])).length > 0;
  }

  async add(tx: Tx, pairingId: string, accountId: string): Promise<void> {
    await tx.execute(`${insertIgnoreSql(this.database.dialect)} opening_reminder (pairing_id, account_id, asked_at) VALUES (?, ?, ?)`, [pairingId, accountId, tx.now]);
  }

  async remove(tx: Tx, pairingId: string, accountId: string): Promise<void> {
    await tx.execute('DELETE FROM opening_reminder WHERE pairing_id = ? AND account_id = ?', [pairingId, accountId]);
  }

  /** Some of those who wait, in order. */
  async waiting(tx: Tx, pairingId: string, most: number): Promise<string[]> {
    const rows = await tx.query<{ account_id: string }>(`SELECT account_id FROM opening_reminder WHERE pairing_id = ? ORDER BY account_id LIMIT ${most}`, [pairingId]);
    return rows.map((row) => row.account_id);
  }

  async spend(tx: Tx, pairingId: string, accountIds: readonly string[]): Promise<void> {
    await tx.execute(`DELETE FROM opening_reminder WHERE pairing_id = ? AND account_id IN (${accountIds.map(() => '?').join()})`, [pairingId, ...accountIds]);
  }
}
