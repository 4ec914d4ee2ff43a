import { type ChangeDepotRequest, crateRoutes, type CratesPage, type StopCrates } from '@cunshe/shared';
import { codeOf, mustAnswer } from '../answers';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import type { World } from '../world';

const NAMES = ['大箱', '小箱', '保温箱'];

/** What a driver says of crates: nothing on types, or some of each. */
export function crateWish({ facts }: World, choice: Choice): readonly StopCrates[] | undefined {
  if (facts.crates.types.length === 0 || choice.chance(40)) return undefined;
  return facts.crates.types.map((typeId) => ({ typeId, out: choice.int(0, 3), in: choice.int(0, 3) }));
}

/** A new type; one of that name is enough. */
async function addType(world: World, choice: Choice): Promise<boolean> {
  const { operator, market } = world.day;
  const known = world.facts.crates.types.length;
  const again = known > 0 && choice.chance(30);
  const name = again ? NAMES[0] : NAMES[known];
  if (!name) return false;
  const answer = await world.call(operator, crateRoutes.addCrateType, { operatorId: market.operatorId, name, holdsGrams: 8_000 });
  mustAnswer('a type of crates', answer, again ? 'CRATE_TYPE_KNOWN' : 'ok');
  if (codeOf(answer) === 'ok') world.facts.crates.types.push(answer.body.types.find((type) => type.name === name)!.typeId);
  return true;
}

async function changeDepot(world: World, choice: Choice): Promise<boolean> {
  const { operator, market } = world.day;
  const typeId = choice.of(world.facts.crates.types);
  if (!typeId) return false;
  const [change, crates, there] = [choice.of<ChangeDepotRequest['change']>(['bought', 'bought', 'lost', 'damaged'])!, choice.int(1, 6), world.facts.crates.at(typeId, 'depot')];
  const answer = await world.call(operator, crateRoutes.changeDepot, { operatorId: market.operatorId, typeId, change, crates });
  mustAnswer(`${crates} ${change} of ${there} at the depot`, answer, change !== 'bought' && crates > there ? 'CRATES_TOO_FEW' : 'ok');
  if (codeOf(answer) === 'ok') world.facts.crates.change(typeId, 'depot', change === 'bought' ? crates : -crates);
  return true;
}

async function countAtGate(world: World, choice: Choice): Promise<boolean> {
  const { types } = world.facts.crates;
  if (types.length === 0) return false;
  const point = choice.int(0, 1);
  const counts = types.map((typeId) => ({ typeId, good: choice.int(0, 4), damaged: choice.int(0, 2) }));
  const answer = await world.call(world.day.keepers[point]!, crateRoutes.countCrates, { pickupPointId: world.point(point), counts });
  mustAnswer('counting crates', answer, 'ok');
  for (const { typeId, good } of counts) world.facts.crates.counted(typeId, `point ${point}`, good);
  must(answer.body.types.every(({ typeId, crates }) => crates === world.facts.crates.at(typeId, `point ${point}`)), 'a gate has other crates than were counted');
  return true;
}

function nameOf(world: World, { party, partyId }: CratesPage['parties'][number]): string {
  if (party === 'household') return `garden ${world.gardens.findIndex(({ householdId }) => householdId === partyId)}`;
  return party === 'point' ? `point ${world.day.market.pickupPointIds.indexOf(partyId)}` : party;
}

/** 筐: every crate of every type where the model has it, and none besides. */
async function read(world: World): Promise<boolean> {
  const { operator, market } = world.day;
  const page = await world.call(operator, crateRoutes.crates, { operatorId: market.operatorId });
  mustAnswer('the crates', page, 'ok');
  const shown = page.body.parties.flatMap((each) => each.holdings.map(({ typeId, crates }) => `${typeId} ${nameOf(world, each)} ${crates}`));
  const believed = [...world.facts.crates.all()].map(([where, crates]) => `${where} ${crates}`);
  must(shown.sort().join() === believed.sort().join(), `crates stand ${shown.join()}, the model says ${believed.join()}`);
  return true;
}

async function keeperBuys(world: World): Promise<boolean> {
  const { keepers, market } = world.day;
  const wish = { operatorId: market.operatorId, name: '私箱', holdsGrams: 8_000 };
  mustAnswer('a keeper at the depot', await world.call(keepers[0]!, crateRoutes.addCrateType, wish), 'NOT_ALLOWED');
  return true;
}

export const CRATE_COMMANDS: readonly Command[] = [
  { name: 'operator adds a type of crates', weight: 2, after: 1, run: addType },
  { name: 'operator buys crates or writes them off', weight: 2, run: changeDepot },
  { name: 'keeper counts crates', weight: 1, after: 2, run: countAtGate },
  { name: 'operator looks where crates stand', weight: 1, after: 3, run: (world) => read(world) },
  { name: 'keeper reaches for the depot', weight: 1, run: (world) => keeperBuys(world) },
];
