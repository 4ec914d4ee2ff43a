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

/** Kinds by weight: a number below its length names one. */
export const WEIGHTED: readonly number[] = COMMANDS.flatMap(({ weight }, kind) => Array.from({ length: weight }, () => kind));

/**
 * Lives one day by its script.
 * @returns how many commands found something to do, by kind.
 * @throws Break, with the command in its message.
 */
export async function liveDay(app: TestApp, faults: Faults, script: readonly Step[], count: (kind: number) => void): Promise<void> {
  const world = await World.begin(app, faults);
  for (const [place, { kind, salt }] of script.entries()) {
    const command = COMMANDS[WEIGHTED[kind % WEIGHTED.length]!]!;
    try {
      if (await command.run(world, new Choice(salt))) count(COMMANDS.indexOf(command));
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
