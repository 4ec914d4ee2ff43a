import { type BookTripRequest, CHILD_BANDS, paymentRoutes, type RefusalCode, SANDBOX_ACTS, type TripBookingPage, visitRoutes } from '@cunshe/shared';
import { SandboxDesk, SandboxRefusal } from '../../../src/platform/wechat';
import { GUARDIAN_CONSENT } from '../../../src/modules/visits/domain/trip';
import { codeOf, mustAnswer } from '../answers';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import type { BookingFact, TripFact } from '../trip-facts';
import type { World } from '../world';

interface Family {
  readonly trip: TripFact;
  readonly family: number;
  readonly wish: BookTripRequest;
}

const peopleOf = ({ adults, childBands }: BookTripRequest): number => adults + childBands.length;

/** A family and a trip; for children mostly with the guardian's consent. */
async function familyFor(world: World, choice: Choice): Promise<Family | null> {
  const trip = choice.of(world.facts.trips);
  if (!trip) return null;
  const family = choice.int(0, world.families.length - 1);
  const childBands = Array.from({ length: choice.of([0, 0, 1, 2])! }, () => choice.of(CHILD_BANDS)!);
  const consents = childBands.length > 0 && choice.chance(85) ? await world.call(world.families[family]!, visitRoutes.consentAsGuardian, { tripId: trip.is.id, version: GUARDIAN_CONSENT.version }) : null;
  const consentId = consents && codeOf(consents) === 'ok' ? consents.body.consentId : undefined;
  const adults = choice.chance(5) ? 15 : choice.int(1, 3);
  return { trip, family, wish: { tripId: trip.is.id, adults, childBands, allergies: [], needs: [], ...(consentId ? { consentId } : {}) } };
}

function verdict({ trip, family, wish }: Family, now: Date): RefusalCode | 'ok' {
  if (trip.state === 'draft') return 'NOT_FOUND';
  if (!trip.runs(now)) return 'TRIP_CLOSED';
  if (wish.childBands.length > 0 && !wish.consentId) return 'GUARDIAN_CONSENT_FIRST';
  if (peopleOf(wish) > trip.is.seats) return 'PARTY_TOO_BIG';
  return trip.openOf(family) ? 'TRIP_ALREADY_BOOKED' : 'ok';
}

function remember({ trip, family, wish }: Family, { bookingId: id, state }: TripBookingPage, now: Date): void {
  const booking: BookingFact = { id, family, people: peopleOf(wish), prepayIds: new Set(), state, heldUntil: state === 'held' ? trip.holdUntil(now) : null, offeredUntil: null, offers: 0, paid: false, backFen: 0, pieces: 0, there: false };
  trip.bookings.push(booking);
  if (state === 'waitlisted') trip.queue.push(booking);
}

const send = (world: World, { family, wish }: Family) => world.call(world.families[family]!, visitRoutes.bookTrip, wish);

/** 报名: places for all of the family, or its number on the list. */
async function book(world: World, choice: Choice): Promise<boolean> {
  const wanted = await familyFor(world, choice);
  if (!wanted) return false;
  const [now, said, fits] = [await world.now(), verdict(wanted, await world.now()), wanted.trip.fits(peopleOf(wanted.wish))];
  const answer = await send(world, wanted);
  mustAnswer('booking a trip', answer, said);
  if (said !== 'ok') return true;
  must(answer.body.state === (fits ? 'held' : 'waitlisted'), `a family of ${peopleOf(wanted.wish)} is ${answer.body.state} where ${fits ? 'there is' : 'there is no'} room`);
  remember(wanted, answer.body, now);
  return true;
}

/** Two phones at once, of one family or of two who want the last place. */
async function bookAtOnce(world: World, choice: Choice): Promise<boolean> {
  const first = await familyFor(world, choice);
  if (!first) return false;
  const same = choice.chance(50);
  const second = { ...first, family: same ? first.family : (first.family + 1) % world.families.length, wish: { ...first.wish, childBands: [] } };
  const [now, wishes] = [await world.now(), [{ ...first, wish: { ...first.wish, childBands: [] } }, second]];
  const said = wishes.map((wish) => verdict(wish, now));
  const answers = await Promise.all(wishes.map((wish) => send(world, wish)));
  const codes = answers.map(codeOf);
  const most = same ? Math.min(1, said.filter((code) => code === 'ok').length) : said.filter((code) => code === 'ok').length;
  must(codes.filter((code) => code === 'ok').length === most, `two who book at once are answered ${codes.join()}, the model says ${most} of ${said.join()}`);
  const granted = answers.flatMap((answer, index) => (codeOf(answer) === 'ok' ? [{ wish: wishes[index]!, page: answer.body }] : []));
  const waits = granted.filter(({ page }) => page.state === 'waitlisted').sort((a, b) => (a.page.ahead ?? 0) - (b.page.ahead ?? 0));
  for (const { wish, page } of [...granted.filter(({ page: { state } }) => state === 'held'), ...waits]) remember(wish, page, now);
  return true;
}

const anyBooking = ({ facts }: World, choice: Choice, ...states: BookingFact['state'][]): { trip: TripFact; booking: BookingFact } | undefined =>
  choice.of(facts.trips.flatMap((trip) => trip.bookings.filter(({ state }) => states.length === 0 || choice.chance(10) || states.includes(state)).map((booking) => ({ trip, booking }))));

function payable({ state, heldUntil }: BookingFact, now: Date): RefusalCode | 'ok' {
  if (state === 'expired' || (state === 'held' && now >= heldUntil!)) return 'ORDER_EXPIRED';
  return state === 'held' ? 'ok' : 'ORDER_NOT_PAYABLE';
}

