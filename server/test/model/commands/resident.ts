import { randomUUID } from 'node:crypto';
import { catalogueRoutes, orderingRoutes, type RefusalCode } from '@cunshe/shared';
import { BodyCache } from '../../../src/platform/http/cached-body';
import { codeOf, mustAnswer } from '../answers';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import { sum } from '../arithmetic';
import type { OrderFact } from '../facts';
import type { World } from '../world';

const OPENS_MINUTES = 14 * 60;
const RESERVATION_MS = 600_000;
const GRACE_MS = 300_000;

export interface Wanted {
  readonly resident: number;
  readonly point: number;
  readonly lines: readonly { readonly listingId: string; readonly quantity: number; readonly substitution: 'none' | 'same_crop' | 'refund' }[];
}

/** Some crops in amounts that are there now and then. */
export function wish(world: World, choice: Choice): Wanted {
  const lines = choice.some(world.facts.crops).map(({ listingId, unit }) => ({
    listingId,
    quantity: unit.kind === 'weight' ? choice.int(1, 30) * 50 : choice.int(1, 3),
    substitution: choice.of(['none', 'same_crop', 'refund'] as const)!,
  }));
  return { resident: choice.int(0, world.residents.length - 1), point: choice.int(0, 1), lines };
}

const shanghaiMinutes = (at: Date): number => ((at.getUTCHours() + 8) % 24) * 60 + at.getUTCMinutes();

/** What the rules say of placing this now. */
export function verdict({ facts }: World, { lines }: Wanted, now: Date): RefusalCode | 'ok' {
  if (shanghaiMinutes(now) >= OPENS_MINUTES) return 'ORDER_CYCLE_CLOSED';
  if (lines.some(({ listingId }) => !facts.crop(listingId).open || now >= facts.crop(listingId).cutoffAt)) return 'LISTING_CLOSED';
  const wanted = (id: string): number => sum(lines.filter(({ listingId }) => listingId === id).map(({ quantity }) => quantity));
  return lines.some(({ listingId }) => wanted(listingId) > facts.left(listingId)) ? 'STOCK_GONE' : 'ok';
}

export function remember(world: World, { resident, point, lines }: Wanted, orderId: string, key: string, now: Date): OrderFact {
  const cutoff = world.facts.crops[0]!.cutoffAt.getTime();
  const order: OrderFact = {
    id: orderId, resident, key, point, state: 'reserved', locked: false, special: false, creditFen: 0, prepayIds: new Set(),
    totalFen: world.facts.quote(lines),
    expiresAt: new Date(Math.min(now.getTime() + RESERVATION_MS, cutoff + GRACE_MS)),
    lines: lines.map(({ listingId, quantity }) => ({ listingId, quantity, priceFen: world.facts.crop(listingId).priceFen })),
  };
  world.facts.orders.push(order);
  return order;
}

export const body = (world: World, { point, lines }: Wanted, expectedTotalFen: number) => ({ pickupPointId: world.point(point), lines, expectedTotalFen });

export async function place(world: World, choice: Choice): Promise<boolean> {
  const wanted = wish(world, choice);
  const [now, key] = [await world.now(), randomUUID()];
  const said = verdict(world, wanted, now);
  const answer = await world.call(world.residents[wanted.resident]!, orderingRoutes.placeOrder, body(world, wanted, world.facts.quote(wanted.lines)), key);
  mustAnswer('placing an order', answer, said);
  if (said !== 'ok') return true;
  must(answer.body.totalFen === world.facts.quote(wanted.lines), `an order costs ${answer.body.totalFen}, the model says ${world.facts.quote(wanted.lines)}`);
  remember(world, wanted, answer.body.orderId, key, now);
  return true;
}

async function placeWithOtherTotal(world: World, choice: Choice): Promise<boolean> {
  const wanted = wish(world, choice);
  const said = verdict(world, wanted, await world.now());
  const answer = await world.call(world.residents[wanted.resident]!, orderingRoutes.placeOrder, body(world, wanted, world.facts.quote(wanted.lines) + choice.of([-1, 1, 100])!));
  mustAnswer('an order whose total has changed', answer, said === 'ok' ? 'QUOTE_CHANGED' : said);
  return true;
}

