import { randomUUID } from 'node:crypto';
import type { SqlValue, Tx } from '../../src/platform';
import { insert } from '../factories/pairing';
import type { TestApp } from '../test-app';

/** What residents book. */
export interface TripObjects {
  /** Published, with one host. */
  readonly tripId: string;
  readonly draftTripId: string;
  /** Of the published trip, its deposit paid. */
  readonly bookingId: string;
  /** Offered with the published trip, and ordered once. */
  readonly extraId: string;
  readonly extraLineId: string;
  /** Applied for. */
  readonly plaqueId: string;
  /** With a stay in it whose deposit is paid. */
  readonly roomId: string;
  readonly stayId: string;
  readonly goodId: string;
  /** Handed over. */
  readonly goodOrderId: string;
}

interface Owners {
  readonly pairingId: string;
  readonly householdId: string;
  readonly accountId: string;
  readonly villageId: string;
}

/** A trip far ahead that a family has booked, and one that nobody sees yet. */
export async function tripObjects(app: TestApp, { pairingId, householdId, accountId, villageId }: Owners): Promise<TripObjects> {
  const [goodId, goodOrderId, tripId, draftTripId, bookingId, plaqueId, roomId, stayId, extraId, extraLineId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await app.run(async (tx) => {
    await insertTrip(tx, tripId, pairingId, { state: 'published', families_taken: 1, seats_taken: 2 });
    await insertTrip(tx, draftTripId, pairingId, { state: 'draft' });
    await insert(tx, 'trip_host', { id: randomUUID(), pairing_id: pairingId, trip_id: tripId, household_id: householdId, name: '陈桂香家', seats: 6, plots: 3, per_person_fen: 6000, menu_allergens: '[]', bathroom: true, stairs: false, suspended: false });
    await insert(tx, 'table_plaque', { id: plaqueId, village_id: villageId, pairing_id: pairingId, household_id: randomUUID(), state: 'applied', live_flag: 1, applied_by: accountId, applied_at: tx.now, changed_at: tx.now });
    await insert(tx, 'stay_room', { id: roomId, pairing_id: pairingId, household_id: householdId, name: '西厢房', beds: 2, amenities: '[]', min_nights: 1, weekday_fen: 8000, weekend_fen: 10000, specials: '[]', deposit_fen: 5000, policy: '[]', created_at: tx.now });
    await insert(tx, 'stay_booking', { id: stayId, pairing_id: pairingId, room_id: roomId, account_id: accountId, state: 'paid', from_date: '2098-06-01', to_date: '2098-06-02', people: 1, nights: '[]', total_fen: 8000, deposit_fen: 5000, policy: '[]', held_until: new Date('2098-01-01T00:00:00Z'), placed_at: tx.now });
    await insert(tx, 'stay_night', { room_id: roomId, night: '2098-06-01', booking_id: stayId });
    await insert(tx, 'village_good', { id: goodId, pairing_id: pairingId, household_id: householdId, name: '草莓', unit: '篮', price_fen: 1500, offered: 9, taken: 1 });
    await insert(tx, 'village_good_order', { id: goodOrderId, pairing_id: pairingId, good_id: goodId, household_id: householdId, account_id: accountId, state: 'handed', pieces: 1, price_fen: 1500, fetch_date: '2098-06-01', held_until: tx.now, placed_at: tx.now });
    await insert(tx, 'trip_extra', { id: extraId, pairing_id: pairingId, trip_id: tripId, household_id: householdId, name: '草莓', unit: '篮', price_fen: 1500, offered: 9, taken: 1 });
    await insert(tx, 'trip_extra_line', { id: extraLineId, pairing_id: pairingId, trip_id: tripId, booking_id: bookingId, extra_id: extraId, pieces: 1, price_fen: 1500, prepaid: true, state: 'ordered', ordered_at: tx.now });
    await insert(tx, 'trip_check_in', { id: randomUUID(), pairing_id: pairingId, trip_id: tripId, booking_id: bookingId, point: 0, heads: 2, by_account_id: accountId, checked_at: tx.now });
    await insert(tx, 'trip_rating', { booking_id: bookingId, pairing_id: pairingId, trip_id: tripId, stars: 5, rated_at: tx.now });
    await insert(tx, 'trip_booking', {
      id: bookingId, pairing_id: pairingId, trip_id: tripId, account_id: accountId, state: 'deposit_paid', open_flag: 1, adults: 2, children: 0, price_fen: 100, deposit_fen: 50,
      policy: '[{"daysBefore":1,"time":"18:00","percent":100}]', placed_at: tx.now,
    });
  });
  return { tripId, draftTripId, bookingId, plaqueId, roomId, stayId, goodId, goodOrderId, extraId, extraLineId };
}

async function insertTrip(tx: Tx, id: string, pairingId: string, row: Record<string, string | number>): Promise<void> {
  const times: Record<string, Exclude<SqlValue, undefined>> = { starts_at: new Date('2099-12-30T01:00:00Z'), ends_at: new Date('2099-12-30T07:00:00Z'), created_at: tx.now };
  await insert(tx, 'trip', {
    id, pairing_id: pairingId, title: '小雪菜园一日', story: '看菜从哪儿来', trip_date: '2099-12-30', gathering: '东门', programme: '[]', families: 3, seats: 12, price_fen: 100, deposit_fen: 50,
    policy: '[]', created_by: 'somebody', ...(times as Record<string, Date>), ...row,
  });
}