/** The deposit, and whatever the provider makes of it. */
async function pay(world: World, choice: Choice): Promise<boolean> {
  const picked = anyBooking(world, choice, 'held');
  if (!picked) return false;
  const { booking } = picked;
  const said = payable(booking, await world.now());
  const answer = await world.call(world.families[booking.family]!, visitRoutes.payTrip, { bookingId: booking.id });
  mustAnswer(`paying a booking that is ${booking.state}`, answer, said, ...(said === 'ok' ? (['PROVIDER_UNAVAILABLE', 'ORDER_NOT_PAYABLE'] as const) : []));
  if (codeOf(answer) !== 'ok') return true;
  booking.prepayIds.add(answer.body.sandboxPrepayId!);
  if (choice.chance(70)) await world.app.get(SandboxDesk).act(answer.body.sandboxPrepayId!, 'pay').catch((error: unknown) => must(error instanceof SandboxRefusal, String(error)));
  return true;
}

/** Late, twice, refused, given up: at a cashier that was opened before. */
async function atCashier(world: World, choice: Choice): Promise<boolean> {
  const picked = anyBooking(world, choice);
  const prepayId = choice.of([...(picked?.booking.prepayIds ?? [])]);
  if (!picked || !prepayId) return false;
  const act = choice.of(SANDBOX_ACTS)!;
  mustAnswer('the cashier of a trip', await world.call(world.families[picked.booking.family]!, paymentRoutes.sandboxAct, { prepayId, act }), 'ok', 'ORDER_NOT_PAYABLE', 'NOT_FOUND', 'STATE_CHANGED');
  return true;
}

async function check(world: World, choice: Choice): Promise<boolean> {
  const picked = anyBooking(world, choice);
  if (!picked) return false;
  mustAnswer('asking for the deposit', await world.call(world.families[picked.booking.family]!, visitRoutes.checkTripPayment, { bookingId: picked.booking.id }), 'ok', 'PROVIDER_UNAVAILABLE');
  return true;
}

/** 要这个名额: while the offer stands, once. */
async function accept(world: World, choice: Choice): Promise<boolean> {
  const picked = anyBooking(world, choice, 'offered');
  if (!picked) return false;
  const { trip, booking } = picked;
  const now = await world.now();
  const said = booking.state === 'offered' && now < booking.offeredUntil! ? 'ok' : 'OFFER_LAPSED';
  mustAnswer(`taking the place of a booking that is ${booking.state}`, await world.call(world.families[booking.family]!, visitRoutes.acceptOffer, { bookingId: booking.id }), said);
  if (said !== 'ok') return true;
  booking.state = 'held';
  booking.heldUntil = trip.holdUntil(now);
  return true;
}

const OPEN: readonly BookingFact['state'][] = ['held', 'offered', 'deposit_paid', 'waitlisted'];

/** 取消报名, 不要这个名额: for the sum of the policy to the fen; shown another sum, it is asked again. */
async function cancel(world: World, choice: Choice): Promise<boolean> {
  const picked = anyBooking(world, choice, ...OPEN);
  if (!picked) return false;
  const { trip, booking } = picked;
  const refundFen = trip.refundAt(booking, await world.now());
  const wrong = choice.chance(20) ? 1 : 0;
  const [stands, family] = [OPEN.includes(booking.state), world.families[booking.family]!];
  const ask = () => world.call(family, visitRoutes.cancelTripBooking, { bookingId: booking.id, expectedRefundFen: refundFen + wrong });
  const answers = choice.chance(30) ? await Promise.all([ask(), ask()]) : [await ask()];
  for (const answer of answers) mustAnswer(`cancelling a booking that is ${booking.state}`, answer, ...(!stands ? (['STATE_CHANGED'] as const) : wrong ? (['REFUND_CHANGED'] as const) : (['ok', 'STATE_CHANGED'] as const)));
  if (!stands || wrong) return true;
  must(answers.filter((answer) => codeOf(answer) === 'ok').length === 1, 'one booking is not cancelled once');
  booking.state = 'cancelled';
  booking.backFen = refundFen;
  return true;
}

/** What a family sees: how many are before it, and what it would get back. */
async function read(world: World, choice: Choice): Promise<boolean> {
  const picked = anyBooking(world, choice);
  if (!picked) return false;
  const { trip, booking } = picked;
  const page = await world.call(world.families[booking.family]!, visitRoutes.tripBooking, { bookingId: booking.id });
  mustAnswer('the page of a booking', page, 'ok');
  const { state, ahead, cancelRefundFen } = page.body;
  must(state === booking.state, `the page says ${state}, the booking is ${booking.state}`);
  must(ahead === (state === 'waitlisted' ? trip.waiting.indexOf(booking) : null), `${ahead} families are before one that is ${trip.waiting.indexOf(booking)}. of the list`);
  must((cancelRefundFen ?? 0) === trip.refundAt(booking, await world.now()), `${cancelRefundFen} would go back`);
  const neighbour = world.families[(booking.family + 1) % world.families.length]!;
  mustAnswer('a neighbour at the booking', await world.call(neighbour, visitRoutes.tripBooking, { bookingId: booking.id }), 'NOT_FOUND');
  return true;
}

export const TRIP_COMMANDS: readonly Command[] = [
  { name: 'family books a trip', weight: 7, run: book },
  { name: 'two phones book a trip at once', weight: 2, run: bookAtOnce },
  { name: 'family pays its deposit', weight: 5, run: pay },
  { name: 'family is at the cashier for its deposit', weight: 1, run: atCashier },
  { name: 'family has its deposit asked for', weight: 1, run: check },
  { name: 'family takes the place offered', weight: 4, run: accept },
  { name: 'family cancels its trip', weight: 3, run: cancel },
  { name: 'family reads its booking', weight: 2, run: read },
];
