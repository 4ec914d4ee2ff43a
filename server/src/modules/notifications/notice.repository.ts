import type { NoticeKind } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, insertIgnoreSql, instantOf, instantOrNull, type Queryable, type Tx } from '../../platform';
import type { NewNotice, Notice } from './domain/notice';

interface NoticeRow {
  readonly id: string;
  readonly account_id: string;
  readonly kind: NoticeKind;
  readonly subject_id: string;
  readonly title: string;
  readonly body: string;
  readonly place: string | null;
  readonly posted_at: Date | string;
  readonly read_at: Date | string | null;
}

const COLUMNS = 'id, account_id, kind, subject_id, title, body, place, posted_at, read_at';
/** More unread than this are "99+". */
const COUNTED = 100;

@Injectable()
export class NoticeRepository {
  constructor(private readonly database: Database) {}

  /** One statement for all; what was posted before stays as it is. */
  async insert(tx: Tx, notices: readonly (NewNotice & { readonly id: string })[]): Promise<void> {
    await tx.execute(
      `${insertIgnoreSql(this.database.dialect)} notice (id, account_id, kind, subject_id, title, body, place, posted_at)
       VALUES ${notices.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join()}`,
      notices.flatMap(({ id, accountId, kind, subjectId, title, body, place }) => [id, accountId, kind, subjectId, title, body, place ?? null, tx.now]),
    );
  }

  /** Of one account, newest first; `before` is the id of the last one already seen. */
  async page(from: Queryable, accountId: string, before: string | undefined, limit: number): Promise<Notice[]> {
    const older = before === undefined ? '' : 'AND id < ?';
    const rows = await from.query<NoticeRow>(
      `SELECT ${COLUMNS} FROM notice WHERE account_id = ? ${older} ORDER BY id DESC LIMIT ${limit}`,
      before === undefined ? [accountId] : [accountId, before],
    );
    return rows.map(noticeOf);
  }

  async byIds(from: Queryable, ids: readonly string[]): Promise<Notice[]> {
    if (ids.length === 0) return [];
    return (await from.query<NoticeRow>(`SELECT ${COLUMNS} FROM notice WHERE id IN (${ids.map(() => '?').join()}) ORDER BY id`, ids)).map(noticeOf);
  }

  async ownerOf(from: Queryable, noticeId: string): Promise<string | null> {
    return (await from.query<{ account_id: string }>('SELECT account_id FROM notice WHERE id = ?', [noticeId]))[0]?.account_id ?? null;
  }

  /** Up to a hundred: nobody reads a larger number. */
  async countUnread(from: Queryable, accountId: string): Promise<number> {
    const rows = await from.query<{ id: string }>(`SELECT id FROM notice WHERE account_id = ? AND read_at IS NULL LIMIT ${COUNTED}`, [accountId]);
    return rows.length;
  }

  async markRead(tx: Tx, noticeId: string): Promise<void> {
    await tx.execute('UPDATE notice SET read_at = ? WHERE id = ? AND read_at IS NULL', [tx.now, noticeId]);
  }

  async markReadUpTo(tx: Tx, accountId: string, noticeId: string): Promise<void> {
    await tx.execute('UPDATE notice SET read_at = ? WHERE account_id = ? AND read_at IS NULL AND id <= ?', [tx.now, accountId, noticeId]);
  }
}

function noticeOf(row: NoticeRow): Notice {
  return {
    id: row.id, accountId: row.account_id, kind: row.kind, subjectId: row.subject_id, title: row.title, body: row.body,
    ...(row.place === null ? {} : { place: row.place }), postedAt: instantOf(row.posted_at), readAt: instantOrNull(row.read_at),
  };
}
