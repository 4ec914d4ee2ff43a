import { catalogueRoutes, fulfilmentRoutes } from '@cunshe/shared';
import { codeOf, mustAnswer } from '../answers';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import type { World } from '../world';

const TEN_MINUTES = 600_000;

/** More of a crop that stands. */
async function publish(world: World, choice: Choice): Promise<boolean> {
  const crop = choice.of(world.facts.crops)!;
  const { farmer, householdId } = world.gardens[crop.garden]!;
  const [now, units] = [await world.now(), choice.int(1, 4)];
  const wish = { householdId, saleUnitId: crop.saleUnitId, units, priceFen: crop.priceFen, channel: 'tile' as const, openedAt: now.toISOString(), confirmedUnusual: true };
  const answer = await world.call(farmer, catalogueRoutes.publishListing, wish);
  const before = now < world.facts.crops[0]!.cutoffAt;
  if (!before) {
    mustAnswer('listing after the cut-off', answer, 'LISTING_NOT_OPEN_YET', 'ok', 'NO_SERVICE_TODAY');
    return true;
  }
  if (now >= crop.cutoffAt) mustAnswer('adding to a crop after its own cut-off', answer, 'LISTING_TOO_LATE', 'STATE_CHANGED');
  else mustAnswer('adding to a crop', answer, 'ok');
  if (codeOf(answer) !== 'ok') return true;
  must(answer.body.listingId === crop.listingId, 'a crop stands on two beds');
  crop.added = { base: crop.unit.kind === 'weight' ? units * 500 : units, at: now.getTime() };
  crop.offered += crop.added.base;
  return true;
}

async function priceOutOfBand(world: World, choice: Choice): Promise<boolean> {
  const crop = choice.of(world.facts.crops)!;
  const { farmer, householdId } = world.gardens[crop.garden]!;
  const now = await world.now();
  const wish = { householdId, saleUnitId: crop.saleUnitId, units: 1, priceFen: choice.of([0, 100_001])!, channel: 'tile' as const, openedAt: now.toISOString() };
  mustAnswer('a price out of the band', await world.call(farmer, catalogueRoutes.publishListing, wish), 'PRICE_OUT_OF_BAND', 'INVALID_INPUT', 'LISTING_NOT_OPEN_YET', 'NO_SERVICE_TODAY');
  return true;
}

/** 收回来: only what was just added, only while it is free, only for ten minutes. */
async function takeBack(world: World, choice: Choice): Promise<boolean> {
  const crop = choice.of(world.facts.crops)!;
  const { added } = crop;
  const now = (await world.now()).getTime();
  const answer = await world.call(world.gardens[crop.garden]!.farmer, catalogueRoutes.withdrawListing, { listingId: crop.listingId });
  const inTime = added !== null && now < added.at + TEN_MINUTES;
  const free = added !== null && added.base > 0 && world.facts.left(crop.listingId) >= added.base;
  if (!inTime) mustAnswer('taking back too late', answer, 'UNDO_TOO_LATE');
  else if (!free && world.facts.crops.every(({ short }) => !short)) mustAnswer('taking back what is ordered', answer, 'LISTING_HAS_ORDERS');
  else mustAnswer('taking back', answer, 'ok', 'LISTING_HAS_ORDERS');
  if (codeOf(answer) !== 'ok') return true;
  crop.offered -= added!.base;
  added!.base = 0;
  return true;
}

async function home(world: World, choice: Choice): Promise<boolean> {
  const { farmer, householdId } = choice.of(world.gardens)!;
  mustAnswer('the farmer’s home', await world.call(farmer, fulfilmentRoutes.farmerHome, { householdId }), 'ok');
  return true;
}

/** 今天要摘: exactly what living orders hold, once it is out. */
async function task(world: World, choice: Choice): Promise<boolean> {
  const garden = choice.int(0, world.gardens.length - 1);
  const { farmer, householdId } = world.gardens[garden]!;
  const page = await world.call(farmer, fulfilmentRoutes.harvestTask, { householdId });
  mustAnswer('the pick list', page, 'ok');
  if (!page.body.task) return true;
  const crops = world.facts.crops.filter((crop) => crop.garden === garden);
  const special = world.facts.orders.some((order) => order.special);
  for (const { listingId, visited, short } of crops) {
    const asked = page.body.task.crops.find((crop) => crop.listingId === listingId)?.ordered ?? 0;
    const [least, most] = [world.facts.awaited(listingId), world.facts.held(listingId)];
    must(special || visited || short || (asked >= least && asked <= most), `the pick list asks for ${asked}, ${least} to ${most} are ordered`);
  }
  const step = choice.of([fulfilmentRoutes.acknowledgeHarvest, fulfilmentRoutes.finishHarvest])!;
  mustAnswer('a step of the harvest', await world.call(farmer, step, { taskId: page.body.task.taskId }), 'ok', 'STATE_CHANGED');
  return true;
}

async function neighbourListing(world: World, choice: Choice): Promise<boolean> {
  const crop = choice.of(world.facts.crops)!;
  const other = world.gardens[(crop.garden + 1) % world.gardens.length]!;
  mustAnswer('a neighbour at the bed', await world.call(other.farmer, catalogueRoutes.withdrawListing, { listingId: crop.listingId }), 'NOT_FOUND');
  return true;
}

export const FARMER_COMMANDS: readonly Command[] = [
  { name: 'farmer lists more', weight: 5, run: publish },
  { name: 'farmer asks a price out of the band', weight: 1, run: priceOutOfBand },
  { name: 'farmer takes the crop back', weight: 5, run: takeBack },
  { name: 'farmer looks at home', weight: 1, run: home },
  { name: 'farmer works off the pick list', weight: 3, run: task },
  { name: 'neighbour takes a crop back', weight: 1, run: neighbourListing },
];
