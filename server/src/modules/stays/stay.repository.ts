import type { BusinessDate, CancelTier, StayState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, instantOrNull, type Queryable, type SqlValue, type Tx } from '../../platform';

export interface Stay {
  readonly id: string;
  readonly pairingId: string;
  readonly roomId: string;
  readonly accountId: string;
  readonly state: StayState;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly people: number;
  readonly nights: readonly { readonly date: string; readonly fen: number }[];
  readonly totalFen: number;
  readonly depositFen: number;
  readonly policy: readonly CancelTier[];
  readonly heldUntil: Date | null;
  readonly refundFen: number;
  /** Paid to the household before the stay was over. */
  readonly hostPaidFen: number;
  /** Who sleeps there, sealed; null when nobody said or it is erased. */
  readonly identitySealed: string | null;
}

interface Row {
  readonly id: string;
  readonly pairing_id: string;
  readonly room_id: string;
  readonly account_id: string;
  readonly state: StayState;
  readonly from_date: BusinessDate;
  readonly to_date: BusinessDate;
  readonly people: number;
  readonly nights: string;
  readonly total_fen: number;
  readonly deposit_fen: number;
  readonly policy: string;
  readonly held_until: Date | string | null;
  readonly refund_fen: number;
  readonly host_paid_fen: number;
  readonly identity_sealed: string | null;
}

/** States in which a booking has its nights. */
export const HAVING: readonly StayState[] = ['held', 'paid', 'confirmed', 'checked_in', 'checked_out'];
const COLUMNS = 'id, pairing_id, room_id, account_id, state, from_date, to_date, people, nights, total_fen, deposit_fen, policy, held_until, refund_fen, host_paid_fen, identity_sealed';
const SHOWN = 50;

@Injectable()
export class StayRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, stay: Stay): Promise<void> {
    const values: SqlValue[] = [stay.id, stay.pairingId, stay.roomId, stay.accountId, stay.state, stay.from, stay.to, stay.people, JSON.stringify(stay.nights), stay.totalFen, stay.depositFen, JSON.stringify(stay.policy), stay.heldUntil, stay.refundFen, stay.hostPaidFen, stay.identitySealed, tx.now];
    await tx.execute(`INSERT INTO stay_booking (${COLUMNS}, placed_at) VALUES (${values.map(() => '?').join()})`, values);
  }

  async byId(from: Queryable, id: string): Promise<Stay | null> {
    return (await from.query<Row>(`SELECT ${COLUMNS} FROM stay_booking WHERE id = ?`, [id])).map(stayOf)[0] ?? null;
  }

  async hold(tx: Tx, id: string): Promise<Stay | null> {
    return (await tx.query<Row>(`SELECT ${COLUMNS} FROM stay_booking WHERE id = ? ${forUpdateSql(this.database.dialect)}`, [id])).map(stayOf)[0] ?? null;
  }

  /** Paid ones and what became of them, the next first. */
  async ofRooms(from: Queryable, roomIds: readonly string[], since: BusinessDate): Promise<Stay[]> {
    if (roomIds.length === 0) return [];
    const sql = `SELECT ${COLUMNS} FROM stay_booking WHERE room_id IN (${roomIds.map(() => '?').join()}) AND to_date >= ? AND state IN ('paid', 'confirmed', 'checked_in', 'checked_out', 'no_show') ORDER BY from_date, id LIMIT ${SHOWN}`;
    return (await from.query<Row>(sql, [...roomIds, since])).map(stayOf);
  }

  /** To which nobody came, it was said; the last first. */
  async noShows(from: Queryable, pairingId: string, since: BusinessDate): Promise<Stay[]> {
    const sql = `SELECT ${COLUMNS} FROM stay_booking WHERE pairing_id = ? AND state = 'no_show' AND from_date >= ? ORDER BY from_date DESC, id LIMIT ${SHOWN}`;
    return (await from.query<Row>(sql, [pairingId, since])).map(stayOf);
  }

  /** Other nights or people of a stay that is as it was read. */
  async change(tx: Tx, before: Stay, { from, to, people, nights, totalFen, state }: Pick<Stay, 'from' | 'to' | 'people' | 'nights' | 'totalFen' | 'state'>): Promise<boolean> {
    const sql = 'UPDATE stay_booking SET from_date = ?, to_date = ?, people = ?, nights = ?, total_fen = ?, state = ? WHERE id = ? AND state = ? AND from_date = ? AND to_date = ? AND people = ?';
    return (await tx.execute(sql, [from, to, people, JSON.stringify(nights), totalFen, state, before.id, before.state, before.from, before.to, before.people])) === 1;
  }

  /** Other people than were named sleep there: they are to be named anew. */
  async seal(tx: Tx, id: string, identitySealed: string | null): Promise<boolean> {
    return (await tx.execute('UPDATE stay_booking SET identity_sealed = ? WHERE id = ?', [identitySealed, id])) === 1;
  }

  async move(tx: Tx, id: string, from: StayState, to: StayState, changes: Readonly<Record<string, SqlValue>> = {}): Promise<boolean> {
    const columns = { state: to, ended_at: HAVING.includes(to) ? null : tx.now, ...changes };
    const sets = Object.keys(columns).map((column) => `${column} = ?`);
    return (await tx.execute(`UPDATE stay_booking SET ${sets.join(', ')} WHERE id = ? AND state = ?`, [...Object.values(columns), id, from])) === 1;
  }
}

function stayOf(row: Row): Stay {
  return {
    id: row.id, pairingId: row.pairing_id, roomId: row.room_id, accountId: row.account_id, state: row.state, from: row.from_date, to: row.to_date, people: row.people,
    nights: JSON.parse(row.nights) as Stay['nights'], totalFen: row.total_fen, depositFen: row.deposit_fen, policy: JSON.parse(row.policy) as CancelTier[], heldUntil: instantOrNull(row.held_until), refundFen: row.refund_fen, hostPaidFen: row.host_paid_fen, identitySealed: row.identity_sealed,
  };
}
