import type { Fen, Grams, Seconds } from '@cunshe/shared';

/**
 * What the planner is asked (ROUTING §5.1): every load is taken from its household and dropped at its pickup point by
 * one van, sorted at the village station between, or driven straight. Times are seconds since midnight of the business
 * date in Asia/Shanghai.
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
  /** Default: all that was collected passes the station once, before the first drop. */
  readonly via?: 'station' | 'direct';
  /** Kept before `dropBy` as long as that serves no fewer; default ten minutes. */
  readonly buffer?: Seconds;
  readonly prices?: RoutePrices;
}

/** What a plan costs, beside what it leaves unserved. */
export interface RoutePrices {
  readonly van: Fen;
  readonly kilometre: Fen;
  /** Of driving, parking and sorting. */
  readonly hour: Fen;
  /** An hour of one leafy load on board. */
  readonly leafyHour: Fen;
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
  /** When its point closes earlier than the others. */
  readonly dropBy?: Seconds;
  /** Wilts: its time on board is priced. */
  readonly leafy?: boolean;
}

export interface RoutingVan {
  readonly id: string;
  readonly start: Position;
  readonly capacityGrams: Grams;
  readonly capacityCrates: number;
  readonly shiftFrom: Seconds;
  /** The last stop is done by then, and a closed route is back. */
  readonly shiftTo: Seconds;
  /** Where a closed route ends; an open one ends at its last stop. */
  readonly end?: Position;
}

/** How long the van stands. */
export interface StopTimes {
  /** Parking and greeting, once a stop. */
  readonly setup: Seconds;
  readonly perCrate: Seconds;
  /** At the station, on top of its setup. */
  readonly sorting: Seconds;
}
