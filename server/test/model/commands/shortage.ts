import { fulfilmentRoutes, SHORTAGE_STRATEGIES, shortageRoutes, type ShortageView } from '@cunshe/shared';
import { codeOf, mustAnswer } from '../answers';
import { sum } from '../arithmetic';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import type { World } from '../world';

/** 不够: less than was asked for, or, said wrongly, just as much. */
async function declare(world: World, choice: Choice): Promise<boolean> {
  const garden = choice.of(world.gardens)!;
  const page = await world.call(garden.farmer, fulfilmentRoutes.harvestTask, { householdId: garden.householdId });
  const { task } = page.body;
  const crop = choice.of(task?.crops ?? []);
  if (!task || !crop) return false;
  const available = choice.chance(10) ? crop.ordered : choice.int(0, Math.max(0, crop.ordered - 1));
  const answer = await world.call(garden.farmer, fulfilmentRoutes.declareShort, { taskId: task.taskId, listingId: crop.listingId, available });
  mustAnswer('saying that it is not enough', answer, 'ok', 'NOT_SHORT', 'STATE_CHANGED', 'NOT_FOUND');
  if (codeOf(answer) === 'ok') touch(world, crop.listingId);
  return true;
}

/** What is short, and what may stand in for it, is no longer told by weighing alone. */
function touch(world: World, listingId: string): void {
  const named = world.facts.crop(listingId);
  named.short = true;
  for (const order of world.facts.orders.filter(({ lines }) => lines.some((line) => line.listingId === listingId))) order.special = true;
}

const board = async (world: World): Promise<readonly ShortageView[]> => {
  const page = await world.call(world.day.operator, shortageRoutes.shortages, { operatorId: world.day.market.operatorId });
  mustAnswer('the board of what is short', page, 'ok');
  return page.body.shortages;
};

/** Nobody gets more than wanted, nobody is shortened without a sentence, and no more is shared out than there is. */
function mustBeFair({ state, lines, available, cropName }: ShortageView): void {
  if (state === 'withdrawn') return;
  const shared = sum(lines.map(({ allotted }) => allotted));
  must(shared <= available, `${shared} of ${cropName} is shared out where there is ${available}`);
  for (const { allotted, wanted, sentence } of lines) {
    must(allotted >= 0 && allotted <= wanted, `${allotted} is allotted where ${wanted} was wanted`);
    must((sentence === null) === (allotted === wanted), 'who is shortened is told so, who is not is not');
  }
}

async function decide(world: World, choice: Choice): Promise<boolean> {
  const shortages = await board(world);
  shortages.forEach(mustBeFair);
  const drafted = choice.of(shortages.filter(({ state }) => state === 'drafted'));
  if (!drafted) return false;
  const { shortageId, version } = drafted;
  const named = { operatorId: world.day.market.operatorId, shortageId, version };
  const other = { ...named, strategy: choice.of(SHORTAGE_STRATEGIES)!, byHand: [] };
  const answer = choice.chance(40) ? await world.call(world.day.operator, shortageRoutes.redraft, other) : await world.call(world.day.operator, shortageRoutes.confirm, named);
  mustAnswer('deciding what is short', answer, 'ok', 'STATE_CHANGED');
  if (codeOf(answer) === 'ok') answer.body.shortages.forEach(mustBeFair);
  return true;
}

/** Two operators let the same draft stand: the money goes back once. */
async function decideTwice(world: World, choice: Choice): Promise<boolean> {
  const drafted = choice.of((await board(world)).filter(({ state }) => state === 'drafted'));
  if (!drafted) return false;
  const named = { operatorId: world.day.market.operatorId, shortageId: drafted.shortageId, version: drafted.version };
  const both = await Promise.all([0, 1].map(() => world.call(world.day.operator, shortageRoutes.confirm, named)));
  for (const answer of both) mustAnswer('two confirming at once', answer, 'ok', 'STATE_CHANGED');
  must(both.filter((answer) => codeOf(answer) === 'ok').length <= 1, 'one shortage stands twice');
  return true;
}

export const SHORTAGE_COMMANDS: readonly Command[] = [
  { name: 'farmer has not enough', weight: 3, run: declare },
  { name: 'operator decides what is short', weight: 3, run: decide },
  { name: 'two operators confirm one shortage', weight: 1, run: decideTwice },
];
