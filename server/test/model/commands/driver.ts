import { fulfilmentRoutes, type PostReceiptRequest, type RunPage, type StopView } from '@cunshe/shared';
import { codeOf, mustAnswer } from '../answers';
import { estimateOf, priceOf, sum, upToJiao } from '../arithmetic';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import type { World } from '../world';
import { crateWish } from './crates';

type Run = NonNullable<RunPage['run']>;
const TARE = 20;

async function runOf(world: World): Promise<Run | null> {
  const page = await world.call(world.day.driver, fulfilmentRoutes.run, {});
  mustAnswer('the run', page, 'ok');
  return page.body.run;
}

async function setOut(world: World): Promise<boolean> {
  const run = await runOf(world);
  if (!run) return false;
  const before = run.state;
  const answer = await world.call(world.day.driver, fulfilmentRoutes.startRun, { routeId: run.routeId });
  mustAnswer(`setting out on a run that is ${before}`, answer, 'ok', 'STATE_CHANGED');
  if (codeOf(answer) === 'ok' && before === 'published') world.facts.floatOpened = answer.body.run!.float.openedFen;
  return true;
}

const nextStop = (run: Run, kind?: StopView['kind']): StopView | undefined => run.stops.find(({ state, kind: is }) => (state === 'pending' || state === 'arrived') && (!kind || is === kind));

async function arrive(world: World): Promise<boolean> {
  const run = await runOf(world);
  const stop = run?.state === 'running' && nextStop(run);
  if (!stop) return false;
  mustAnswer('arriving', await world.call(world.day.driver, fulfilmentRoutes.arrive, { stopId: stop.stopId }), 'ok');
  return true;
}

/** Bags as they come: mostly as ordered, now and then lighter, heavier or missing. */
function bagsOf(stop: StopView, choice: Choice): { bags: PostReceiptRequest['bags']; net: Map<string, number> } {
  const net = new Map<string, number>();
  const bags = stop.crops.flatMap((crop) => crop.bags.map(({ lineId, ordered }) => {
    const measure = estimateOf({ kind: crop.unitKind, gramsPerUnit: crop.gramsPerUnit }, ordered);
    const percent = choice.of([100, 100, 100, 97, 93, 103])!;
    const value = crop.unitKind === 'count' ? (choice.chance(10) ? measure - 1 : measure) : Math.round((measure * percent) / 100);
    net.set(lineId, value);
    return { lineId, reading: crop.unitKind === 'count' || value === 0 ? value : value + TARE, tareGrams: crop.unitKind === 'count' || value === 0 ? 0 : TARE };
  }));
  return { bags, net };
}

/** Where bags are packed elsewhere each crop stands on the scale as a whole. */
function wholesOf(stop: StopView, choice: Choice): { crops: NonNullable<PostReceiptRequest['crops']>; net: Map<string, number> } {
  const net = new Map<string, number>();
  const crops = stop.crops.map(({ listingId, unitKind, gramsPerUnit, ordered }) => {
    const measure = estimateOf({ kind: unitKind, gramsPerUnit }, ordered);
    const value = unitKind === 'count' ? (measure > 1 && choice.chance(15) ? measure - 1 : measure) : Math.round((measure * choice.of([100, 100, 97, 102])!) / 100);
    net.set(listingId, value);
    return unitKind === 'count' ? { listingId, reading: value, tareGrams: 0 } : { listingId, reading: value + TARE, tareGrams: TARE };
  });
  return { crops, net };
}

/** What the farmer must be paid: each crop once on the sum of its bags, or on all of it, up to the next 角. */
function owed(stop: StopView, net: ReadonlyMap<string, number>): number {
  const measure = ({ listingId, bags }: StopView['crops'][number]): number => net.get(listingId) ?? sum(bags.map(({ lineId }) => net.get(lineId)!));
  return upToJiao(sum(stop.crops.map((crop) => priceOf({ kind: crop.unitKind, gramsPerUnit: crop.gramsPerUnit }, crop.priceFen, measure(crop)))));
}

