import type { BusinessDate, TripState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, Ids, instantOf, instantOrNull, type Queryable, type SqlValue, type Tx } from '../../platform';
import type { Trip } from './domain/trip';

interface TripRow {
  readonly id: string;
  readonly pairing_id: string;
  readonly title: string;
  readonly story: string;
  readonly trip_date: BusinessDate;
  readonly backup_date: string | null;
  readonly starts_at: Date | string;
  readonly ends_at: Date | string;
  readonly gathering: string;
  readonly programme: string;
  readonly families: number;
  readonly seats: number;
  readonly families_taken: number;
  readonly seats_taken: number;
  readonly waiting: number | string;
  readonly price_fen: number;
  readonly deposit_fen: number;
  readonly policy: string;
  readonly state: TripState;
  readonly reason: string | null;
  readonly revision: number;
  readonly buses: number;
  readonly moved_at: Date | string | null;
  readonly created_by: string;
  readonly confirmed_at: Date | string | null;
  readonly settled_at: Date | string | null;
}

const COLUMNS = 'id, pairing_id, title, story, trip_date, backup_date, starts_at, ends_at, gathering, programme, families, seats, families_taken, seats_taken, price_fen, deposit_fen, policy, state, reason, revision, buses, moved_at, created_by, confirmed_at, settled_at';
const SELECT = `SELECT ${COLUMNS}, (SELECT COUNT(*) FROM trip_booking b WHERE b.trip_id = trip.id AND b.state = 'waitlisted') AS waiting FROM trip`;
const SHOWN = 30;

export type NewTrip = Omit<Trip, 'id' | 'familiesTaken' | 'seatsTaken' | 'waiting' | 'state' | 'reason' | 'revision' | 'movedAt' | 'confirmedAt' | 'settledAt'>;

export type TripEdit = Omit<NewTrip, 'pairingId' | 'date' | 'leaderId'>;

@Injectable()
export class TripRepository {
  constructor(
    private readonly ids: Ids,
    private readonly database: Database,
  ) {}

  /** As it is now; nobody else gives its places away until the end of the transaction. Trips are held before their bookings. */
  async hold(tx: Tx, id: string): Promise<Trip | null> {
    return (await tx.query<TripRow>(`${SELECT} WHERE id = ? ${forUpdateSql(this.database.dialect)}`, [id])).map(tripOf)[0] ?? null;
  }

  async insert(tx: Tx, trip: NewTrip): Promise<string> {
    const id = this.ids.next();
    const values: SqlValue[] = [
      ...[id, trip.pairingId, trip.title, trip.story, trip.date, trip.backupDate, trip.startsAt, trip.endsAt, trip.gathering, JSON.stringify(trip.programme), trip.families, trip.seats],
      ...[0, 0, trip.priceFen, trip.depositFen, JSON.stringify(trip.policy), 'draft', null, 0, trip.buses, null, trip.leaderId, null, null, tx.now],
    ];
    await tx.execute(`INSERT INTO trip (${COLUMNS}, created_at) VALUES (${values.map(() => '?').join()})`, values);
    return id;
  }

  async byId(from: Queryable, id: string): Promise<Trip | null> {
    return (await from.query<TripRow>(`${SELECT} WHERE id = ?`, [id])).map(tripOf)[0] ?? null;
  }

  /** Still to come, the next first. */
  async coming(from: Queryable, pairingIds: readonly string[], today: BusinessDate): Promise<Trip[]> {
    if (pairingIds.length === 0) return [];
    const rows = await from.query<TripRow>(
      `${SELECT} WHERE pairing_id IN (${pairingIds.map(() => '?').join()}) AND state = 'published' AND trip_date >= ? ORDER BY trip_date, id LIMIT ${SHOWN}`,
      [...pairingIds, today],
    );
    return rows.map(tripOf);
  }

  /** Still to come, and this household hosts on it or sells something with it. */
  async comingTo(from: Queryable, pairingId: string, householdId: string, today: BusinessDate): Promise<Trip[]> {
    const at = (table: string) => `EXISTS (SELECT 1 FROM ${table} x WHERE x.trip_id = trip.id AND x.household_id = ?)`;
    const sql = `${SELECT} WHERE pairing_id = ? AND state = 'published' AND trip_date >= ? AND (${at('trip_host')} OR ${at('trip_extra')}) ORDER BY trip_date, id LIMIT ${SHOWN}`;
    return (await from.query<TripRow>(sql, [pairingId, today, householdId, householdId])).map(tripOf);
  }

  /** The latest, drafts and called-off ones too. */
  async ofPairing(from: Queryable, pairingId: string): Promise<Trip[]> {
    return (await from.query<TripRow>(`${SELECT} WHERE pairing_id = ? ORDER BY trip_date DESC, id DESC LIMIT ${SHOWN}`, [pairingId])).map(tripOf);
  }

  /** Published, not over, with this household among its hosts. */
  async hostedBy(from: Queryable, householdId: string, now: Date): Promise<Trip[]> {
    return (await from.query<TripRow>(`${SELECT} WHERE state = 'published' AND ends_at > ? AND id IN (SELECT h.trip_id FROM trip_host h WHERE h.household_id = ?) ORDER BY id`, [now, householdId])).map(tripOf);
  }

