import { addDays, type BusinessDate, businessDateOf, type RefusalCode, type StayState, stayRoutes } from '@cunshe/shared';
import { MARKET_DATE } from '../../factories/market';
import { SandboxDesk, SandboxRefusal } from '../../../src/platform/wechat';
import { codeOf, mustAnswer } from '../answers';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import { NIGHT_FEN, STAY_DEPOSIT, StayFact } from '../stay-facts';
import type { World } from '../world';

const HOLD_MS = 900_000;
/** 1 is tonight. */
const night = (day: number): BusinessDate => addDays(MARKET_DATE, day - 1);
const nightsFrom = (first: number, many: number): BusinessDate[] => Array.from({ length: many }, (_, at) => night(first + at));

/** A room of the first garden, opened once; everything goes back until noon of the eve. */
async function open(world: World): Promise<boolean> {
  const { stays } = world.facts;
  if (stays.roomId) return false;
  const { farmer, householdId } = world.gardens[0]!;
  const answer = await world.call(farmer, stayRoutes.saveRoom, {
    householdId, revision: 0, name: '西厢房', beds: 3, amenities: [], minNights: 1, weekdayFen: NIGHT_FEN, weekendFen: NIGHT_FEN, specials: [], depositFen: STAY_DEPOSIT, needsIdentity: false, policy: [{ daysBefore: 1, time: '12:00', percent: 100 }], photoIds: [],
  });
  mustAnswer('opening a room', answer, 'ok');
  stays.roomId = answer.body.rooms[0]!.roomId;
  return true;
}

function wishFor(choice: Choice): { first: number; many: number } {
  return { first: choice.int(1, 9), many: choice.int(1, 3) };
}

const send = (world: World, family: number, { first, many }: { first: number; many: number }) =>
  world.call(world.families[family]!, stayRoutes.bookStay, { roomId: world.facts.stays.roomId!, from: night(first), to: night(first + many), people: 2, expectedTotalFen: many * NIGHT_FEN });

function remember(world: World, family: number, { first, many }: { first: number; many: number }, id: string, now: Date): void {
  world.facts.stays.bookings.push(new StayFact(id, family, nightsFrom(first, many), new Date(now.getTime() + HOLD_MS)));
}

/** 订房; sometimes two at once who want one night: one of them has it. */
async function book(world: World, choice: Choice): Promise<boolean> {
  const { stays } = world.facts;
  if (!stays.roomId) return false;
  const [family, wish, now] = [choice.int(0, world.families.length - 1), wishFor(choice), await world.now()];
  const [taken, past] = [stays.taken(nightsFrom(wish.first, wish.many)), night(wish.first) < businessDateOf(now)];
  const other = (family + 1) % world.families.length;
  const answers = choice.chance(30) ? await Promise.all([send(world, family, wish), send(world, other, wish)]) : [await send(world, family, wish)];
  for (const answer of answers) mustAnswer('booking nights', answer, ...(past ? (['STAY_NOT_POSSIBLE'] as const) : taken ? (['NIGHTS_TAKEN'] as const) : (['ok', 'NIGHTS_TAKEN'] as const)));
  const granted = answers.filter((answer) => codeOf(answer) === 'ok');
  must(granted.length === (taken || past ? 0 : 1), `${granted.length} of ${answers.length} have nights that ${past ? 'are over' : taken ? 'are sold' : 'were free'}`);
  for (const answer of granted) remember(world, answers.indexOf(answer) === 0 ? family : other, wish, answer.body.bookingId, now);
  return true;
}

const anyStay = ({ facts }: World, choice: Choice, ...states: StayState[]): StayFact | undefined =>
  choice.of(facts.stays.bookings.filter(({ state }) => choice.chance(10) || states.includes(state)));

async function pay(world: World, choice: Choice): Promise<boolean> {
  const stay = anyStay(world, choice, 'held');
  if (!stay) return false;
  const late = stay.state === 'expired' || (stay.state === 'held' && (await world.now()) >= stay.heldUntil);
  const said: RefusalCode | 'ok' = late ? 'ORDER_EXPIRED' : stay.state === 'held' ? 'ok' : 'ORDER_NOT_PAYABLE';
  const answer = await world.call(world.families[stay.family]!, stayRoutes.payStay, { bookingId: stay.id });
  mustAnswer(`paying a stay that is ${stay.state}`, answer, said, ...(said === 'ok' ? (['PROVIDER_UNAVAILABLE', 'ORDER_NOT_PAYABLE'] as const) : []));
  if (codeOf(answer) !== 'ok') return true;
  stay.prepayIds.add(answer.body.sandboxPrepayId!);
  if (choice.chance(80)) await world.app.get(SandboxDesk).act(answer.body.sandboxPrepayId!, 'pay').catch((error: unknown) => must(error instanceof SandboxRefusal, String(error)));
  return true;
}

async function check(world: World, choice: Choice): Promise<boolean> {
  const stay = anyStay(world, choice, 'held', 'paid');
  if (!stay) return false;
  mustAnswer('asking for the deposit of a stay', await world.call(world.families[stay.family]!, stayRoutes.checkStayPayment, { bookingId: stay.id }), 'ok', 'PROVIDER_UNAVAILABLE');
  return true;
}

/** What each answer makes of a stay, and of which. Nobody arrives before the day. */
const ANSWERS = { accept: { of: 'paid', to: 'confirmed' }, decline: { of: 'paid', to: 'declined' }, check_in: { of: 'confirmed', to: 'checked_in' }, check_out: { of: 'checked_in', to: 'checked_out' } } as const;

