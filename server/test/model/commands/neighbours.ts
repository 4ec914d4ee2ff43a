import { fulfilmentRoutes, type OrderLineState, type OrderState, type RefusalCode } from '@cunshe/shared';
import { codeOf, mustAnswer } from '../answers';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import type { OrderFact } from '../facts';
import type { World } from '../world';

interface LineAtGate {
  readonly id: string;
  readonly state: OrderLineState;
  readonly order: OrderFact;
}

/** Orders of which something may have come to a gate. */
const ABOUT: readonly OrderState[] = ['locked', 'packed', 'dispatched', 'arrived', 'partly_picked', 'picked_up', 'unclaimed', 'donated', 'late_picked'];
const GIVES: readonly OrderState[] = ['arrived', 'partly_picked'];
const TAKES: readonly OrderState[] = ['arrived', 'partly_picked', 'picked_up'];

async function linesAt({ app, facts }: World, point: number): Promise<LineAtGate[]> {
  const rows = await app.database.query<{ id: string; order_id: string; state: OrderLineState }>('SELECT id, order_id, state FROM order_line ORDER BY id');
  const orders = facts.orders.filter((order) => order.point === point && ABOUT.includes(order.state));
  return rows.flatMap(({ id, order_id, state }) => orders.filter((order) => order.id === order_id).map((order) => ({ id, state, order })));
}

/** A line, mostly one that waits, and an order that it may go to. */
async function pick(world: World, choice: Choice): Promise<{ line: LineAtGate; to: OrderFact } | null> {
  const point = choice.int(0, 1);
  const all = await linesAt(world, point);
  const waiting = all.filter(({ state, order }) => state === 'packed' && GIVES.includes(order.state));
  const line = choice.of(waiting.length > 0 && choice.chance(80) ? waiting : all);
  const others = world.facts.orders.filter((order) => order.point === point && order !== line?.order && ABOUT.includes(order.state));
  const takers = others.filter(({ resident, state }) => resident !== line?.order.resident && TAKES.includes(state));
  const to = choice.of(takers.length > 0 && choice.chance(80) ? takers : others);
  return line && to ? { line, to } : null;
}

/** What the rules say: to another resident, of what waits at the gate, once. */
function verdict({ facts }: World, { id, state, order }: LineAtGate, to: OrderFact): RefusalCode | 'ok' {
  if (facts.moved.get(id) === to.id) return 'ok';
  if (order.resident === to.resident) return 'INVALID_INPUT';
  if (state === 'handed_over') return 'LINE_GONE';
  if (!GIVES.includes(order.state)) return 'BAGS_NOT_RECEIVED';
  if (state !== 'packed') return state === 'ordered' ? 'WEIGHT_MISSING' : 'LINE_GONE';
  return TAKES.includes(to.state) ? 'ok' : 'BAGS_NOT_RECEIVED';
}

const move = (world: World, line: LineAtGate, to: OrderFact) =>
  world.call(world.day.keepers[line.order.point]!, fulfilmentRoutes.moveLine, { pickupPointId: world.point(line.order.point), lineId: line.id, toOrderId: to.id, reason: '不想要了' });

/** The line is out of its owner's bag, and with one neighbour only. */
async function gone(world: World, line: LineAtGate): Promise<void> {
  await world.look();
  if (line.order.state === 'picked_up') world.facts.handedOver.add(line.order.id);
  const page = await world.call(world.day.keepers[line.order.point]!, fulfilmentRoutes.point, { pickupPointId: world.point(line.order.point) });
  mustAnswer('the list after a move', page, 'ok');
  const [lines, gifts] = [page.body.bags.flatMap((bag) => bag.lines), page.body.bags.flatMap((bag) => bag.gifts)];
  const shown = lines.filter(({ lineId }) => lineId === line.id);
  must(shown.length === 1 && shown[0]!.handedOver && shown[0]!.givenTo !== null, `a line that was moved stands ${shown.length} times, with ${shown[0]?.givenTo}`);
  const here = [...world.facts.moved.keys()].filter((id) => lines.some(({ lineId }) => lineId === id)).length;
  must(gifts.length === here, `${here} lines were moved at the gate, ${gifts.length} came to neighbours`);
}

/** 转给邻居: a gift, so that both bills stay as they are: the calm weighs them. */
async function give(world: World, choice: Choice): Promise<boolean> {
  const picked = await pick(world, choice);
  if (!picked) return false;
  const { line, to } = picked;
  const answer = await move(world, line, to);
  mustAnswer(`a line ${line.state} of an order ${line.order.state} to one ${to.state}`, answer, verdict(world, line, to));
  if (codeOf(answer) !== 'ok') return true;
  world.facts.moved.set(line.id, to.id);
  await gone(world, line);
  return true;
}

/** Two neighbours want it: one of them gets it. */
async function giveTwice(world: World, choice: Choice): Promise<boolean> {
  const picked = await pick(world, choice);
  if (!picked || verdict(world, picked.line, picked.to) !== 'ok' || world.facts.moved.has(picked.line.id)) return false;
  const { line } = picked;
  const others = world.facts.orders.filter((order) => order.point === line.order.point && order.resident !== line.order.resident && TAKES.includes(order.state));
  const takers = [picked.to, choice.of(others)!];
  const answers = await Promise.all(takers.map((to) => move(world, line, to)));
  const granted = takers.filter((_to, index) => codeOf(answers[index]!) === 'ok');
  must(new Set(granted).size === 1, `one line went to ${new Set(granted).size} neighbours: ${answers.map(codeOf).join()}`);
  world.facts.moved.set(line.id, granted[0]!.id);
  await gone(world, line);
  return true;
}

/** Some of a bag now, the rest later. */
async function handPart(world: World, choice: Choice): Promise<boolean> {
  const waiting = (await linesAt(world, choice.int(0, 1))).filter(({ state, order }) => state === 'packed' && GIVES.includes(order.state));
  const line = choice.of(waiting);
  if (!line) return false;
  const wish = { pickupPointId: world.point(line.order.point), orderId: line.order.id, proof: null, lineIds: [line.id] };
  mustAnswer('handing over a part', await world.call(world.day.keepers[line.order.point]!, fulfilmentRoutes.handOver, wish), 'ok');
  const rest = waiting.some(({ id, order }) => order === line.order && id !== line.id);
  await world.look();
  must(line.order.state === (rest ? 'partly_picked' : 'picked_up'), `an order of which ${rest ? 'some waits' : 'all is gone'} is ${line.order.state}`);
  if (!rest) world.facts.handedOver.add(line.order.id);
  return true;
}

export const NEIGHBOUR_COMMANDS: readonly Command[] = [
  { name: 'keeper gives a line to a neighbour', weight: 4, run: give },
  { name: 'keeper is asked for one line by two neighbours', weight: 3, run: giveTwice },
  { name: 'keeper hands over a part', weight: 4, run: handPart },
];