  async publish(tx: Tx, id: string): Promise<boolean> {
    return (await tx.execute(`UPDATE trip SET state = 'published', published_at = ? WHERE id = ? AND state = 'draft'`, [tx.now, id])) === 1;
  }

  async callOff(tx: Tx, id: string, reason: string): Promise<boolean> {
    return (await tx.execute(`UPDATE trip SET state = 'cancelled', cancelled_at = ?, reason = ?, families_taken = 0, seats_taken = 0 WHERE id = ? AND state = 'published'`, [tx.now, reason, id])) === 1;
  }

  /** Nothing when somebody else edited it meanwhile, or when more places are taken than it would have. */
  async edit(tx: Tx, id: string, revision: number, trip: TripEdit): Promise<boolean> {
    const sql = `UPDATE trip SET title = ?, story = ?, backup_date = ?, starts_at = ?, ends_at = ?, gathering = ?, programme = ?, families = ?, seats = ?, buses = ?, price_fen = ?, deposit_fen = ?, policy = ?, revision = revision + 1
      WHERE id = ? AND revision = ? AND state IN ('draft', 'published') AND families_taken <= ? AND seats_taken <= ?`;
    const { title, story, backupDate, startsAt, endsAt, gathering, programme, families, seats, buses, priceFen, depositFen, policy } = trip;
    const values = [title, story, backupDate, startsAt, endsAt, gathering, JSON.stringify(programme), families, seats, buses, priceFen, depositFen, JSON.stringify(policy)];
    return (await tx.execute(sql, [...values, id, revision, families, seats])) === 1;
  }

  /** To its backup date, which it has no more then; not confirmed for it yet. */
  async moveTo(tx: Tx, id: string, { date, startsAt, endsAt }: Pick<Trip, 'date' | 'startsAt' | 'endsAt'>): Promise<boolean> {
    const sql = `UPDATE trip SET trip_date = ?, backup_date = NULL, starts_at = ?, ends_at = ?, moved_at = ?, confirmed_at = NULL, revision = revision + 1 WHERE id = ? AND state = 'published' AND backup_date = ?`;
    return (await tx.execute(sql, [date, startsAt, endsAt, tx.now, id, date])) === 1;
  }

  /** From now on nobody more comes on it. */
  async confirm(tx: Tx, id: string): Promise<boolean> {
    return (await tx.execute(`UPDATE trip SET confirmed_at = ? WHERE id = ? AND state = 'published' AND confirmed_at IS NULL`, [tx.now, id])) === 1;
  }

  async settle(tx: Tx, id: string): Promise<boolean> {
    return (await tx.execute(`UPDATE trip SET settled_at = ? WHERE id = ? AND state = 'published' AND settled_at IS NULL`, [tx.now, id])) === 1;
  }

  /** Its leader says that the guardians agreed to the photos. */
  async agreePhotos(tx: Tx, id: string): Promise<void> {
    await tx.execute('UPDATE trip SET photos_agreed_at = ? WHERE id = ?', [tx.now, id]);
  }

  /** More (or, below zero, fewer) people of a family that has places. */
  async resize(tx: Tx, id: string, people: number): Promise<boolean> {
    return (await tx.execute(`UPDATE trip SET seats_taken = seats_taken + ? WHERE id = ? AND state = 'published' AND confirmed_at IS NULL AND seats_taken + ? <= seats`, [people, id, people])) === 1;
  }

  /** Places for a whole family, or none: the one statement that gives places away. */
  async take(tx: Tx, id: string, people: number): Promise<boolean> {
    const sql = `UPDATE trip SET families_taken = families_taken + 1, seats_taken = seats_taken + ? WHERE id = ? AND state = 'published' AND confirmed_at IS NULL AND families_taken < families AND seats_taken + ? <= seats`;
    return (await tx.execute(sql, [people, id, people])) === 1;
  }

  async release(tx: Tx, id: string, people: number): Promise<void> {
    await tx.execute(`UPDATE trip SET families_taken = families_taken - 1, seats_taken = seats_taken - ? WHERE id = ? AND state = 'published'`, [people, id]);
  }

  /** The next number on the waiting list. */
  async nextInQueue(tx: Tx, id: string): Promise<number> {
    await tx.execute('UPDATE trip SET queue_last = queue_last + 1 WHERE id = ?', [id]);
    return Number((await tx.query<{ queue_last: number }>('SELECT queue_last FROM trip WHERE id = ?', [id]))[0]!.queue_last);
  }
}

function tripOf(row: TripRow): Trip {
  return {
    id: row.id, pairingId: row.pairing_id, title: row.title, story: row.story, date: row.trip_date, backupDate: row.backup_date, startsAt: instantOf(row.starts_at),
    endsAt: instantOf(row.ends_at), gathering: row.gathering, programme: JSON.parse(row.programme), families: row.families, seats: row.seats, familiesTaken: row.families_taken,
    seatsTaken: row.seats_taken, waiting: Number(row.waiting), priceFen: row.price_fen, depositFen: row.deposit_fen, policy: JSON.parse(row.policy), state: row.state, reason: row.reason,
    revision: row.revision, buses: row.buses, movedAt: instantOrNull(row.moved_at), leaderId: row.created_by, confirmedAt: instantOrNull(row.confirmed_at),
    settledAt: instantOrNull(row.settled_at),
  };
}