async function placeTooMuch(world: World, choice: Choice): Promise<boolean> {
  const crop = choice.of(world.facts.crops)!;
  const wanted: Wanted = { resident: 0, point: 0, lines: [{ listingId: crop.listingId, quantity: crop.unit.kind === 'weight' ? 9_950 : 999, substitution: 'none' }] };
  const said = verdict(world, wanted, await world.now());
  mustAnswer('asking for more than there is', await world.call(world.residents[0]!, orderingRoutes.placeOrder, body(world, wanted, world.facts.quote(wanted.lines))), said);
  return true;
}

/** Two taps under one key: one order, and both hear the same of it. */
async function tapTwice(world: World, choice: Choice): Promise<boolean> {
  const wanted = wish(world, choice);
  const [now, key] = [await world.now(), randomUUID()];
  const said = verdict(world, wanted, now);
  const send = () => world.call(world.residents[wanted.resident]!, orderingRoutes.placeOrder, body(world, wanted, world.facts.quote(wanted.lines)), key);
  const answers = await Promise.all([send(), send()]);
  for (const answer of answers) mustAnswer('a tap of two', answer, said, 'REQUEST_IN_PROGRESS');
  if (said !== 'ok') return true;
  const ids = new Set(answers.filter(({ status }) => status === 200).map((answer) => answer.body.orderId));
  must(ids.size === 1, `two taps are ${ids.size} orders`);
  remember(world, wanted, [...ids][0]!, key, now);
  return true;
}

async function sendAgain(world: World, choice: Choice): Promise<boolean> {
  const order = choice.of(world.facts.orders.filter(({ special }) => !special));
  if (!order) return false;
  const changed = choice.chance(50);
  const lines = order.lines.map(({ listingId, quantity }) => ({ listingId, quantity, substitution: 'none' as const }));
  const wish = { pickupPointId: world.point(order.point), lines: [...lines, ...(changed ? lines : [])], expectedTotalFen: order.totalFen + 7 };
  mustAnswer('another order under a used key', await world.call(world.resident(order), orderingRoutes.placeOrder, wish, order.key), 'IDEMPOTENCY_KEY_REUSED');
  return true;
}

async function quote(world: World, choice: Choice): Promise<boolean> {
  const wanted = wish(world, choice);
  const answer = await world.call(world.residents[wanted.resident]!, orderingRoutes.quote, { pickupPointId: world.point(wanted.point), lines: wanted.lines });
  mustAnswer('a quote', answer, 'ok', 'ORDER_CYCLE_CLOSED');
  must(codeOf(answer) !== 'ok' || answer.body.totalFen === world.facts.quote(wanted.lines), `a quote says ${answer.body.totalFen}, the model ${world.facts.quote(wanted.lines)}`);
  return true;
}

const CANCELLABLE = ['reserved', 'paid'];

/** May it be cancelled now? Unpaid as long as it lives, paid before the earliest cut-off of its crops. */
function cancellable({ facts }: World, order: OrderFact, now: Date): boolean {
  if (order.state === 'reserved') return now < order.expiresAt;
  return order.state === 'paid' && order.lines.every(({ listingId }) => now < facts.crop(listingId).cutoffAt) && shanghaiMinutes(now) < OPENS_MINUTES;
}

async function cancel(world: World, choice: Choice): Promise<boolean> {
  const order = choice.of(world.facts.orders.filter(({ state }) => choice.chance(20) || CANCELLABLE.includes(state)));
  if (!order) return false;
  const said = cancellable(world, order, await world.now()) ? 'ok' : 'ORDER_NOT_CANCELLABLE';
  mustAnswer(`cancelling an order that is ${order.state}`, await world.call(world.resident(order), orderingRoutes.cancelOrder, { orderId: order.id }), said);
  await world.look();
  must(said !== 'ok' || order.state === 'cancelled', `a cancelled order is ${order.state}`);
  return true;
}

/** Two phones of one household: one of them cancels it. */
async function cancelTwice(world: World, choice: Choice): Promise<boolean> {
  const order = choice.of(world.facts.orders.filter(({ state }) => CANCELLABLE.includes(state)));
  if (!order) return false;
  const may = cancellable(world, order, await world.now());
  const answers = await Promise.all([1, 2].map(() => world.call(world.resident(order), orderingRoutes.cancelOrder, { orderId: order.id })));
  const granted = answers.filter(({ status }) => status === 200).length;
  must(granted === (may ? 1 : 0), `of two who cancel ${granted} are let, the model says ${may ? 1 : 0}`);
  return true;
}

