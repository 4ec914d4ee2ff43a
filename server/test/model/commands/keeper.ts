import { fulfilmentRoutes, orderingRoutes, type OrderState, type RefusalCode } from '@cunshe/shared';
import { codeOf, mustAnswer } from '../answers';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import type { OrderFact } from '../facts';
import type { World } from '../world';

const pageOf = async (world: World, point: number) => {
  const page = await world.call(world.day.keepers[point]!, fulfilmentRoutes.point, { pickupPointId: world.point(point) });
  mustAnswer('the keeper’s point', page, 'ok');
  return page.body;
};

async function read(world: World, choice: Choice): Promise<boolean> {
  const point = choice.int(0, 1);
  const { bags } = await pageOf(world, point);
  for (const { orderId, state } of bags) {
    const order = world.facts.orders.find(({ id }) => id === orderId);
    must(order !== undefined && order.point === point, 'a bag stands at the wrong gate');
    must(state === 'short' || inOneBag(world, order).some(({ state: is }) => is !== 'cancelled' && is !== 'expired'), `the keeper waits for the bag of an order that is ${order.state}`);
  }
  return true;
}

/** Orders of one resident at one gate are packed as one. */
function inOneBag({ facts }: World, { resident, point }: OrderFact): OrderFact[] {
  return facts.ordersOf(resident).filter((order) => order.point === point);
}

const BEHIND: readonly OrderState[] = ['locked', 'packed', 'dispatched'];

/** A bag goes whole: what else of the resident's is not weighed, or not here, holds it back. */
export function wholeBag(world: World, order: OrderFact): (RefusalCode | 'ok')[] {
  return inOneBag(world, order).some(({ state }) => BEHIND.includes(state)) ? ['WEIGHT_MISSING', 'BAGS_NOT_RECEIVED'] : ['ok'];
}

async function countIn(world: World, choice: Choice): Promise<boolean> {
  const point = choice.int(0, 1);
  const { bags } = await pageOf(world, point);
  const expected = bags.filter(({ state }) => state === 'expected').map(({ orderId }) => orderId);
  const missing = choice.chance(25) ? expected.slice(0, 1) : [];
  const onTheWay = new Set(world.facts.orders.filter(({ state }) => state === 'dispatched').map(({ id }) => id));
  const answer = await world.call(world.day.keepers[point]!, fulfilmentRoutes.countIn, { pickupPointId: world.point(point), missingOrderIds: missing });
  mustAnswer('counting in', answer, 'ok', 'VAN_NOT_ARRIVED', 'STATE_CHANGED');
  if (codeOf(answer) !== 'ok') return true;
  for (const order of world.facts.orders.filter(({ id }) => missing.includes(id))) for (const beside of inOneBag(world, order)) beside.special = true;
  for (const id of missing.filter((each) => onTheWay.has(each))) world.facts.missing.add(id);
  await world.look();
  return true;
}

/** A code may be asked to wait where five wrong ones were typed; a QR and the list never. */
export const mayPause = ({ facts }: World, { point }: OrderFact, byCode: boolean): RefusalCode[] => (byCode && facts.codesTried[point as 0 | 1] >= 5 ? ['PICKUP_CODE_LOCKED'] : []);

/** By code, by QR or by the bag in the list; once. */
async function handOver(world: World, choice: Choice): Promise<boolean> {
  const point = choice.int(0, 1);
  const waiting = world.facts.orders.filter((order) => order.point === point && (order.state === 'arrived' || (choice.chance(5) && ['paid', 'locked', 'packed', 'picked_up'].includes(order.state))));
  const order = choice.of(waiting);
  if (!order) return false;
  const page = await world.call(world.resident(order), orderingRoutes.order, { orderId: order.id });
  const proof = choice.of([page.body.ticket?.code ?? null, page.body.ticket?.qr ?? null, null])!;
  const pause = mayPause(world, order, proof !== null && proof === page.body.ticket?.code);
  const answer = await world.call(world.day.keepers[point]!, fulfilmentRoutes.handOver, { pickupPointId: world.point(point), orderId: order.id, proof });
  if (order.state === 'arrived') mustAnswer('handing over a bag that is there', answer, ...wholeBag(world, order), ...pause);
  if (['paid', 'locked', 'packed'].includes(order.state)) mustAnswer(`handing over an order that is ${order.state}`, answer, 'BAGS_NOT_RECEIVED', 'WEIGHT_MISSING', 'NOT_FOUND', 'PICKUP_CODE_UNKNOWN', ...pause);
  if (codeOf(answer) === 'ok') world.facts.handedOver.add(order.id);
  return true;
}

