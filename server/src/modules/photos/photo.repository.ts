import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, insertIgnoreSql, type Queryable, type Tx } from '../../platform';
import type { Media } from './file-maker';

export interface Photo {
  readonly id: string;
  readonly accountId: string;
  readonly pairingId: string | null;
  readonly media: Media;
}

interface PhotoRow {
  readonly id: string;
  readonly account_id: string;
  readonly pairing_id: string | null;
  readonly media: Media;
}

@Injectable()
export class PhotoRepository {
  constructor(private readonly database: Database) {}

  /** Counts one more against the day's number; false when it is used up. Two at once wait for each other at this row. */
  async useAllowance(tx: Tx, accountId: string, date: BusinessDate, most: number): Promise<boolean> {
    await tx.execute(`${insertIgnoreSql(this.database.dialect)} photo_allowance (account_id, business_date, sent) VALUES (?, ?, 0)`, [accountId, date]);
    return (await tx.execute('UPDATE photo_allowance SET sent = sent + 1 WHERE account_id = ? AND business_date = ? AND sent < ?', [accountId, date, most])) === 1;
  }

  async begin(tx: Tx, id: string, accountId: string, media: Media): Promise<void> {
    await tx.execute(`INSERT INTO photo (id, account_id, media, state, taken_at) VALUES (?, ?, ?, 'receiving', ?)`, [id, accountId, media, tx.now]);
  }

  /** Receiving → kept. False when it was swept away meanwhile. */
  async keep(tx: Tx, id: string, facts: { readonly width: number; readonly height: number; readonly bytes: number }): Promise<boolean> {
    return (await tx.execute(`UPDATE photo SET state = 'kept', width = ?, height = ?, bytes = ? WHERE id = ? AND state = 'receiving'`, [facts.width, facts.height, facts.bytes, id])) === 1;
  }

  async kept(from: Queryable, id: string): Promise<Photo | null> {
    const [row] = await from.query<PhotoRow>(`SELECT id, account_id, pairing_id, media FROM photo WHERE id = ? AND state = 'kept'`, [id]);
    return row ? { id: row.id, accountId: row.account_id, pairingId: row.pairing_id, media: row.media } : null;
  }

  /** Makes kept photos of this account show a subject. @returns how many took it */
  async attach(tx: Tx, ids: readonly string[], accountId: string, subject: { readonly id: string; readonly pairingId: string | null }): Promise<number> {
    if (ids.length === 0) return 0;
    return tx.execute(
      `UPDATE photo SET subject_id = ?, pairing_id = ? WHERE id IN (${ids.map(() => '?').join()}) AND account_id = ? AND state = 'kept' AND subject_id IS NULL`,
      [subject.id, subject.pairingId, ...ids, accountId],
    );
  }

  async ofSubjects(from: Queryable, subjectIds: readonly string[]): Promise<{ id: string; subjectId: string }[]> {
    if (subjectIds.length === 0) return [];
    const rows = await from.query<{ id: string; subject_id: string }>(
      `SELECT id, subject_id FROM photo WHERE subject_id IN (${subjectIds.map(() => '?').join()}) AND state = 'kept' ORDER BY id`, subjectIds,
    );
    return rows.map(({ id, subject_id: subjectId }) => ({ id, subjectId }));
  }

  /** What everybody may see of it from now on is this, and nothing else. @returns how many are there */
  async openOnly(tx: Tx, subjectId: string, ids: readonly string[]): Promise<number> {
    await tx.execute('UPDATE photo SET is_open = 0 WHERE subject_id = ? AND is_open = 1', [subjectId]);
    if (ids.length === 0) return 0;
    return tx.execute(`UPDATE photo SET is_open = 1 WHERE subject_id = ? AND state = 'kept' AND id IN (${ids.map(() => '?').join()})`, [subjectId, ...ids]);
  }

  async openOf(from: Queryable, subjectIds: readonly string[]): Promise<{ id: string; subject_id: string }[]> {
    if (subjectIds.length === 0) return [];
    return from.query(`SELECT id, subject_id FROM photo WHERE subject_id IN (${subjectIds.map(() => '?').join()}) AND state = 'kept' AND is_open = 1 ORDER BY id`, subjectIds);
  }

  /** What it is, when everybody may see it; null otherwise. */
  async openMedia(from: Queryable, id: string): Promise<Media | null> {
    return (await from.query<{ media: Media }>(`SELECT media FROM photo WHERE id = ? AND state = 'kept' AND is_open = 1`, [id]))[0]?.media ?? null;
  }

  /** A kept file of this subject, what it is; null for another's. */
  async mediaOf(from: Queryable, id: string, subjectId: string): Promise<Media | null> {
    return (await from.query<{ media: Media }>(`SELECT media FROM photo WHERE id = ? AND state = 'kept' AND subject_id = ?`, [id, subjectId]))[0]?.media ?? null;
  }

  /** Nobody will ever read it: true when it shows nothing. From then on its file may go. */
  async discard(tx: Tx, id: string): Promise<boolean> {
    return (await tx.execute(`UPDATE photo SET state = 'discarded' WHERE id = ? AND subject_id IS NULL`, [id])) === 1;
  }

  /** Shows its subject no more. */
  async letGo(tx: Tx, id: string, subjectId: string): Promise<void> {
    await tx.execute('UPDATE photo SET subject_id = NULL, is_open = 0 WHERE id = ? AND subject_id = ?', [id, subjectId]);
  }

  async forget(tx: Tx, id: string): Promise<void> {
    await tx.execute(`DELETE FROM photo WHERE id = ? AND state = 'discarded'`, [id]);
  }
}
