import { marketTime } from '../factories/market';
import type { TestApp } from '../test-app';
import { Break } from './break';
import { calm } from './calm';
import { Choice } from './choice';
import { COMMANDS } from './commands';
import type { Faults } from './faults';
import { World } from './world';

/** One step of a script: a kind by its number and the salt of its choices. */
export interface Step {
  readonly kind: number;
  readonly salt: number;
}

/** Kinds by weight, before the orders lock and after it: a number below its length names one. */
const BEFORE = COMMANDS.flatMap(({ weight, before = weight }, kind) => Array.from({ length: before }, () => kind));
const AFTER = COMMANDS.flatMap(({ weight, after = weight }, kind) => Array.from({ length: after }, () => kind));
const LOCK = marketTime('14:05:00.000');

async function kindOf(world: World, { kind }: Step): Promise<number> {
  const kinds = (await world.now()) < LOCK ? BEFORE : AFTER;
  return kinds[kind % kinds.length]!;
}

/**
 * Lives one day by its script.
 * @param lived what was done is written into it, by name
 * @throws Break, with the command in its message.
 */
export async function liveDay(app: TestApp, faults: Faults, script: readonly Step[], count: (kind: number) => void, lived: string[] = []): Promise<void> {
  const world = await World.begin(app, faults);
  for (const [place, step] of script.entries()) {
    const kind = await kindOf(world, step);
    const [command, { salt }] = [COMMANDS[kind]!, step];
    lived.push(`${command.name} (${salt})`);
    try {
      if (await command.run(world, new Choice(salt))) count(kind);
      await world.look();
      if (world.facts.calledOff) break;
    } catch (error) {
      throw new Break(`command ${place + 1}, "${command.name}" (${salt}): ${reason(error)}`);
    }
  }
  try {
    await calm(world);
  } catch (error) {
    throw new Break(`the calm after the last command: ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  return error instanceof Break ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
}