/** Two keepers at one bag: one of them has handed it over. */
async function handOverTwice(world: World, choice: Choice): Promise<boolean> {
  const order = choice.of(world.facts.orders.filter((each) => each.state === 'arrived' && wholeBag(world, each).includes('ok')));
  if (!order) return false;
  const pickupPointId = world.point(order.point);
  const hand = () => world.call(world.day.keepers[order.point]!, fulfilmentRoutes.handOver, { pickupPointId, orderId: order.id, proof: null });
  for (const answer of await Promise.all([hand(), hand(), hand()])) mustAnswer('one of three hand-overs', answer, 'ok', 'PICKUP_CODE_USED');
  const audits = await world.app.database.query(`SELECT id FROM audit_event WHERE subject_id = ? AND action = 'order.handed-over'`, [order.id]);
  must(audits.length === 1, `one bag was handed over ${audits.length} times`);
  world.facts.handedOver.add(order.id);
  return true;
}

async function wrongCode(world: World, choice: Choice): Promise<boolean> {
  const point = choice.int(0, 1);
  world.facts.codesTried[point as 0 | 1] += 1;
  const answer = await world.call(world.day.keepers[point]!, fulfilmentRoutes.checkCode, { pickupPointId: world.point(point), code: String(choice.int(0, 999_999)).padStart(6, '0') });
  mustAnswer('a code out of the blue', answer, 'PICKUP_CODE_UNKNOWN', 'PICKUP_CODE_LOCKED', 'ok', 'PICKUP_CODE_USED');
  return true;
}

async function otherGate(world: World, choice: Choice): Promise<boolean> {
  const order = choice.of(world.facts.orders);
  if (!order) return false;
  const other = 1 - order.point;
  mustAnswer('a keeper at the other gate', await world.call(world.day.keepers[other]!, fulfilmentRoutes.handOver, { pickupPointId: world.point(order.point), orderId: order.id, proof: null }), 'NOT_FOUND');
  mustAnswer('a bag of another gate', await world.call(world.day.keepers[other]!, fulfilmentRoutes.handOver, { pickupPointId: world.point(other), orderId: order.id, proof: null }), 'NOT_FOUND');
  return true;
}

async function strangerReads(world: World, choice: Choice): Promise<boolean> {
  mustAnswer('a stranger at the gate', await world.call(world.stranger, fulfilmentRoutes.point, { pickupPointId: world.point(choice.int(0, 1)) }), 'NOT_FOUND');
  return true;
}

async function operatorReads(world: World): Promise<boolean> {
  const answer = await world.call(world.day.operator, fulfilmentRoutes.operatorDay, { operatorId: world.day.market.operatorId });
  mustAnswer('the operator’s day', answer, 'ok');
  const [debit, credit] = (['debitFen', 'creditFen'] as const).map((side) => answer.body.trialBalance.reduce((total, line) => total + line[side], 0));
  must(debit === credit, `the trial balance is ${debit} to ${credit}`);
  return true;
}

async function residentAtDesk(world: World): Promise<boolean> {
  mustAnswer('a resident at the operator’s desk', await world.call(world.residents[0]!, fulfilmentRoutes.operatorDay, { operatorId: world.day.market.operatorId }), 'NOT_ALLOWED');
  return true;
}

export const KEEPER_COMMANDS: readonly Command[] = [
  { name: 'keeper reads the list', weight: 2, run: read },
  { name: 'keeper counts in', weight: 5, run: countIn },
  { name: 'keeper hands over', weight: 6, run: handOver },
  { name: 'keepers hand one bag over at once', weight: 2, run: handOverTwice },
  { name: 'keeper tries a code', weight: 1, run: wrongCode },
  { name: 'keeper reaches for the other gate', weight: 1, run: otherGate },
  { name: 'stranger reads the list', weight: 1, run: strangerReads },
  { name: 'operator reads the day', weight: 2, run: (world) => operatorReads(world) },
  { name: 'resident reads the operator’s day', weight: 1, run: (world) => residentAtDesk(world) },
];
