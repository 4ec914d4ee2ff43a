import { allRoutes, type BusinessDate, businessDateOf, fulfilmentRoutes, instantAt, type LineProblem, type PointBag } from '@cunshe/shared';
import { Clock, ClockSetting } from '../../src/platform';
import { seedIfEmpty } from '../../src/seed';
import { personAccountId, pickupPointId } from '../../src/seed/seed-ground';
import type { Engine } from '../databases';
import { answer, as, bagsAsOrdered, type Caller, collectEverything, dropEverything } from '../factories/afternoon';
import { startTestApp, type TestApp } from '../test-app';

export interface Demo {
  readonly app: TestApp;
  readonly today: BusinessDate;
}

const DRIVERS = ['he-shifu', 'xiao-yi'];
const KEEPERS = { A: 'lao-zhou', B: 'tan-jie', C: 'xiao-deng', D: 'lao-liu' };

/** The whole application with the seeded demo, at 11:42. */
export async function startDemo(engine: Engine): Promise<Demo> {
  const app = await startTestApp(engine, { routes: Object.fromEntries(allRoutes().map(({ name, route }) => [name, route])) });
  await seedIfEmpty(app.app);
  return { app, today: businessDateOf(await app.get(Clock).now()) };
}

export function passTo({ app, today }: Demo, time: string): Promise<void> {
  return app.get(ClockSetting).passUntil(instantAt(today, time));
}

/** From the cut-off to settled floats: one bag weighs light, one is missing at the gate, something is spoilt at another, one is never fetched and given away, all others are handed over, some in two parts. */
export async function walkDay(demo: Demo): Promise<void> {
  await passTo(demo, '14:10');
  await passTo(demo, '14:30');
  await collect(demo);
  await passTo(demo, '16:40');
  for (const [letter, keeper] of Object.entries(KEEPERS)) await serveGate(demo, letter, keeper);
  await settle(demo);
  await passTo(demo, '20:35');
  await donate(demo);
}

/** The one bag at gate D that nobody came for. */
async function donate({ app }: Demo): Promise<void> {
  const keeper = as(app, { accountId: personAccountId(KEEPERS.D) });
  const { bags } = await answer(keeper.call(fulfilmentRoutes.unclaimed, { pickupPointId: pickupPointId('D') }));
  await answer(keeper.call(fulfilmentRoutes.donate, { pickupPointId: pickupPointId('D'), orderIds: bags.filter(({ mayDonate }) => mayDonate).map(({ orderId }) => orderId), recipient: '社区食堂' }));
}

async function collect({ app }: Demo): Promise<void> {
  for (const driver of DRIVERS.map((id) => ({ accountId: personAccountId(id) }))) {
    const caller = as(app, driver);
    const { run } = await answer(caller.call(fulfilmentRoutes.run, {}));
    if (!run) continue;
    await answer(caller.call(fulfilmentRoutes.startRun, { routeId: run.routeId }));
    const light = run.stops.find((stop) => stop.crops.some(({ unitKind }) => unitKind !== 'count'));
    if (light) await collectLight({ app, driver }, light);
    await collectEverything({ app, driver }, { ...run, stops: run.stops.filter((stop) => stop !== light) });
    await dropEverything({ app, driver }, run);
  }
}

type Stop = Parameters<typeof bagsAsOrdered>[0];

/** A twentieth less in every weighed bag than was ordered, paid into the farmer's WeChat. */
async function collectLight({ app, driver }: { app: TestApp; driver: { accountId: string } }, stop: Stop): Promise<void> {
  const bags = bagsAsOrdered(stop).map((bag) => ({ ...bag, reading: bag.tareGrams > 0 ? Math.round(bag.reading * 0.95) : bag.reading }));
  await answer(as(app, driver).call(fulfilmentRoutes.arrive, { stopId: stop.stopId }));
  await answer(as(app, driver).call(fulfilmentRoutes.postReceipt, { stopId: stop.stopId, bags, method: 'owed', owedReason: '零钱不够', cratesIn: 1, cratesOut: 1, farmerConfirmed: true, weightsChecked: true }));
}

async function serveGate({ app }: Demo, letter: string, keeper: string): Promise<void> {
  const caller = as(app, { accountId: personAccountId(keeper) });
  const pointId = pickupPointId(letter);
  const { bags } = await answer(caller.call(fulfilmentRoutes.point, { pickupPointId: pointId }));
  const missing = letter === 'B' ? bags.slice(0, 1).map(({ orderId }) => orderId) : [];
  const problems = letter === 'C' ? problemsOf(bags) : [];
  const counted = await answer(caller.call(fulfilmentRoutes.countIn, { pickupPointId: pointId, missingOrderIds: missing, problems }));
  const received = counted.bags.filter(({ state }) => state === 'received');
  if (letter === 'A') await giveOne(caller, pointId, received);
  for (const { orderId, lines } of letter === 'D' ? received.slice(1) : received) {
    if (letter === 'D' && lines.length > 1) await answer(caller.call(fulfilmentRoutes.handOver, { pickupPointId: pointId, orderId, proof: null, lineIds: [lines[0]!.lineId] }));
    await answer(caller.call(fulfilmentRoutes.handOver, { pickupPointId: pointId, orderId, proof: null }));
  }
}

/** The first line of the first bag with two goes to the next resident. */
async function giveOne(caller: Caller, pickupPointId: string, bags: readonly PointBag[]): Promise<void> {
  const giver = bags.find(({ lines }) => lines.length > 1);
  const receiver = bags.find((bag) => bag !== giver);
  if (giver && receiver) await answer(caller.call(fulfilmentRoutes.moveLine, { pickupPointId, lineId: giver.lines[0]!.lineId, toOrderId: receiver.orderId, reason: '不想要了' }));
}

/** The first line of the first bag with more than one piece of it: one is spoilt. */
function problemsOf(bags: readonly PointBag[]): LineProblem[] {
  const line = bags.flatMap(({ lines }) => lines).find(({ packed }) => (packed ?? 0) > 1);
  return line ? [{ lineId: line.lineId, flaw: 'damaged', good: line.packed! - 1 }] : [];
}

async function settle({ app }: Demo): Promise<void> {
  for (const driver of DRIVERS.map((id) => ({ accountId: personAccountId(id) }))) {
    const { run } = await answer(as(app, driver).call(fulfilmentRoutes.run, {}));
    if (run) await answer(as(app, driver).call(fulfilmentRoutes.finishRun, { routeId: run.routeId, countedFen: run.float.leftFen }));
  }
}