async function weigh(world: World, choice: Choice): Promise<boolean> {
  const run = await runOf(world);
  const stop = run?.state === 'running' ? run.stops.find(({ kind, state }) => kind === 'collect' && (state === 'arrived' || (state === 'pending' && choice.chance(5)))) : undefined;
  if (!run || !stop) return false;
  const atDoor = run.packAt === 'door';
  const { bags, crops, net } = atDoor ? { crops: undefined, ...bagsOf(stop, choice) } : { bags: [], ...wholesOf(stop, choice) };
  if (bags.length === 0 && !crops?.length) return false;
  const crates = crateWish(world, choice);
  const method = choice.of(['cash', 'cash', 'cash', 'transfer', 'owed'] as const)!;
  const wish = { stopId: stop.stopId, bags, crops, crates, method, ...(method === 'owed' ? { owedReason: '没零钱' } : {}), cratesIn: 1, cratesOut: 1, farmerConfirmed: true, weightsChecked: true };
  const answer = await world.call(world.day.driver, fulfilmentRoutes.postReceipt, wish);
  if (stop.state === 'pending') {
    mustAnswer('weighing before arriving', answer, 'STOP_NOT_ARRIVED');
    return true;
  }
  if ([...net.values()].every((value) => value === 0)) {
    mustAnswer('a receipt over nothing', answer, 'INVALID_INPUT');
    return true;
  }
  mustAnswer('weighing and paying', answer, 'ok', ...(method === 'transfer' ? (['PAYEE_WITHOUT_WECHAT'] as const) : []));
  if (codeOf(answer) !== 'ok') return true;
  const receipt = answer.body.run!.stops.find(({ stopId }) => stopId === stop.stopId)!.receipt!;
  must(receipt.totalFen === owed(stop, net), `the farmer gets ${receipt.totalFen}, the model says ${owed(stop, net)}`);
  for (const { listingId } of stop.crops) world.facts.crop(listingId).visited = true;
  for (const [id, value] of net) (atDoor ? world.facts.packed : world.facts.received).set(id, value);
  world.facts.crates.atStop(`garden ${world.facts.crop(stop.crops[0]!.listingId).garden}`, crates, { out: 1, in: 1 });
  if (method === 'cash') world.facts.cashPaid += receipt.totalFen;
  must(answer.body.run!.float.leftFen === world.facts.floatOpened - world.facts.cashPaid, `${answer.body.run!.float.leftFen} of the float is left, the model says ${world.facts.floatOpened - world.facts.cashPaid}`);
  const again = await world.call(world.day.driver, fulfilmentRoutes.postReceipt, wish);
  mustAnswer('the same receipt again', again, 'ok');
  must(again.body.run!.float.leftFen === answer.body.run!.float.leftFen, 'the same receipt was paid twice');
  return true;
}

async function forgetBag(world: World, choice: Choice): Promise<boolean> {
  const run = await runOf(world);
  const stop = run?.stops.find(({ kind, state }) => kind === 'collect' && state === 'arrived');
  if (!run || run.state !== 'running' || !stop || run.packAt !== 'door') return false;
  const { bags } = bagsOf(stop, choice);
  if (bags.length === 0) return false;
  const wish = { stopId: stop.stopId, bags: bags.slice(1), method: 'cash' as const, cratesIn: 1, cratesOut: 1, farmerConfirmed: true };
  mustAnswer('a receipt without one of its bags', await world.call(world.day.driver, fulfilmentRoutes.postReceipt, wish), 'BAGS_INCOMPLETE', 'INVALID_INPUT');
  return true;
}

async function skip(world: World, choice: Choice): Promise<boolean> {
  const run = await runOf(world);
  const stop = run?.state === 'running' && choice.chance(30) ? nextStop(run, 'collect') : undefined;
  if (!stop) return false;
  const answer = await world.call(world.day.driver, fulfilmentRoutes.skipStop, { stopId: stop.stopId, reason: choice.of(['nobody_home', 'nothing_cut', 'refused', 'road_blocked'] as const)! });
  mustAnswer('skipping a door', answer, 'ok', 'STATE_CHANGED');
  for (const { listingId } of stop.crops) world.facts.crop(listingId).visited = true;
  if (codeOf(answer) === 'ok') for (const { lineId } of stop.crops.flatMap(({ bags }) => bags)) world.facts.packed.set(lineId, 0);
  return true;
}

