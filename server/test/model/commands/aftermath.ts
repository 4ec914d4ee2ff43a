import { booksRoutes, CLAIM_KINDS, type ClaimableLine, claimRoutes, delegateRoutes, favouriteRoutes, fulfilmentRoutes, REFUND_BEARERS, serviceDayRoutes } from '@cunshe/shared';
import { MARKET_DATE } from '../../factories/market';
import { codeOf, mustAnswer } from '../answers';
import { sum } from '../arithmetic';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import type { OrderFact } from '../facts';
import type { World } from '../world';
import { mayPause, wholeBag } from './keeper';

const taken = ({ facts }: World, choice: Choice): OrderFact | undefined => choice.of(facts.orders.filter(({ id }) => facts.handedOver.has(id)));

/** 菜不对劲: about a line that was handed over, once while it waits. */
async function claim(world: World, choice: Choice): Promise<boolean> {
  const order = taken(world, choice);
  if (!order) return false;
  const page = await world.call(world.resident(order), claimRoutes.orderClaims, { orderId: order.id });
  mustAnswer('what can be claimed', page, 'ok');
  const line = choice.of(page.body.lines);
  if (!line) return false;
  const wish = { orderId: order.id, lineId: line.lineId, kind: choice.of(CLAIM_KINDS)!, text: '叶子黄了', photoIds: [] };
  const answers = await Promise.all([0, 1].map(() => world.call(world.resident(order), claimRoutes.openClaim, wish)));
  const codes = answers.map(codeOf);
  must(codes.filter((code) => code === 'ok').length === (line.closedBy === null ? 1 : 0), `a line closed by ${line.closedBy} is claimed: ${codes.join()}`);
  order.special = true;
  return true;
}

async function decideClaim(world: World, choice: Choice): Promise<boolean> {
  const { operator, market } = world.day;
  const list = await world.call(operator, claimRoutes.claimList, { operatorId: market.operatorId, state: 'open' });
  mustAnswer('the claims', list, 'ok');
  const open = choice.of(list.body.claims);
  if (!open) return false;
  const { claimId, leftFen } = open;
  const wish = { claimId, fen: choice.of([1, leftFen, leftFen + 1, choice.int(1, Math.max(1, leftFen))])!, bearer: choice.of(REFUND_BEARERS)! };
  if (choice.chance(25)) mustAnswer('turning a claim down', await world.call(operator, claimRoutes.rejectClaim, { claimId, answer: '看了照片，没坏' }), 'ok');
  else mustAnswer(`giving ${wish.fen} of ${leftFen}`, await world.call(operator, claimRoutes.acceptClaim, wish), ...(wish.fen > leftFen || wish.fen < 1 ? (['REFUND_TOO_LARGE', 'INVALID_INPUT'] as const) : (['ok', 'REFUND_TOO_LARGE'] as const)));
  return true;
}

/** Two answers to one claim: one of them counts. */
async function decideTwice(world: World): Promise<boolean> {
  const { operator, market } = world.day;
  const list = await world.call(operator, claimRoutes.claimList, { operatorId: market.operatorId, state: 'open' });
  const open = list.body.claims.find(({ leftFen }) => leftFen > 0);
  if (!open) return false;
  const accept = () => world.call(operator, claimRoutes.acceptClaim, { claimId: open.claimId, fen: 1, bearer: 'operator' as const });
  const codes = (await Promise.all([accept(), accept()])).map(codeOf);
  must(codes.filter((code) => code === 'ok').length <= 1, `one claim was answered ${codes.join()}`);
  return true;
}

/** What is left of a bill never falls below nothing, whoever gives. */
async function goodwill(world: World, choice: Choice): Promise<boolean> {
  const order = choice.of(world.facts.orders);
  if (!order) return false;
  const answer = await world.call(world.day.operator, claimRoutes.giveGoodwill, { orderId: order.id, fen: choice.int(1, 900), reason: '来晚了，对不住' });
  if (!world.facts.handedOver.has(order.id)) mustAnswer('goodwill before the bag', answer, 'CLAIM_TOO_EARLY', 'NOT_FOUND', 'REFUND_TOO_LARGE', 'ok');
  else mustAnswer('goodwill', answer, 'ok', 'REFUND_TOO_LARGE');
  if (codeOf(answer) === 'ok') order.special = true;
  const page = await world.call(world.resident(order), claimRoutes.orderClaims, { orderId: order.id });
  mustAnswer('what is left', page, 'ok');
  must(page.body.lines.every(({ leftFen }: ClaimableLine) => leftFen >= 0), 'less than nothing is left of a line');
  return true;
}

