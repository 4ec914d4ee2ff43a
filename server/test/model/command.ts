import type { Choice } from './choice';
import type { World } from './world';

/** One kind of thing somebody does. */
export interface Command {
  /** "resident pays": persona first, as it is printed. */
  readonly name: string;
  /** How often, beside the other kinds. */
  readonly weight: number;
  /** How often before the orders lock, and after it; `weight` when left out. */
  readonly before?: number;
  readonly after?: number;
  /**
   * Does it, holds the answer against the model and tells the model what has happened; false when there is nothing to
   * do it to.
   * @throws Break
   */
  readonly run: (world: World, choice: Choice) => Promise<boolean>;
}