async function readOrder(world: World, choice: Choice): Promise<boolean> {
  const order = choice.of(world.facts.orders);
  if (!order) return false;
  const answer = await world.call(world.resident(order), orderingRoutes.order, { orderId: order.id });
  mustAnswer('the page of an order', answer, 'ok');
  must(answer.body.state === order.state || order.state === 'reserved', `the page says ${answer.body.state}, the order is ${order.state}`);
  must((answer.body.ticket !== null) === (answer.body.paymentState !== 'unpaid' && order.state !== 'cancelled' && order.state !== 'expired') || order.state === 'cancelled', `an order that is ${order.state} and ${answer.body.paymentState} has ${answer.body.ticket ? 'a' : 'no'} ticket`);
  return true;
}

async function readList(world: World, choice: Choice): Promise<boolean> {
  const resident = choice.int(0, world.residents.length - 1);
  const answer = await world.call(world.residents[resident]!, orderingRoutes.orderList, {});
  mustAnswer('the list of orders', answer, 'ok');
  const own = new Set(world.facts.ordersOf(resident).map(({ id }) => id));
  must(answer.body.orders.every(({ orderId }) => own.has(orderId)), 'a list shows an order of somebody else');
  must(answer.body.nextBefore !== null || answer.body.orders.length === own.size, `a list shows ${answer.body.orders.length} orders of ${own.size}`);
  return true;
}

async function askByKey(world: World, choice: Choice): Promise<boolean> {
  const order = choice.of(world.facts.orders);
  const answer = await world.call(world.residents[order?.resident ?? 0]!, orderingRoutes.orderByKey, { key: order?.key ?? randomUUID() });
  mustAnswer('what became of a key', answer, 'ok');
  must(answer.body.orderId === (order?.id ?? null), `a key leads to ${answer.body.orderId}`);
  return true;
}

/** The page may be a second old; the model looks at a new one. */
async function readToday(world: World, choice: Choice): Promise<boolean> {
  world.app.get(BodyCache).drop('');
  const answer = await world.call(world.residents[0]!, catalogueRoutes.today, { pickupPointId: world.point(choice.int(0, 1)) });
  mustAnswer('today', answer, 'ok');
  for (const card of answer.body.gardens.flatMap(({ listings }) => listings)) {
    const left = world.facts.left(card.listingId);
    must(card.remaining === left, `today shows ${card.remaining} left of ${card.cropName}, the model says ${left}`);
  }
  return true;
}

async function readGarden(world: World, choice: Choice): Promise<boolean> {
  mustAnswer('a garden', await world.call(world.residents[0]!, catalogueRoutes.garden, { householdId: choice.of(world.gardens)!.householdId }), 'ok');
  return true;
}

/** Neighbours and strangers: an order is not there for them. */
async function pry(world: World, choice: Choice): Promise<boolean> {
  const order = choice.of(world.facts.orders);
  if (!order) return false;
  const neighbour = world.residents[(order.resident + 1) % world.residents.length]!;
  const route = choice.of([orderingRoutes.order, orderingRoutes.cancelOrder, orderingRoutes.payOrder, orderingRoutes.checkPayment])!;
  mustAnswer('a neighbour at the order', await world.call(neighbour, route as typeof orderingRoutes.order, { orderId: order.id }), 'NOT_FOUND');
  return true;
}

export const RESIDENT_COMMANDS: readonly Command[] = [
  { name: 'resident places an order', weight: 14, run: place },
  { name: 'resident places with a total of before', weight: 2, run: placeWithOtherTotal },
  { name: 'resident asks for too much', weight: 2, run: placeTooMuch },
  { name: 'resident taps twice', weight: 3, run: tapTwice },
  { name: 'resident sends another order under a used key', weight: 1, run: sendAgain },
  { name: 'resident asks for a quote', weight: 2, run: quote },
  { name: 'resident cancels', weight: 2, run: cancel },
  { name: 'resident cancels on two phones', weight: 1, run: cancelTwice },
  { name: 'resident reads an order', weight: 3, run: readOrder },
  { name: 'resident reads the list of orders', weight: 1, run: readList },
  { name: 'resident asks what became of a key', weight: 1, run: askByKey },
  { name: 'resident looks at today', weight: 2, run: readToday },
  { name: 'resident looks at a garden', weight: 1, run: readGarden },
  { name: 'neighbour pries', weight: 2, run: pry },
];