/** 换人取: the new code opens the bag, the one before it never again. */
async function sendSomebody(world: World, choice: Choice): Promise<boolean> {
  const order = choice.of(world.facts.orders.filter(({ state }) => state === 'arrived'));
  if (!order) return false;
  const named = await world.call(world.resident(order), delegateRoutes.nameDelegate, { orderId: order.id, name: '李芳' });
  mustAnswer('sending somebody', named, 'ok', 'TOO_MANY_REQUESTS');
  if (codeOf(named) !== 'ok') return true;
  const { code, qr } = named.body.delegate!;
  const [keeper, pickupPointId] = [world.day.keepers[order.point]!, world.point(order.point)];
  if (choice.chance(40)) mustAnswer('taking it back', await world.call(world.resident(order), delegateRoutes.revokeDelegate, { orderId: order.id }), 'ok');
  else {
    const proof = choice.chance(50) ? code : qr;
    const answer = await world.call(keeper, fulfilmentRoutes.handOver, { pickupPointId, orderId: order.id, proof });
    mustAnswer('the other person at the gate', answer, ...wholeBag(world, order), ...mayPause(world, order, proof === code));
    if (codeOf(answer) === 'ok') world.facts.handedOver.add(order.id);
    return true;
  }
  mustAnswer('a code that was taken back', await world.call(keeper, fulfilmentRoutes.checkCode, { pickupPointId, code }), 'PICKUP_CODE_REVOKED', 'PICKUP_CODE_UNKNOWN', 'PICKUP_CODE_LOCKED');
  return true;
}

async function favour(world: World, choice: Choice): Promise<boolean> {
  const [resident, { householdId }] = [choice.of(world.residents)!, choice.of(world.gardens)!];
  const favourite = choice.chance(60);
  const answer = await world.call(resident, favouriteRoutes.setFavourite, { householdId, favourite });
  mustAnswer('a favourite garden', answer, 'ok');
  must(answer.body.householdIds.includes(householdId) === favourite, 'a favourite is not what was wished');
  return true;
}

/** 账: settled only when all is done, and then every party's closing is its opening and what moved. */
async function settle(world: World, choice: Choice): Promise<boolean> {
  const { operator, market } = world.day;
  const operatorId = market.operatorId;
  const before = await world.call(operator, booksRoutes.books, { operatorId, businessDate: MARKET_DATE });
  mustAnswer('the books', before, 'ok');
  const waits = before.body.state === 'open' && before.body.waitingFor.length > 0;
  const answer = await world.call(operator, booksRoutes.settleDay, { operatorId, businessDate: MARKET_DATE });
  mustAnswer('settling the day', answer, waits ? 'DAY_NOT_OVER' : 'ok');
  if (waits) return true;
  for (const { openingFen, earnedFen, paidFen, closingFen } of answer.body.settlements) must(closingFen === openingFen + earnedFen - paidFen, 'a settlement is not its sums');
  const payout = choice.of(answer.body.settlements.flatMap(({ payout: drawn }) => drawn ?? []));
  if (payout) mustAnswer('a payout', await world.call(operator, booksRoutes.movePayout, { operatorId, payoutId: payout.payoutId, act: choice.of(['submit', 'succeed', 'fail'] as const)! }), 'ok', 'STATE_CHANGED');
  return true;
}

async function payOwed(world: World): Promise<boolean> {
  const { operator, market } = world.day;
  const page = await world.call(operator, booksRoutes.books, { operatorId: market.operatorId });
  const owed = page.body.owed[0];
  if (!owed) return false;
  const before = sum(page.body.owed.map(({ totalFen }) => totalFen));
  const paid = await world.call(operator, booksRoutes.payOwed, { operatorId: market.operatorId, receiptId: owed.receiptId });
  mustAnswer('paying what is owed', paid, 'ok', 'STATE_CHANGED');
  if (codeOf(paid) === 'ok') must(sum(paid.body.owed.map(({ totalFen }) => totalFen)) === before - owed.totalFen, 'what is owed does not fall by what was paid');
  return true;
}

/** 紧急停一天: while nothing is on its way everything of the day comes to nothing and goes back; afterwards nothing does. */
async function callOff(world: World, choice: Choice): Promise<boolean> {
  if (!choice.chance(5)) return false;
  const { operator, market } = world.day;
  const wish = { operatorId: market.operatorId, date: MARKET_DATE, typedDate: MARKET_DATE, reason: '大雪封路' };
  const answers = await Promise.all([0, 1].map(() => world.call(operator, serviceDayRoutes.callOffDay, wish)));
  for (const answer of answers) mustAnswer('calling the day off', answer, 'ok', 'DAY_UNDER_WAY', 'DAY_CALLED_OFF', 'STATE_CHANGED');
  world.facts.calledOff = answers.some((answer) => codeOf(answer) === 'ok');
  return true;
}

export const AFTERMATH_COMMANDS: readonly Command[] = [
  { name: 'resident claims', weight: 5, run: claim },
  { name: 'operator decides a claim', weight: 3, run: decideClaim },
  { name: 'two operators decide one claim', weight: 2, run: (world) => decideTwice(world) },
  { name: 'operator gives goodwill', weight: 2, run: goodwill },
  { name: 'resident sends somebody else', weight: 2, run: sendSomebody },
  { name: 'resident has a favourite garden', weight: 1, run: favour },
  { name: 'operator settles the day', weight: 2, run: settle },
  { name: 'operator pays what is owed', weight: 1, run: (world) => payOwed(world) },
  { name: 'operator calls the day off', weight: 1, run: callOff },
];
