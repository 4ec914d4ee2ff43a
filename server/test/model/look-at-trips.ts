import type { TripBookingState } from '@cunshe/shared';
import { sum } from './arithmetic';
import { must } from './break';
import type { BookingFact, TripFact } from './trip-facts';
import type { World } from './world';

interface Row {
  readonly id: string;
  readonly state: TripBookingState;
  readonly offers: number;
}

/** What may become of a booking without anybody doing something to it. */
const BY_ITSELF: Readonly<Record<TripBookingState, readonly TripBookingState[]>> = {
  held: ['deposit_paid', 'expired'], waitlisted: ['offered'], offered: ['waitlisted', 'offered', 'expired'], deposit_paid: [], expired: [], cancelled: [],
};

/** Reads what has become of all bookings: nobody lapses early, the list goes in its order, and places are never oversold. */
export async function lookAtTrips(world: World): Promise<void> {
  if (world.facts.trips.length === 0) return;
  const [now, rows] = [await world.now(), await world.app.database.query<Row>('SELECT id, state, offers FROM trip_booking')];
  const known = world.facts.trips.flatMap(({ bookings }) => bookings);
  must(rows.length === known.length, `there are ${rows.length} bookings of trips, the model knows ${known.length}`);
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const trip of world.facts.trips) follow(trip, found, now);
}

function follow(trip: TripFact, found: ReadonlyMap<string, Row>, now: Date): void {
  const stays = trip.waiting.filter(({ id, offers }) => found.get(id)!.state === 'waitlisted' && Number(found.get(id)!.offers) === offers);
  const before = [...trip.queue];
  for (const booking of inOrder(trip)) step(trip, booking, found.get(booking.id)!, now, (offered) => mustBeNext(offered, before, stays));
  mustHavePlaces(trip, now);
}

/** Offers that end go back to the list one after the other: the first to end first, and who stood first of those that end at once. */
const inOrder = ({ bookings, queue }: TripFact): BookingFact[] =>
  [...bookings].sort((a, b) => (a.offeredUntil?.getTime() ?? 0) - (b.offeredUntil?.getTime() ?? 0) || queue.indexOf(a) - queue.indexOf(b));

/** Who stood before and stands there still is too many for the places that were free: they are at least as many as were given. */
function mustBeNext(offered: BookingFact, before: readonly BookingFact[], stays: readonly BookingFact[]): void {
  const passed = stays.filter((booking) => before.indexOf(booking) < before.indexOf(offered));
  must(passed.every(({ people }) => people > offered.people), 'a place was offered past a family that waits longer and fits');
}

function step(trip: TripFact, booking: BookingFact, { state: to, offers }: Row, now: Date, onOffer: (booking: BookingFact) => void): void {
  const [from, again] = [booking.state, Number(offers) > booking.offers];
  if (from === to && !again) return;
  must(BY_ITSELF[from].includes(to), `a booking went from ${from} to ${to}`);
  if (from === 'held' && to === 'expired') must(now >= booking.heldUntil!, 'a hold ended before its time');
  if (from === 'offered') must(now >= booking.offeredUntil!, 'an offer lapsed before its time');
  if (to === 'deposit_paid') booking.paid = true;
  if (from === 'offered') trip.queue = [...trip.queue.filter((each) => each !== booking), booking];
  if (to === 'offered') {
    must(trip.runs(now) && Number(offers) === booking.offers + 1 && offers <= 2, `a place is offered for the ${offers}. time of a trip that is ${trip.state}`);
    if (from === 'waitlisted') onOffer(booking);
    booking.offeredUntil = trip.offerUntil(now);
  }
  booking.offers = Number(offers);
  booking.state = to;
}

function mustHavePlaces(trip: TripFact, now: Date): void {
  const [families, people] = [trip.holding.length, sum(trip.holding.map((booking) => booking.people))];
  must(families <= trip.is.families && people <= trip.is.seats, `${families} families, ${people} people have places of a trip for ${trip.is.families} and ${trip.is.seats}`);
  const left = trip.runs(now) ? trip.waiting.filter((booking) => trip.fits(booking.people)) : [];
  must(left.length === 0, 'a family waits for places that are free');
}

/** With nothing due, nothing is overdue. */
export async function nothingOverdue(world: World): Promise<void> {
  const now = await world.now();
  const late = world.facts.trips.flatMap(({ bookings }) => bookings).filter(({ state, heldUntil, offeredUntil }) => (state === 'held' && now >= heldUntil!) || (state === 'offered' && now >= offeredUntil!));
  must(late.length === 0, `a place is ${late[0]?.state} beyond its time`);
}