/** Is there a bag to be packed of something that a door has received? */
async function bagsToPack({ app, facts }: World): Promise<boolean> {
  const open = await app.database.query<{ listing_id: string }>(`SELECT l.listing_id FROM order_line l JOIN resident_order o ON o.id = l.order_id WHERE l.state = 'ordered' AND o.locked_at IS NOT NULL AND o.state <> 'cancelled'`);
  return open.some(({ listing_id: id }) => facts.received.has(id));
}

async function pointOf({ app, day }: World, stopId: string): Promise<number> {
  const [row] = await app.database.query<{ pickup_point_id: string | null }>('SELECT pickup_point_id FROM route_stop WHERE id = ?', [stopId]);
  return day.market.pickupPointIds.indexOf(row!.pickup_point_id ?? '');
}

async function drop(world: World, choice: Choice): Promise<boolean> {
  const run = await runOf(world);
  const stop = run?.state === 'running' ? run.stops.find(({ kind, state }) => kind !== 'collect' && (state === 'pending' || state === 'arrived')) : undefined;
  if (!run || !stop) return false;
  const unpacked = run.packAt === 'station' && (await bagsToPack(world));
  const doorsOpen = run.stops.some(({ kind, state }) => kind === 'collect' && (state === 'pending' || state === 'arrived'));
  mustAnswer('arriving', await world.call(world.day.driver, fulfilmentRoutes.arrive, { stopId: stop.stopId }), 'ok');
  const crates = crateWish(world, choice);
  const answer = await world.call(world.day.driver, fulfilmentRoutes.drop, { stopId: stop.stopId, cratesOut: 1, crates });
  mustAnswer('leaving bags', answer, doorsOpen ? 'STOPS_OPEN' : unpacked ? 'WEIGHT_MISSING' : 'ok');
  const point = await pointOf(world, stop.stopId);
  if (codeOf(answer) === 'ok' && point >= 0) world.facts.crates.atStop(`point ${point}`, crates, { out: 1, in: 0 });
  return true;
}

async function countFloat(world: World, choice: Choice): Promise<boolean> {
  const run = await runOf(world);
  if (!run || run.state === 'published' || run.state === 'planned') return false;
  const wrong = run.state === 'running' && choice.chance(50) ? choice.of([-1, 10])! : 0;
  const answer = await world.call(world.day.driver, fulfilmentRoutes.finishRun, { routeId: run.routeId, countedFen: world.facts.floatOpened - world.facts.cashPaid + wrong });
  const open = nextStop(run) !== undefined;
  if (codeOf(answer) === 'ok') world.facts.crates.unload();
  world.facts.runOver ||= codeOf(answer) === 'ok';
  mustAnswer('counting the float', answer, open ? 'STOPS_OPEN' : wrong === 0 ? 'ok' : 'FLOAT_UNBALANCED');
  return true;
}

async function keeperDrives(world: World): Promise<boolean> {
  mustAnswer('a keeper at the wheel', await world.call(world.day.keepers[0]!, fulfilmentRoutes.run, {}), 'NOT_ALLOWED');
  return true;
}

/** Whatever comes next on the way: most runs come to their end. */
async function goOn(world: World, choice: Choice): Promise<boolean> {
  return (await weigh(world, choice)) || (await drop(world, choice)) || (await arrive(world)) || setOut(world);
}

export const DRIVER_COMMANDS: readonly Command[] = [
  { name: 'driver goes on', weight: 14, run: goOn },
  { name: 'driver sets out', weight: 2, run: (world) => setOut(world) },
  { name: 'driver arrives', weight: 6, run: (world) => arrive(world) },
  { name: 'driver weighs and pays', weight: 8, run: weigh },
  { name: 'driver forgets a bag', weight: 3, run: forgetBag },
  { name: 'driver skips a door', weight: 2, run: skip },
  { name: 'driver leaves bags at a gate', weight: 6, run: drop },
  { name: 'driver counts the float', weight: 4, run: countFloat },
  { name: 'keeper tries to drive', weight: 1, run: (world) => keeperDrives(world) },
];
