import { type CreateTripRequest, visitRoutes } from '@cunshe/shared';
import { MARKET_DATE } from '../../factories/market';
import { codeOf, mustAnswer } from '../answers';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import { TripFact } from '../trip-facts';
import type { World } from '../world';

const MOST_TRIPS = 3;
const DEPOSIT = 5_001;
const TOMORROW = '2026-11-24';

/** Today's starts while the day is lived, tomorrow's while the model calms down; both lose their tiers before. */
const PLANS = [
  { date: MARKET_DATE, startTime: '15:10', policy: [{ daysBefore: 0, time: '12:30', percent: 100 }, { daysBefore: 0, time: '14:05', percent: 50 }] },
  { date: TOMORROW, startTime: '09:00', policy: [{ daysBefore: 1, time: '14:00', percent: 100 }, { daysBefore: 1, time: '17:00', percent: 33 }] },
] as const;

function wishOf({ pairingId, gardens }: World, choice: Choice, backwards: boolean): CreateTripRequest {
  const plan = choice.of(PLANS)!;
  return {
    pairingId, ...plan, title: '小雪菜园一日', story: '看菜从哪儿来，吃一顿农家饭', endTime: backwards ? '06:00' : '21:00', gathering: '九峰小区东门',
    programme: [{ time: '09:30', title: '打卡', detail: '集合点名' }], families: choice.int(2, 3), seats: choice.int(5, 9), buses: 1, priceFen: 16_800, depositFen: DEPOSIT, hosts: gardens.map(({ householdId }) => ({ householdId, seats: 6, plots: 3, perPersonFen: 6_000, menuAllergens: [], bathroom: true, stairs: false })),
  };
}

/** 新建 and 发布: a draft is not there for anybody, and is published once. */
async function publish(world: World, choice: Choice): Promise<boolean> {
  if (world.facts.trips.length >= MOST_TRIPS) return false;
  const backwards = choice.chance(10);
  const wish = wishOf(world, choice, backwards);
  const [startsAt, now] = [new Date(`${wish.date}T${wish.startTime}:00+08:00`), await world.now()];
  const made = await world.call(world.organiser, visitRoutes.createTrip, wish);
  mustAnswer('a new trip', made, backwards ? 'TRIP_DATES_BACKWARDS' : startsAt <= now ? 'DATE_IS_PAST' : 'ok');
  if (codeOf(made) !== 'ok') return true;
  const { tripId } = made.body;
  mustAnswer('a draft', await world.call(world.families[0]!, visitRoutes.bookTrip, { tripId, adults: 1, childBands: [], allergies: [], needs: [] }), 'NOT_FOUND');
  for (const said of ['ok', 'STATE_CHANGED'] as const) mustAnswer('publishing a trip', await world.call(world.organiser, visitRoutes.publishTrip, { tripId }), said);
  const { date, families, seats, depositFen, policy: tiers } = wish;
  const trip = new TripFact({ id: tripId, date, startsAt, endsAt: new Date(`${date}T21:00:00+08:00`), families, seats, depositFen, tiers });
  trip.state = 'published';
  world.facts.trips.push(trip);
  return true;
}

/** Weather: every booking ends, every deposit goes back whole, whatever the policy says. */
async function callOff(world: World, choice: Choice): Promise<boolean> {
  const trip = choice.of(world.facts.trips);
  if (!trip || !choice.chance(20)) return false;
  const said = trip.state === 'published' ? 'ok' : 'STATE_CHANGED';
  mustAnswer('calling a trip off', await world.call(world.organiser, visitRoutes.callOffTrip, { tripId: trip.is.id, reason: '暴雨' }), said);
  if (said !== 'ok') return true;
  trip.state = 'cancelled';
  for (const booking of [...trip.holding, ...trip.waiting]) {
    booking.backFen = booking.state === 'deposit_paid' ? trip.is.depositFen : 0;
    booking.state = 'cancelled';
  }
  return true;
}

async function board(world: World, choice: Choice): Promise<boolean> {
  const trip = choice.of(world.facts.trips);
  if (!trip) return false;
  const page = await world.call(world.organiser, visitRoutes.tripBoard, { tripId: trip.is.id });
  mustAnswer('the board of a trip', page, 'ok');
  const { paidFamilies, waitingFamilies, familiesLeft } = page.body;
  const paid = trip.bookings.filter(({ state }) => state === 'deposit_paid').length;
  must(paidFamilies.length === paid && waitingFamilies === trip.waiting.length, `the board shows ${paidFamilies.length} paid and ${waitingFamilies} waiting, the model says ${paid} and ${trip.waiting.length}`);
  must(trip.state !== 'published' || familiesLeft === trip.is.families - trip.holding.length, `the board shows ${familiesLeft} places left`);
  return true;
}

async function strangerOrganises(world: World, choice: Choice): Promise<boolean> {
  const trip = choice.of(world.facts.trips);
  if (!trip) return false;
  mustAnswer('a resident at the board', await world.call(world.families[0]!, visitRoutes.callOffTrip, { tripId: trip.is.id, reason: '不去了' }), 'NOT_ALLOWED');
  return true;
}

export const TRIP_ORGANISER_COMMANDS: readonly Command[] = [
  { name: 'organiser publishes a trip', weight: 8, after: 2, run: publish },
  { name: 'organiser calls a trip off', weight: 2, run: callOff },
  { name: 'organiser looks at the board', weight: 1, run: board },
  { name: 'resident reaches for a trip’s board', weight: 1, run: strangerOrganises },
];
