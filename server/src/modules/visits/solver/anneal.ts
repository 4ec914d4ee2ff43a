import { chance } from './chance';
import { seatGreedily } from './greedy';
import type { Instance, Seat } from './instance';
import { Neighbour } from './neighbour';
import { type Cost, compareCosts, energy } from './objective';

const { exp, ceil } = Math;

export interface Found {
  readonly seats: readonly Seat[];
  readonly cost: Cost;
}

export interface Effort {
  readonly steps: number;
  readonly seed: number;
  /** Told now and then: how much of the work is done (0 to 1) and the best plan's cost so far. */
  readonly onProgress?: (share: number, cost: Cost) => void;
}

const HOT = 8;
const COLD = 1e-6;
const REPORTS = 20;

/**
 * Simulated annealing from the greedy plan. As the temperature falls by the same factor at each step, every term of the
 * objective is settled in turn: first who has a place at all, last the hundredths of the Gini.
 */
export function anneal(instance: Instance, { steps, seed, onProgress }: Effort): Found {
  const seating = seatGreedily(instance);
  const seatable = instance.open.flatMap((tables, family) => (tables.length > 0 ? [family] : []));
  let best: Found = { seats: [...seating.seats], cost: seating.cost() };
  if (seatable.length === 0) return best;
  const random = chance(seed);
  const neighbour = new Neighbour(seating, random, seatable);
  const cooling = (COLD / HOT) ** (1 / steps);
  const reportEvery = ceil(steps / REPORTS);
  let now = energy(best.cost);
  for (let step = 0, heat = HOT; step < steps; step += 1, heat *= cooling) {
    if (step % reportEvery === 0) onProgress?.(step / steps, best.cost);
    neighbour.step();
    const cost = seating.cost();
    const then = energy(cost);
    if (then > now && random() >= exp((now - then) / heat)) {
      neighbour.takeBack();
      continue;
    }
    now = then;
    if (compareCosts(cost, best.cost) < 0) best = { seats: [...seating.seats], cost };
  }
  return best;
}
