import {
  baseQuantity, fen, type FeeRule, instantAt, isOrderedByWeight, orderingRoutes, pathParameters, paymentRoutes, type PaymentParameters, type PlacedOrder, quoteOrder, type Route,
} from '@cunshe/shared';
import { Sessions } from '../modules/identity/public';
import { OrderCycles, PlanCycles } from '../modules/order-cycle/public';
import { FeeRules } from '../modules/pairing/public';
import { ClockSetting, JobRunner, type Tx } from '../platform';
import { OWN_CUTOFF } from './seed-gardens';
import { listingIdOf } from './listing-id';
import { offeredOf, OFFERS, type PlannedOrder, planOrders } from './plan-day';
import { insertRows } from './rows';
import { householdId, inOneTransaction, PAIRING_ID, personAccountId, pickupPointId, provided, residentAccountId, saleUnitId, type SeedGround } from './seed-ground';
import { seedId } from './seed-ids';

const ORDERS_TODAY = 46;
/** The same orders on whatever day the demo begins: its stories name sums. */
const ORDERS_OF_THE_STORY = 'orders of 2026-11-23';

/** Who asked yesterday to be told when ordering opens: the first message of their inbox. */
const REMINDED = ['zhou-min', 'xie-lin'] as const;

/** 每家最多, in base units: there is enough for everybody when nobody takes it all. */
const MOST_PER_ACCOUNT: Readonly<Record<string, number>> = { tujidan: 10, caidao: 2 };

/** The day until late morning: the cycle opens, 12 households list, residents order and pay through the API like anybody. */
export async function seedToday(ground: SeedGround): Promise<void> {
  const clock = provided(ground, ClockSetting);
  await clock.set(instantAt(ground.today, '06:00'));
  await inOneTransaction(ground, async (tx) => {
    await provided(ground, PlanCycles).execute(tx);
    await insertRows(tx, 'opening_reminder', REMINDED.map((person) => ({ pairing_id: PAIRING_ID, account_id: personAccountId(person), asked_at: tx.now })));
    await insertRows(tx, 'favourite_garden', [{ account_id: personAccountId('zhou-min'), household_id: householdId('07'), since: tx.now }]);
  });
  await clock.set(instantAt(ground.today, '06:31'));
  await provided(ground, JobRunner).runDue();
  const orders = planOrders(ORDERS_OF_THE_STORY, ORDERS_TODAY, OFFERS);
  await inOneTransaction(ground, (tx) => listGardens(tx, ground, orders));
  const rules = await provided(ground, FeeRules).of(PAIRING_ID, ground.today);
  for (const order of orders) {
    await clock.set(new Date(instantAt(ground.today, '06:31').getTime() + order.minute * 60_000));
    await placeAndPay(ground, order, rules);
  }
}

async function listGardens(tx: Tx, ground: SeedGround, orders: readonly PlannedOrder[]): Promise<void> {
  const cycle = await provided(ground, OrderCycles).onDate(tx, PAIRING_ID, ground.today);
  if (!cycle) throw new Error('the seed has planned no cycle for today');
  await insertRows(tx, 'listing', OFFERS.map((offer) => ({
    id: listingIdOf(ground.today, offer),
    pairing_id: PAIRING_ID,
    business_date: ground.today,
    cycle_id: cycle.id,
    household_id: householdId(offer.plaque),
    sale_unit_id: saleUnitId(offer.crop.drawing),
    price_fen: offer.crop.guideFen,
    offered: offeredOf(offer, orders),
    reserved: 0,
    sold: 0,
    state: 'live',
    most_per_account: MOST_PER_ACCOUNT[offer.crop.drawing] ?? null,
    cutoff_at: instantAt(ground.today, OWN_CUTOFF[offer.crop.drawing] ?? '14:00'),
    channel: 'tile',
    opened_at: tx.now,
    submitted_at: tx.now,
    open_flag: 1,
  })));
}

async function placeAndPay(ground: SeedGround, order: PlannedOrder, rules: readonly FeeRule[]): Promise<void> {
  const token = await inOneTransaction(ground, async (tx) => (await provided(ground, Sessions).open(tx, residentAccountId(order.resident))).accessToken);
  const asked = order.lines.map(({ offer, ordered }) => ({ unit: offer.unit, price: fen(offer.crop.guideFen), ordered: baseQuantity(ordered) }));
  const placed: PlacedOrder = await ask(ground, token, orderingRoutes.placeOrder, {
    pickupPointId: pickupPointId(order.letter),
    lines: order.lines.map(({ offer, ordered }) => ({ listingId: listingIdOf(ground.today, offer), quantity: ordered, substitution: isOrderedByWeight(offer.unit.kind) ? ('refund' as const) : ('same_crop' as const) })),
    expectedTotalFen: quoteOrder(asked, rules).totalFen,
  });
  const payment: PaymentParameters = await ask(ground, token, orderingRoutes.payOrder, { orderId: placed.orderId });
  await ask(ground, token, paymentRoutes.sandboxAct, { prepayId: payment.sandboxPrepayId!, act: 'pay' });
  await ask(ground, token, orderingRoutes.checkPayment, { orderId: placed.orderId });
}

/** One request to the API, as an app would send it. */
export async function ask<Input extends object, Output>({ app, today }: SeedGround, token: string, route: Route<Input, Output>, input: Input): Promise<Output> {
  const fields = Object.fromEntries(Object.entries(input));
  const path = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => String(fields[name]));
  for (const name of pathParameters(route.path)) delete fields[name];
  const key = seedId('request', today, token, path, JSON.stringify(fields));
  const answer = await app.inject({ method: 'POST', url: `/api${path}`, payload: fields, headers: { authorization: `Bearer ${token}`, 'idempotency-key': key } });
  if (answer.statusCode !== 200) throw new Error(`the seed was refused ${path}: ${answer.body}`);
  return answer.json();
}
