import type { Grams, Seconds } from '@cunshe/shared';

/**
 * What the planner is asked (ROUTING §5.1, through the village station): every load is taken from its household,
 * sorted at the station and dropped at its pickup point, all by one van. Times are seconds since midnight of the
 * business date in Asia/Shanghai.
 */
export interface RoutingProblem {
  readonly station: Place;
  readonly households: readonly Place[];
  readonly points: readonly Place[];
  readonly loads: readonly RoutingLoad[];
  readonly vans: readonly RoutingVan[];
  /** No door is knocked at before. */
  readonly collectFrom: Seconds;
  /** The last crate is off the van by then, at every point. */
  readonly dropBy: Seconds;
  readonly times: StopTimes;
}

export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Place extends Position {
  readonly id: string;
}

/** One household's produce for one pickup point: order lines merged. Never split. */
export interface RoutingLoad {
  readonly id: string;
  readonly householdId: string;
  readonly pickupPointId: string;
  readonly grams: Grams;
  readonly crates: number;
  readonly readyAt: Seconds;
}

export interface RoutingVan {
  readonly id: string;
  readonly start: Position;
  readonly capacityGrams: Grams;
  readonly capacityCrates: number;
  readonly shiftFrom: Seconds;
  /** The van need not return by then, but its last stop is done. */
  readonly shiftTo: Seconds;
}

/** How long the van stands. */
export interface StopTimes {
  /** Parking and greeting, once a stop. */
  readonly setup: Seconds;
  readonly perCrate: Seconds;
  /** At the station, on top of its setup. */
  readonly sorting: Seconds;
}
