import { randomUUID } from 'node:crypto';
import { claimRoutes, creditRoutes, orderingRoutes, REFUND_WAYS, type RefundWay } from '@cunshe/shared';
import { codeOf, mustAnswer } from '../answers';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import { balanceOf, creditAddsUp } from '../credit-books';
import type { OrderFact } from '../facts';
import { mayChange, send } from './changes';
import { body, type Wanted, remember, verdict, wish } from './resident';
import type { World } from '../world';

const SMALL_BELOW = 100;
/** The least that JIN is sold by, grams. */
const LEAST = 50;

async function choose(world: World, resident: number, way: RefundWay): Promise<void> {
  const answer = await world.call(world.residents[resident]!, creditRoutes.chooseSmallRefunds, { way });
  mustAnswer('how small refunds go back', answer, 'ok');
  must(answer.body.smallRefunds === way, `small refunds go ${answer.body.smallRefunds}, she chose ${way}`);
  world.facts.credit.choose(resident, way);
}

async function chooseWay(world: World, choice: Choice): Promise<boolean> {
  await choose(world, choice.int(0, world.residents.length - 1), choice.of(REFUND_WAYS)!);
  return true;
}

/** A little less of what is sold by weight: the few fen that come back are kept here, at once and exactly. */
async function keepChange(world: World, choice: Choice): Promise<boolean> {
  const once = ({ lines }: OrderFact): boolean => new Set(lines.map(({ listingId }) => listingId)).size === lines.length;
  const heavy = ({ listingId, quantity }: OrderFact['lines'][number]): boolean => world.facts.crop(listingId).unit.kind === 'weight' && quantity > LEAST;
  const order = choice.of(world.facts.orders.filter((each) => each.state === 'paid' && once(each) && each.lines.some(heavy)));
  if (!order || !(await mayChange(world, order))) return false;
  await choose(world, order.resident, 'credit');
  const before = await balanceOf(world, order.resident);
  const lines = order.lines.map((line) => (heavy(line) ? { ...line, quantity: line.quantity - LEAST } : line));
  const less = world.facts.quote(order.lines) - world.facts.quote(lines);
  mustAnswer('taking a little less', await send(world, order, lines), 'ok');
  order.lines = lines;
  const more = (await balanceOf(world, order.resident)) - before;
  must(more === less || less >= SMALL_BELOW, `${less} fen come back and ${more} of them are kept here`);
  return true;
}

async function placeOnCredit(world: World, wanted: Wanted, creditFen: number): Promise<{ code: string; orderId: string | null }> {
  const [now, key, totalFen] = [await world.now(), randomUUID(), world.facts.quote(wanted.lines)];
  const answer = await world.call(world.residents[wanted.resident]!, orderingRoutes.placeOrder, { ...body(world, wanted, totalFen), creditFen }, key);
  if (codeOf(answer) !== 'ok') return { code: codeOf(answer), orderId: null };
  must(answer.body.creditFen === creditFen && answer.body.state === (creditFen === totalFen ? 'paid' : 'reserved'), `an order of ${totalFen} with ${creditFen} of credit is ${answer.body.state}`);
  const order = remember(world, wanted, answer.body.orderId, key, now);
  order.creditFen = creditFen;
  world.facts.credit.spend(order.resident, creditFen);
  await world.look();
  return { code: 'ok', orderId: order.id };
}

/** Somebody who has credit, and something for it. */
async function withCredit(world: World, choice: Choice): Promise<{ wanted: Wanted; balance: number; seen: number } | null> {
  const balances = await Promise.all(world.residents.map((_resident, index) => balanceOf(world, index)));
  const resident = choice.of(balances.flatMap((balance, index) => (balance > 0 ? [index] : [])));
  if (resident === undefined) return null;
  const wanted = { ...wish(world, choice), resident };
  return { wanted, balance: balances[resident]!, seen: Math.min(balances[resident]!, world.facts.quote(wanted.lines)) };
}

