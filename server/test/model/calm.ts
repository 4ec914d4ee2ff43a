import { MARKET_DATE } from '../factories/market';
import { estimateOf, feesOn, priceOf, sum } from './arithmetic';
import { must } from './break';
import { audit } from './commands/clock';
import { settleTrips } from './commands/trip-day';
import type { OrderFact } from './facts';
import { creditAddsUp, keptByCredit } from './credit-books';
import { keptByProvider } from './provider-books';
import { STAY_DEPOSIT } from './stay-facts';
import type { World } from './world';

/**
 * What must hold when everybody has gone home: no fault lasts, a day and more passes, every job is done, the audit finds
 * nothing, and the provider's own books (which ours never wrote) keep exactly what each order is worth.
 */
export async function calm(world: World): Promise<void> {
  world.faults.calm();
  const now = await world.now();
  await world.passTo(new Date(Math.max(now.getTime() + 3_600_000, Date.parse(`${MARKET_DATE}T23:00:00+08:00`))));
  await world.passTo(new Date((await world.now()).getTime() + 26 * 3_600_000));
  await settleTrips(world);
  await audit(world);
  await jobsAreDone(world);
  await world.look();
  must(!world.facts.calledOff || world.facts.orders.every(({ state }) => state === 'cancelled' || state === 'expired'), 'an order of a day that was called off still stands');
  await creditAddsUp(world);
  const [kept, credit] = [await keptByProvider(world.app), await keptByCredit(world)];
  must(!world.facts.runOver || world.facts.packAt === 'gate' || world.facts.orders.every(({ state }) => state !== 'locked'), 'the van is back, and an order was paid and never packed');
  tripsAreWorth(world, kept);
  staysAreWorth(world, kept);
  for (const order of world.facts.orders) await worthWhatItIs(world, order, (kept.get(order.id) ?? 0) + credit.get(order.id)!);
}

/** A deposit that came and did not have to go back is kept, of every other booking nothing. */
function tripsAreWorth({ facts }: World, kept: ReadonlyMap<string, number>): void {
  for (const { is, bookings } of facts.trips) {
    for (const { id, state, paid, backFen } of bookings) {
      const [ours, theirs] = [paid ? is.depositFen - backFen : 0, kept.get(id) ?? 0];
      must(theirs === ours, `the provider keeps ${theirs} of a booking that is ${state}, the model says ${ours}`);
    }
  }
}

/** The same of stays. */
function staysAreWorth({ facts }: World, kept: ReadonlyMap<string, number>): void {
  for (const { id, state, paid, backFen } of facts.stays.bookings) {
    const [ours, theirs] = [paid ? STAY_DEPOSIT - backFen : 0, kept.get(id) ?? 0];
    must(theirs === ours, `the provider keeps ${theirs} of a stay that is ${state}, the model says ${ours}`);
  }
}

async function jobsAreDone({ app }: World): Promise<void> {
  const dead = await app.database.query<{ kind: string; last_error: string }>(`SELECT kind, last_error FROM job WHERE status = 'dead'`);
  must(dead.length === 0, `the calm after the last command: given up ${JSON.stringify(dead.slice(0, 2))}`);
}

async function worthWhatItIs(world: World, order: OrderFact, kept: number): Promise<void> {
  const [row] = await world.app.database.query<Record<string, string | number | null>>('SELECT payment_state, payment_id, credit_fen, total_fen, billed_fen, refunded_fen FROM resident_order WHERE id = ?', [order.id]);
  // credit that a reservation held went back when it ended: money that came later was for the rest alone
  const [paid, total, refunded] = [row!.payment_state !== 'unpaid', Number(row!.total_fen) - (row!.payment_id === null ? Number(row!.credit_fen) : 0), Number(row!.refunded_fen)];
  const billed = row!.billed_fen === null ? null : Number(row!.billed_fen);
  const ours = paid ? total - refunded : 0;
  must(kept === ours, `the calm after the last command: the provider and her credit keep ${kept} of an order that is ${order.state}, our books say ${ours}`);
  if (order.state === 'cancelled' || order.state === 'expired') must(kept === 0, `an order that is ${order.state} has cost ${kept}`);
  if (world.facts.missing.has(order.id)) must(kept === 0, `an order whose bag never came is ${order.state} and has cost ${kept}: ${JSON.stringify(await linesOf(world, order))}`);
  if (billed === null || order.special) return;
  const expected = await billOf(world, order);
  must(billed === expected, `an order is billed ${billed}, the model says ${expected}`);
  must(kept === billed, `an order billed ${billed} has cost ${kept}`);
}

const linesOf = ({ app }: World, { id }: OrderFact) => app.database.query('SELECT state, ordered, packed FROM order_line WHERE order_id = ?', [id]);

/** What the bags that were told at the doors cost: never more than the estimate, line by line, fees anew on what is billed. */
async function billOf({ app, facts }: World, order: OrderFact): Promise<number> {
  const lines = await app.database.query<{ id: string; listing_id: string; ordered: number }>('SELECT id, listing_id, ordered FROM order_line WHERE order_id = ?', [order.id]);
  const costs = lines.map(({ id, listing_id, ordered }) => {
    const { unit, priceFen } = facts.crop(listing_id);
    const packed = facts.packed.get(id);
    must(packed !== undefined, `line ${id} is billed and was never weighed`);
    const estimate = priceOf(unit, priceFen, estimateOf(unit, ordered));
    return { estimate, billed: Math.min(estimate, priceOf(unit, priceFen, packed)) };
  });
  const [estimated, billed] = [sum(costs.map(({ estimate }) => estimate)), sum(costs.map((cost) => cost.billed))];
  const most = feesOn(estimated);
  return billed + sum(feesOn(billed).map((fee, place) => Math.min(fee, most[place]!)));
}