/** 可以, 不行, 到了 or 走了; no means all goes back. */
async function hostAnswers(world: World, choice: Choice): Promise<boolean> {
  const stay = anyStay(world, choice, 'paid', 'confirmed', 'checked_in');
  if (!stay) return false;
  const answer = choice.of(['accept', 'accept', 'decline', 'check_in', 'check_out'] as const)!;
  const may = stay.state === ANSWERS[answer].of && (answer !== 'check_in' || stay.nights[0]! <= businessDateOf(await world.now()));
  if (answer === 'check_in' && stay.state === 'no_show') return cameAfterAll(world, stay, () => world.call(world.gardens[0]!.farmer, stayRoutes.answerStay, { bookingId: stay.id, answer }));
  mustAnswer(`${answer} of a stay that is ${stay.state}`, await world.call(world.gardens[0]!.farmer, stayRoutes.answerStay, { bookingId: stay.id, answer }), may ? 'ok' : 'STATE_CHANGED');
  if (!may) return true;
  stay.state = ANSWERS[answer].to;
  if (answer === 'decline') stay.backFen = STAY_DEPOSIT;
  return true;
}

/** It was no no-show: its nights are its own again, unless one was sold meanwhile. */
async function cameAfterAll({ facts }: World, stay: StayFact, ask: () => Promise<Parameters<typeof codeOf>[0]>): Promise<boolean> {
  const said = facts.stays.taken(stay.nights) ? 'NIGHTS_RESOLD' : 'ok';
  mustAnswer('putting a no-show right', await ask(), said);
  if (said === 'ok') stay.state = 'checked_in';
  return true;
}

/** 其实来了, or 到了没住上: then all goes back. */
async function right(world: World, choice: Choice): Promise<boolean> {
  const stay = anyStay(world, choice, 'no_show');
  if (!stay) return false;
  const came = choice.chance(50);
  const ask = () => world.call(world.day.operator, stayRoutes.rightNoShow, { bookingId: stay.id, came, reason: '问过两边' });
  if (stay.state === 'no_show' && came) return cameAfterAll(world, stay, ask);
  mustAnswer(`putting a stay right that is ${stay.state}`, await ask(), stay.state === 'no_show' ? 'ok' : 'STATE_CHANGED');
  if (stay.state !== 'no_show') return true;
  stay.state = 'declined';
  stay.backFen = STAY_DEPOSIT;
  return true;
}

const CANCELLABLE: readonly StayState[] = ['held', 'paid', 'confirmed'];

async function cancel(world: World, choice: Choice): Promise<boolean> {
  const stay = anyStay(world, choice, ...CANCELLABLE);
  if (!stay) return false;
  const refundFen = stay.refundAt(await world.now());
  const ask = () => world.call(world.families[stay.family]!, stayRoutes.cancelStay, { bookingId: stay.id, expectedRefundFen: refundFen });
  const answers = choice.chance(30) ? await Promise.all([ask(), ask()]) : [await ask()];
  const stands = CANCELLABLE.includes(stay.state);
  for (const answer of answers) mustAnswer(`cancelling a stay that is ${stay.state}`, answer, ...(stands ? (['ok', 'STATE_CHANGED'] as const) : (['STATE_CHANGED'] as const)));
  if (!stands) return true;
  must(answers.filter((answer) => codeOf(answer) === 'ok').length === 1, 'one stay is not cancelled once');
  stay.state = 'cancelled';
  stay.backFen = refundFen;
  return true;
}

/** Other nights of the same room, when nobody else has one of them; the household is asked again. */
async function change(world: World, choice: Choice): Promise<boolean> {
  const stay = anyStay(world, choice, 'paid', 'confirmed');
  if (!stay) return false;
  const { first, many } = wishFor(choice);
  const [nights, now] = [nightsFrom(first, many), await world.now()];
  const [seenFrom, seenTo, same] = [stay.nights[0]!, addDays(stay.nights.at(-1)!, 1), nights.join() === stay.nights.join()];
  const may = stay.state === 'paid' || stay.state === 'confirmed';
  const impossible = same || stay.refundAt(now) < STAY_DEPOSIT || night(first) < businessDateOf(now);
  const said: RefusalCode | 'ok' = !may ? 'STATE_CHANGED' : impossible ? 'STAY_NOT_POSSIBLE' : world.facts.stays.taken(nights, stay) ? 'NIGHTS_TAKEN' : 'ok';
  const answer = await world.call(world.families[stay.family]!, stayRoutes.changeStay, { bookingId: stay.id, from: night(first), to: night(first + many), people: 2, expectedTotalFen: many * NIGHT_FEN, seenFrom, seenTo, seenPeople: 2 });
  mustAnswer(`changing a stay that is ${stay.state}`, answer, said);
  if (said !== 'ok') return true;
  stay.nights = nights;
  stay.state = 'paid';
  return true;
}

export const STAY_COMMANDS: readonly Command[] = [
  { name: 'farmer opens a room', weight: 2, run: open },
  { name: 'family books nights', weight: 5, run: book },
  { name: 'family pays for a stay', weight: 5, run: pay },
  { name: 'family asks for a stay’s deposit', weight: 2, run: check },
  { name: 'household answers a stay', weight: 3, run: hostAnswers },
  { name: 'family cancels a stay', weight: 2, run: cancel },
  { name: 'family changes a stay', weight: 3, run: change },
  { name: 'operator puts a no-show right', weight: 3, run: right },
];