/** 菜金抵扣: as much as the quote says, or it is another quote. */
async function spend(world: World, choice: Choice): Promise<boolean> {
  const found = await withCredit(world, choice);
  if (!found) return false;
  const { wanted, seen } = found;
  const said = verdict(world, wanted, await world.now());
  const quoted = await world.call(world.residents[wanted.resident]!, orderingRoutes.quote, { pickupPointId: world.point(wanted.point), lines: wanted.lines });
  must(codeOf(quoted) !== 'ok' || quoted.body.creditFen === seen, `a quote offers ${codeOf(quoted) === 'ok' ? quoted.body.creditFen : 0} of credit where there is ${seen}`);
  const asked = choice.chance(20) ? seen + choice.of(seen > 1 ? [-1, 1] : [1])! : seen;
  const { code } = await placeOnCredit(world, wanted, asked);
  const expected = said === 'ok' && asked !== seen ? 'QUOTE_CHANGED' : said;
  must(code === expected, `an order on ${asked} of ${seen} credit is answered ${code}, the model says ${expected}`);
  return true;
}

/** One credit, two phones: no fen of it is spent twice. */
async function spendTwice(world: World, choice: Choice): Promise<boolean> {
  const found = await withCredit(world, choice);
  if (!found) return false;
  const { wanted, balance, seen } = found;
  const said = verdict(world, wanted, await world.now());
  const both = await Promise.all([placeOnCredit(world, wanted, seen), placeOnCredit(world, wanted, seen)]);
  const granted = both.filter(({ code }) => code === 'ok').length;
  const most = said !== 'ok' ? 0 : balance >= 2 * seen ? 2 : 1;
  must(granted <= most && (granted > 0 || most === 0), `${granted} orders spend ${seen} of ${balance} at once: ${both.map(({ code }) => code).join()}`);
  await creditAddsUp(world);
  return true;
}

/** A few fen of goodwill, as she wants small refunds. */
async function smallGoodwill(world: World, choice: Choice): Promise<boolean> {
  const order = choice.of(world.facts.orders.filter(({ id }) => world.facts.handedOver.has(id)));
  if (!order) return false;
  if (choice.chance(70)) await choose(world, order.resident, 'credit');
  const [before, fen] = [await balanceOf(world, order.resident), choice.int(1, SMALL_BELOW - 1)];
  const answer = await world.call(world.day.operator, claimRoutes.giveGoodwill, { orderId: order.id, fen, reason: '菜老了点' });
  mustAnswer('a few fen of goodwill', answer, 'ok', 'REFUND_TOO_LARGE');
  if (codeOf(answer) !== 'ok') return true;
  order.special = true;
  if (answer.body.state !== 'given') return true;
  const more = (await balanceOf(world, order.resident)) - before;
  const kept = world.facts.credit.wayOf(order.resident) === 'credit';
  must(kept ? more === fen : more >= 0 && more <= Math.min(fen, order.creditFen), `of ${fen} fen of goodwill ${more} are credit`);
  return true;
}

/** 退回微信: all of it as she saw it, or nothing; from then on it is the provider who owes her nothing. */
async function payOut(world: World, choice: Choice): Promise<boolean> {
  const balances = await Promise.all(world.residents.map((_resident, index) => balanceOf(world, index)));
  const resident = choice.of(balances.flatMap((balance, index) => (balance > 0 ? [index] : [])));
  if (resident === undefined) return false;
  const [seen, wrong] = [balances[resident]!, choice.chance(20)];
  const answer = await world.call(world.residents[resident]!, creditRoutes.payOutCredit, { fen: wrong ? seen + 1 : seen });
  mustAnswer('credit goes back to WeChat', answer, wrong ? 'STATE_CHANGED' : 'ok');
  if (wrong) return true;
  must(answer.body.balanceFen === 0, `${seen} of credit went back and ${answer.body.balanceFen} are left`);
  world.facts.credit.payOut(resident, seen);
  return true;
}

async function read(world: World): Promise<boolean> {
  await creditAddsUp(world);
  return true;
}

export const CREDIT_COMMANDS: readonly Command[] = [
  { name: 'resident chooses how small refunds go back', weight: 1, run: chooseWay },
  { name: 'resident takes a little less and keeps the change here', weight: 5, run: keepChange },
  { name: 'resident orders on credit', weight: 4, run: spend },
  { name: 'resident orders on credit on two phones', weight: 2, run: spendTwice },
  { name: 'operator gives a few fen of goodwill', weight: 2, run: smallGoodwill },
  { name: 'resident has her credit back in WeChat', weight: 2, run: payOut },
  { name: 'residents read their credit', weight: 1, run: (world) => read(world) },
];
