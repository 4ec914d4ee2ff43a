import { orderingRoutes, type RefusalCode } from '@cunshe/shared';
import { mustAnswer } from '../answers';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import type { OrderFact } from '../facts';
import type { World } from '../world';

type Lines = OrderFact['lines'];

/** Paid orders of which no two lines are of one crop: a change states each crop once. */
function changeable({ facts }: World, choice: Choice): OrderFact | undefined {
  const once = ({ lines }: OrderFact): boolean => new Set(lines.map(({ listingId }) => listingId)).size === lines.length;
  return choice.of(facts.orders.filter((order) => order.state === 'paid' && once(order)));
}

/** Before the earliest cut-off of its crops. */
export async function mayChange(world: World, order: OrderFact): Promise<boolean> {
  const now = await world.now();
  return order.lines.every(({ listingId }) => now < world.facts.crop(listingId).cutoffAt) && now < world.facts.crops[0]!.cutoffAt;
}

/** As somebody does who has the order before her. */
export async function send(world: World, order: OrderFact, lines: Lines) {
  const { body: { revision } } = await world.call(world.resident(order), orderingRoutes.order, { orderId: order.id });
  return world.call(world.resident(order), orderingRoutes.changeOrder, {
    orderId: order.id, revision, pickupPointId: world.point(order.point), expectedTotalFen: world.facts.quote(lines),
    lines: lines.map(({ listingId, quantity }) => ({ listingId, quantity, substitution: 'refund' as const })),
  });
}

const step = (world: World, listingId: string): number => (world.facts.crop(listingId).unit.kind === 'weight' ? 50 : 1);

async function takeLess(world: World, choice: Choice): Promise<boolean> {
  const order = changeable(world, choice);
  if (!order) return false;
  const less = choice.of(order.lines)!;
  const lines = order.lines.map((line) => (line === less ? { ...line, quantity: line.quantity - step(world, line.listingId) } : line)).filter(({ quantity }) => quantity > 0);
  if (lines.length === 0) return false;
  const said = (await mayChange(world, order)) ? 'ok' : 'ORDER_NOT_CHANGEABLE';
  const answer = await send(world, order, lines);
  mustAnswer('taking less', answer, said);
  if (said !== 'ok') return true;
  must(answer.body.currentTotalFen === world.facts.quote(lines), `a smaller order comes to ${answer.body.currentTotalFen}, the model says ${world.facts.quote(lines)}`);
  order.lines = lines;
  return true;
}

/** Dearer, so it waits; then all as it was again: nothing is held, nothing is owed. */
async function wantMoreAndThinkBetterOfIt(world: World, choice: Choice): Promise<boolean> {
  const order = changeable(world, choice);
  if (!order) return false;
  const more = choice.of(order.lines)!;
  const lines = order.lines.map((line) => (line === more ? { ...line, quantity: line.quantity + step(world, line.listingId) } : line));
  const answer = await send(world, order, lines);
  const said = await verdict(world, order, more.listingId);
  mustAnswer('asking for more', answer, said);
  if (said !== 'ok') return true;
  must(answer.body.change !== null && answer.body.state === 'paid', 'a dearer change does not wait for its payment');
  const back = await send(world, order, order.lines);
  mustAnswer('leaving it as it was', back, 'ok');
  must(back.body.change === null && back.body.currentTotalFen === world.facts.quote(order.lines), 'an order that was left as it was is not');
  return true;
}

async function verdict(world: World, order: OrderFact, listingId: string): Promise<RefusalCode | 'ok'> {
  if (!(await mayChange(world, order))) return 'ORDER_NOT_CHANGEABLE';
  if (!world.facts.crop(listingId).open) return 'LISTING_CLOSED';
  return world.facts.left(listingId) < step(world, listingId) ? 'STOCK_GONE' : 'ok';
}

async function changeOnTwoPhones(world: World, choice: Choice): Promise<boolean> {
  const order = changeable(world, choice);
  if (!order || order.lines.length < 2) return false;
  const [first, second] = [order.lines.slice(1), order.lines.slice(0, 1)] as [Lines, Lines];
  const may = await mayChange(world, order);
  const answers = await Promise.all([send(world, order, first), send(world, order, second)]);
  if (!may) {
    for (const answer of answers) mustAnswer('changing after the cut-off', answer, 'ORDER_NOT_CHANGEABLE');
    return true;
  }
  const page = await world.call(world.resident(order), orderingRoutes.order, { orderId: order.id });
  const now = page.body.lines.map(({ listingId }) => listingId).sort().join();
  const ends = [first, second, order.lines].map((lines) => ({ lines, is: lines.map(({ listingId }) => listingId).sort().join() }));
  const end = ends.find(({ is }) => is === now);
  must(end !== undefined, `after two changes at once the order has ${now}`);
  if (page.body.change === null) order.lines = end!.lines;
  else {
    order.lines = end!.lines;
    mustAnswer('leaving it as it is', await send(world, order, order.lines), 'ok');
  }
  return true;
}

export const CHANGE_COMMANDS: readonly Command[] = [
  { name: 'resident takes less', weight: 4, run: takeLess },
  { name: 'resident wants more and thinks better of it', weight: 3, run: wantMoreAndThinkBetterOfIt },
  { name: 'resident changes on two phones', weight: 1, run: changeOnTwoPhones },
];
