import { booksRoutes, fulfilmentRoutes, PACK_AT, packingPlaceRoutes, type PackingPage, type WeighedBag } from '@cunshe/shared';
import { MARKET_DATE, marketTime } from '../../factories/market';
import type { Answer } from '../../test-app';
import { codeOf, mustAnswer } from '../answers';
import { estimateOf, sum } from '../arithmetic';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import type { World } from '../world';

type Line = PackingPage['orders'][number]['lines'][number];

const TARE = 20;
const LOCK = marketTime('14:05:00.000');

/** 在哪装袋: until the orders lock. What the page says is changeable can be changed, and the other way round. */
async function setPlace(world: World, choice: Choice): Promise<boolean> {
  const { operator, market } = world.day;
  const page = await world.call(operator, packingPlaceRoutes.packingPlace, { operatorId: market.operatorId });
  mustAnswer('where bags are packed', page, 'ok');
  must(page.body.packAt === world.facts.packAt, `bags are packed at the ${page.body.packAt}, the model says ${world.facts.packAt}`);
  const packAt = choice.of(PACK_AT)!;
  const [answer, now] = [await world.call(operator, packingPlaceRoutes.setPackAt, { operatorId: market.operatorId, packAt }), await world.now()];
  const early = now < LOCK;
  must(page.body.changeable === early || !early, 'the page says that the place cannot be changed, and it can');
  mustAnswer(`packing at the ${packAt}`, answer, page.body.changeable ? 'ok' : 'PACKING_UNDER_WAY');
  must(early || !page.body.changeable || (await isSettled(world)), 'the place of packing changes while bags are under way');
  if (codeOf(answer) === 'ok') world.facts.packAt = packAt;
  return true;
}

async function isSettled(world: World): Promise<boolean> {
  const { operator, market } = world.day;
  const books = await world.call(operator, booksRoutes.books, { operatorId: market.operatorId, businessDate: MARKET_DATE });
  mustAnswer('the books', books, 'ok');
  return books.body.state !== 'open';
}

async function keeperSets(world: World): Promise<boolean> {
  const { keepers, market } = world.day;
  mustAnswer('a keeper sets the place', await world.call(keepers[0]!, packingPlaceRoutes.setPackAt, { operatorId: market.operatorId, packAt: 'gate' }), 'NOT_ALLOWED');
  return true;
}

const unitOf = ({ unitKind, gramsPerUnit }: Line) => ({ kind: unitKind, gramsPerUnit });

/** The heaviest bag that is taken: heads up to twice what was declared, weighed goods and a gift. */
const mostOf = ({ unitKind, due, gramsPerUnit }: Line) => (unitKind === 'weight' ? due + Math.max(Math.round(due / 10), 200) : 2 * due * gramsPerUnit);

/**
 * Its share of what the door received and nobody has packed: pieces as far as they go, weights by what is due. Where a
 * bag was cut short after the door had weighed its crop, the others hold what is due and the rest stays over.
 */
async function shareOf({ app, facts }: World, line: Line): Promise<number> {
  const open = await app.database.query<{ id: string; due: number | string }>(`SELECT l.id, COALESCE(l.allotted, l.ordered) AS due FROM order_line l JOIN resident_order o ON o.id = l.order_id WHERE l.listing_id = ? AND l.state = 'ordered' AND o.state = 'locked'`, [line.listingId]);
  const left = facts.received.get(line.listingId) ?? 0;
  if (line.unitKind === 'count') return Math.min(line.due, left);
  const share = open.length === 1 ? left : Math.round((left * line.due) / sum(open.map(({ due }) => Number(due))));
  if (share <= mostOf(line)) return share;
  must(facts.crop(line.listingId).short, `${share} is left for a bag of ${line.due} and nothing of the crop is short`);
  return estimateOf(unitOf(line), line.due);
}

const bagOf = (line: Line, net: number): WeighedBag => (line.unitKind === 'count' || net === 0 ? { lineId: line.lineId, reading: net, tareGrams: 0 } : { lineId: line.lineId, reading: net + TARE, tareGrams: TARE });

interface Place {
  readonly page: PackingPage;
  readonly pack: (bags: readonly WeighedBag[], leftReason?: string) => Promise<Answer<PackingPage>>;
}

