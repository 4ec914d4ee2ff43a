import { type RefusalCode, tripDayRoutes, tripExtraRoutes, visitRoutes } from '@cunshe/shared';
import { codeOf, mustAnswer } from '../answers';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import type { BookingFact, TripFact } from '../trip-facts';
import type { World } from '../world';

const PRICE = 1_501;
const OFFERED = 4;
const COSTS = [{ title: '大巴', fen: 80_050, payer: 'operator' }, { title: '保险', fen: PRICE, payer: 'leader' }] as const;

/** 采摘和特产: a few pieces of one thing, offered once a trip. */
async function offer(world: World, choice: Choice): Promise<boolean> {
  const trip = choice.of(world.facts.trips.filter(({ extraId }) => extraId === null));
  if (!trip) return false;
  const wish = { tripId: trip.is.id, householdId: world.gardens[0]!.householdId, name: '草莓', unit: '篮', priceFen: PRICE, offered: OFFERED };
  const may = trip.state === 'published' && (await world.now()) < trip.is.endsAt;
  const answer = await world.call(world.organiser, tripExtraRoutes.saveExtra, wish);
  mustAnswer('offering an extra', answer, may ? 'ok' : 'STATE_CHANGED');
  if (may) trip.extraId = answer.body.extras[0]!.extraId;
  return true;
}

const picked = ({ facts }: World, choice: Choice): { trip: TripFact; booking: BookingFact } | undefined =>
  choice.of(facts.trips.filter(({ extraId }) => extraId !== null).flatMap((trip) => trip.bookings.map((booking) => ({ trip, booking }))));

/** One more piece, sometimes by two phones at once: never more than there are. */
async function order(world: World, choice: Choice): Promise<boolean> {
  const found = picked(world, choice);
  if (!found) return false;
  const { trip, booking } = found;
  const [now, count] = [await world.now(), choice.int(1, 2)];
  const runs = trip.state === 'published' && now < trip.is.endsAt;
  const has = booking.state === 'held' || booking.state === 'deposit_paid';
  const ask = () => world.call(world.families[booking.family]!, tripExtraRoutes.orderExtra, { bookingId: booking.id, extraId: trip.extraId!, count, priceFen: PRICE });
  const answers = choice.chance(30) ? await Promise.all([ask(), ask()]) : [await ask()];
  const left = OFFERED - trip.piecesTaken;
  const most = runs && has ? Math.min(answers.length, Math.floor(left / count)) : 0;
  const refusal = !runs ? 'TRIP_CLOSED' : !has ? 'STATE_CHANGED' : 'EXTRA_GONE';
  for (const answer of answers) mustAnswer(`ordering an extra of a booking that is ${booking.state}`, answer, ...(most === answers.length ? (['ok'] as const) : most > 0 ? (['ok', refusal] as const) : ([refusal] as const)));
  const granted = answers.filter((answer) => codeOf(answer) === 'ok').length;
  must(granted === most, `${granted} of ${answers.length} orders of ${count} were granted where ${left} were left`);
  booking.pieces += granted * count;
  return true;
}

async function drop(world: World, choice: Choice): Promise<boolean> {
  const found = picked(world, choice);
  if (!found) return false;
  const family = world.families[found.booking.family]!;
  const page = await world.call(family, visitRoutes.tripBooking, { bookingId: found.booking.id });
  mustAnswer('the page of a booking', page, 'ok');
  const standing = found.trip.standing(found.booking);
  must(page.body.extraLines.reduce((sum, { count }) => sum + count, 0) === standing, `the page shows other pieces than the ${standing} that were ordered`);
  must((page.body.extras[0]?.left ?? OFFERED) === OFFERED - found.trip.piecesTaken, 'the page says another number of pieces left');
  const line = page.body.extraLines.find(({ cancelRefundFen }) => cancelRefundFen !== null);
  if (!line) return true;
  mustAnswer('dropping an extra', await world.call(family, tripExtraRoutes.cancelExtra, { lineId: line.lineId, expectedRefundFen: 0 }), 'ok');
  found.booking.pieces -= line.count;
  return true;
}

/** 点名: a paid family at a point, once, whoever says it how often. */
async function checkIn(world: World, choice: Choice): Promise<boolean> {
  const trip = choice.of(world.facts.trips);
  const booking = trip && choice.of(trip.bookings.filter(({ state }) => choice.chance(15) || state === 'deposit_paid'));
  if (!trip || !booking) return false;
  const may = trip.state === 'published' && booking.state === 'deposit_paid';
  const said: RefusalCode | 'ok' = !may ? 'STATE_CHANGED' : booking.there ? 'CHECKED_IN_BEFORE' : 'ok';
  const ask = () => world.call(world.organiser, tripDayRoutes.checkIn, { tripId: trip.is.id, point: 0, bookingId: booking.id });
  const answers = choice.chance(30) ? await Promise.all([ask(), ask()]) : [await ask()];
  for (const answer of answers) mustAnswer(`checking a booking in that is ${booking.state}`, answer, ...(said === 'ok' ? (['ok', 'CHECKED_IN_BEFORE'] as const) : ([said] as const)));
  if (said !== 'ok') return true;
  must(answers.filter((answer) => codeOf(answer) === 'ok').length === 1, 'a family is not checked in once');
  booking.there = true;
  return true;
}

/** When everybody has gone home: each trip that was is settled, once. */
export async function settleTrips(world: World): Promise<void> {
  const now = await world.now();
  for (const trip of world.facts.trips.filter(({ state, is }) => state === 'published' && now >= is.endsAt)) {
    const roster = await world.call(world.organiser, tripDayRoutes.tripRoster, { tripId: trip.is.id });
    mustAnswer('the roster of a trip', roster, 'ok');
    const expectedHostsFen = roster.body.hosts.reduce((sum, { fen, extrasFen }) => sum + fen + extrasFen, 0);
    const settle = () => world.call(world.organiser, tripDayRoutes.settleTrip, { tripId: trip.is.id, costs: COSTS, expectedHostsFen });
    for (const said of ['ok', 'STATE_CHANGED'] as const) mustAnswer('settling a trip', await settle(), said);
  }
}

export const TRIP_DAY_COMMANDS: readonly Command[] = [
  { name: 'organiser offers an extra', weight: 3, run: offer },
  { name: 'family orders an extra', weight: 5, run: order },
  { name: 'family drops an extra', weight: 2, run: drop },
  { name: 'organiser checks a family in', weight: 4, run: checkIn },
];
