import fc from 'fast-check';
import type { TestApp } from '../test-app';
import { COMMANDS } from './commands';
import { liveDay, type Step } from './day';
import type { Faults } from './faults';

const LONGEST_DAY = 700;
/** A day that breaks is shrunk for so long at most. */
const SHRINK_MS = 120_000;

export interface ModelRun {
  readonly commands: number;
  readonly breaks: number;
  readonly seed: number;
  readonly kinds: number;
  /** Kinds that found nothing to do in all of it. */
  readonly unreached: readonly string[];
  /** The shortest script found that breaks, and how; absent when nothing broke. */
  readonly broken?: { readonly dayseed: number; readonly sentence: string; readonly script: readonly string[] };
}

const scripts: fc.Arbitrary<Step[]> = fc.noBias(
  fc.array(fc.record({ kind: fc.nat(), salt: fc.nat() }), { minLength: 1, maxLength: LONGEST_DAY, size: 'max' }),
);

/** Days one after the other, each from a seed of its own, until so many commands are done or one breaks; that one is shrunk. */
export async function runModel(app: TestApp, faults: Faults, commands: number, seed: number, tell: (done: number) => void, { shrink = true } = {}): Promise<ModelRun> {
  const done = new Map<number, number>();
  const total = (): number => [...done.values()].reduce((sum, times) => sum + times, 0);
  const count = (kind: number): void => void done.set(kind, (done.get(kind) ?? 0) + 1);
  const unreached = (): string[] => COMMANDS.flatMap(({ name }, kind) => (done.has(kind) ? [] : [name]));
  for (let day = Number(process.env.MODEL_FROM_DAY ?? 0); total() < commands; day += 1) {
    const dayseed = seed * 100_000 + day;
    const live = new LastBroken((script, lived) => liveDay(app, faults, script, count, lived));
    const details = await fc.check(fc.asyncProperty(scripts, (script) => live.execute(script)), { seed: dayseed, numRuns: 1, interruptAfterTimeLimit: SHRINK_MS, endOnFailure: !shrink });
    tell(total());
    if (details.failed) return { commands: total(), breaks: 1, seed, kinds: done.size, unreached: unreached(), broken: told(dayseed, live.script, details) };
  }
  return { commands: total(), breaks: 0, seed, kinds: done.size, unreached: unreached() };
}

/** Remembers what was done in the last day that broke: while fast-check shrinks, that is the shortest one found. */
class LastBroken {
  script: readonly string[] = [];

  constructor(private readonly live: (script: Step[], lived: string[]) => Promise<void>) {}

  async execute(script: Step[]): Promise<void> {
    const lived: string[] = [];
    await this.live(script, lived).catch((error: unknown) => {
      this.script = lived;
      throw error;
    });
  }
}

function told(dayseed: number, script: readonly string[], { errorInstance }: fc.RunDetails<[Step[]]>): NonNullable<ModelRun['broken']> {
  return { dayseed, sentence: errorInstance instanceof Error ? errorInstance.message : String(errorInstance), script };
}