async function station(world: World): Promise<Place | null> {
  const { driver } = world.day;
  const { run } = (await world.call(driver, fulfilmentRoutes.run, {})).body;
  if (run?.state !== 'running') return null;
  const page = await world.call(driver, fulfilmentRoutes.stationPacking, { routeId: run.routeId });
  mustAnswer('packing at the station', page, 'ok');
  return { page: page.body, pack: (bags, leftReason) => world.call(driver, fulfilmentRoutes.packAtStation, { routeId: run.routeId, bags, weightsChecked: true, ...(leftReason ? { leftReason } : {}) }) };
}

async function gate(world: World, point: number): Promise<Place> {
  const [keeper, pickupPointId] = [world.day.keepers[point]!, world.point(point)];
  const page = await world.call(keeper, fulfilmentRoutes.gatePacking, { pickupPointId });
  mustAnswer('packing at the gate', page, 'ok');
  return { page: page.body, pack: (bags, leftReason) => world.call(keeper, fulfilmentRoutes.packAtGate, { pickupPointId, bags, weightsChecked: true, ...(leftReason ? { leftReason } : {}) }) };
}

/** One line after the other: the bags of a crop sum to what its door received. */
async function packOne(world: World, choice: Choice, { page, pack }: Place, where: 'station' | 'gate'): Promise<boolean> {
  must((page.place === where) === (world.facts.packAt === where), `packing at the ${where} where bags are packed at the ${world.facts.packAt}`);
  const line = choice.of(page.orders.flatMap(({ lines }) => lines).filter(({ open, received }) => open && received));
  if (!line) return false;
  const net = await shareOf(world, line);
  const crop = world.facts.crop(line.listingId);
  if (choice.chance(15)) mustAnswer('a bag of more than came', await pack([bagOf(line, (world.facts.received.get(line.listingId) ?? 0) + 150)]), 'PACKED_BEYOND_RECEIVED', 'WEIGHT_UNLIKELY', 'INVALID_INPUT');
  const answers = choice.chance(20) ? await Promise.all([pack([bagOf(line, net)]), pack([bagOf(line, net)])]) : [await pack([bagOf(line, net)])];
  const codes = answers.map(codeOf);
  if (crop.short && !codes.includes('ok')) {
    answers.push(await pack([bagOf(line, net)], '外叶掉了'));
    codes.push(codeOf(answers.at(-1)!));
  }
  must(codes.filter((code) => code === 'ok').length === 1, `a bag of ${net} of ${estimateOf(unitOf(line), line.due)} is packed: ${codes.join()} ${JSON.stringify(answers[0]!.body).slice(0, 200)}`);
  world.facts.packed.set(line.lineId, net);
  world.facts.received.set(line.listingId, (world.facts.received.get(line.listingId) ?? 0) - net);
  return true;
}

async function packAtStation(world: World, choice: Choice): Promise<boolean> {
  const place = await station(world);
  return place ? packOne(world, choice, place, 'station') : false;
}

async function packAtGate(world: World, choice: Choice): Promise<boolean> {
  return packOne(world, choice, await gate(world, choice.int(0, 1)), 'gate');
}

/** Whatever is next at a gate, so that most bags come into somebody's hands. */
async function goOn(world: World, choice: Choice): Promise<boolean> {
  const point = choice.int(0, 1);
  if (await packOne(world, choice, await gate(world, point), 'gate')) return true;
  mustAnswer('counting in', await world.call(world.day.keepers[point]!, fulfilmentRoutes.countIn, { pickupPointId: world.point(point), missingOrderIds: [] }), 'ok', 'VAN_NOT_ARRIVED', 'STATE_CHANGED');
  return true;
}

/** Bags are weighed in one place, whoever tries elsewhere. */
async function packElsewhere(world: World, choice: Choice): Promise<boolean> {
  if (world.facts.packAt === 'gate') return false;
  const { pack } = await gate(world, choice.int(0, 1));
  mustAnswer('packing at the wrong place', await pack([{ lineId: 'nobody', reading: 1, tareGrams: 0 }]), 'PACKED_ELSEWHERE');
  return true;
}

export const PACKING_COMMANDS: readonly Command[] = [
  { name: 'operator sets where bags are packed', weight: 2, run: setPlace },
  { name: 'keeper sets where bags are packed', weight: 1, run: (world) => keeperSets(world) },
  { name: 'driver packs at the station', weight: 8, before: 1, run: packAtStation },
  { name: 'keeper packs at the gate', weight: 8, before: 1, run: packAtGate },
  { name: 'keeper goes on', weight: 10, before: 1, run: goOn },
  { name: 'keeper packs where none are packed', weight: 1, run: packElsewhere },
];
