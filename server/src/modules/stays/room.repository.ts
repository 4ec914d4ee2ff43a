import { addDays, type BusinessDate, type CancelTier, type SpecialPrice } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, Ids, isUniqueViolation, type Queryable, type SqlValue, type Tx } from '../../platform';

export interface Room {
  readonly id: string;
  readonly pairingId: string;
  readonly householdId: string;
  readonly name: string;
  readonly beds: number;
  readonly amenities: readonly string[];
  readonly minNights: number;
  readonly weekdayFen: number;
  readonly weekendFen: number;
  readonly specials: readonly SpecialPrice[];
  readonly depositFen: number;
  readonly needsIdentity: boolean;
  readonly policy: readonly CancelTier[];
  readonly revision: number;
}

interface Row {
  readonly id: string;
  readonly pairing_id: string;
  readonly household_id: string;
  readonly name: string;
  readonly beds: number;
  readonly amenities: string;
  readonly min_nights: number;
  readonly weekday_fen: number;
  readonly weekend_fen: number;
  readonly specials: string;
  readonly deposit_fen: number;
  readonly needs_identity: number;
  readonly policy: string;
  readonly revision: number;
}

const SELECT = 'SELECT id, pairing_id, household_id, name, beds, amenities, min_nights, weekday_fen, weekend_fen, specials, deposit_fen, needs_identity, policy, revision FROM stay_room';
const SHOWN = 60;

@Injectable()
export class RoomRepository {
  constructor(
    private readonly ids: Ids,
    private readonly database: Database,
  ) {}

  async byId(from: Queryable, id: string): Promise<Room | null> {
    return (await from.query<Row>(`${SELECT} WHERE id = ?`, [id])).map(roomOf)[0] ?? null;
  }

  /** Rooms are held before their bookings. */
  async hold(tx: Tx, id: string): Promise<Room | null> {
    return (await tx.query<Row>(`${SELECT} WHERE id = ? ${forUpdateSql(this.database.dialect)}`, [id])).map(roomOf)[0] ?? null;
  }

  async ofPairings(from: Queryable, pairingIds: readonly string[]): Promise<Room[]> {
    if (pairingIds.length === 0) return [];
    return (await from.query<Row>(`${SELECT} WHERE pairing_id IN (${pairingIds.map(() => '?').join()}) ORDER BY id LIMIT ${SHOWN}`, [...pairingIds])).map(roomOf);
  }

  async byIds(from: Queryable, ids: readonly string[]): Promise<Room[]> {
    if (ids.length === 0) return [];
    return (await from.query<Row>(`${SELECT} WHERE id IN (${ids.map(() => '?').join()})`, ids)).map(roomOf);
  }

  async ofHousehold(from: Queryable, householdId: string): Promise<Room[]> {
    return (await from.query<Row>(`${SELECT} WHERE household_id = ? ORDER BY id`, [householdId])).map(roomOf);
  }

  async insert(tx: Tx, room: Omit<Room, 'id' | 'revision'>): Promise<string> {
    const id = this.ids.next();
    const values: SqlValue[] = [id, room.pairingId, room.householdId, ...columnsOf(room), tx.now];
    await tx.execute(`INSERT INTO stay_room (id, pairing_id, household_id, name, beds, amenities, min_nights, weekday_fen, weekend_fen, specials, deposit_fen, needs_identity, policy, created_at) VALUES (${values.map(() => '?').join()})`, values);
    return id;
  }

  /** False when somebody changed it meanwhile. */
  async update(tx: Tx, id: string, revision: number, room: Omit<Room, 'id' | 'revision'>): Promise<boolean> {
    const sql = 'UPDATE stay_room SET name = ?, beds = ?, amenities = ?, min_nights = ?, weekday_fen = ?, weekend_fen = ?, specials = ?, deposit_fen = ?, needs_identity = ?, policy = ?, revision = revision + 1 WHERE id = ? AND household_id = ? AND revision = ?';
    return (await tx.execute(sql, [...columnsOf(room), id, room.householdId, revision])) === 1;
  }

  /** Nights of rooms that cannot be had, sold or kept, around some dates. */
  async taken(from: Queryable, roomIds: readonly string[], since: BusinessDate, until: BusinessDate): Promise<Map<string, Set<string>>> {
    const nights = new Map(roomIds.map((id) => [id, new Set<string>()]));
    if (roomIds.length === 0) return nights;
    const rows = await from.query<{ room_id: string; night: string }>(`SELECT room_id, night FROM stay_night WHERE room_id IN (${roomIds.map(() => '?').join()}) AND night >= ? AND night <= ?`, [...roomIds, since, addDays(until, 30)]);
    for (const { room_id, night } of rows) nights.get(room_id)!.add(night);
    return nights;
  }

  /** All of them, or none: the key of each night sells it once. */
  async sell(tx: Tx, roomId: string, nights: readonly string[], bookingId: string | null): Promise<boolean> {
    try {
      await tx.execute(`INSERT INTO stay_night (room_id, night, booking_id) VALUES ${nights.map(() => '(?, ?, ?)').join()}`, nights.flatMap((night) => [roomId, night, bookingId]));
      return true;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }

  async free(tx: Tx, bookingId: string): Promise<void> {
    await tx.execute('DELETE FROM stay_night WHERE booking_id = ?', [bookingId]);
  }

  async reopen(tx: Tx, roomId: string, night: string): Promise<boolean> {
    return (await tx.execute('DELETE FROM stay_night WHERE room_id = ? AND night = ? AND booking_id IS NULL', [roomId, night])) === 1;
  }
}

function columnsOf(room: Omit<Room, 'id' | 'revision'>): SqlValue[] {
  return [room.name, room.beds, JSON.stringify(room.amenities), room.minNights, room.weekdayFen, room.weekendFen, JSON.stringify(room.specials), room.depositFen, Number(room.needsIdentity), JSON.stringify(room.policy)];
}

function roomOf(row: Row): Room {
  return {
    id: row.id, pairingId: row.pairing_id, householdId: row.household_id, name: row.name, beds: row.beds, amenities: JSON.parse(row.amenities) as string[], minNights: row.min_nights, weekdayFen: row.weekday_fen,
    weekendFen: row.weekend_fen, specials: JSON.parse(row.specials) as SpecialPrice[], depositFen: row.deposit_fen, needsIdentity: Boolean(row.needs_identity), policy: JSON.parse(row.policy) as CancelTier[], revision: row.revision,
  };
}
