/**
 * What the search is asked, in numbers alone: requests with a pickup and (when paired) a drop, vans, and what it costs
 * to go from one node to the next. Node `r` is the pickup of request `r`, node `requests + r` its drop; the vans' start
 * and end nodes follow. Costs and times have any one unit; times are the beginning of the work at a node.
 */
export interface Instance {
  readonly requests: number;
  /** Without drops (a vehicle routing problem with time windows) everything stays on board to the end. */
  readonly paired: boolean;
  /** Nodes; the side of both matrices. */
  readonly nodes: number;
  /** Price of going from a to b, at `a * nodes + b`. */
  readonly cost: Float64Array;
  /** From the beginning of the work at a to the arrival at b: work, setup and way. */
  readonly time: Float64Array;
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  /** What a request weighs, in two measures that must both fit. */
  readonly grams: Float64Array;
  readonly crates: Float64Array;
  /** Price of a unit of time between pickup and drop; 0 for what does not wilt. */
  readonly wilting: Float64Array;
  readonly vans: readonly SearchVan[];
}

export interface SearchVan {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly grams: number;
  readonly crates: number;
  /** Price of using it at all. */
  readonly price: number;
}

/** Nodes by van without start and end (empty: the van stays), and the requests nobody serves. */
export interface Solution {
  readonly routes: readonly (readonly number[])[];
  readonly unserved: readonly number[];
  readonly vans: number;
  readonly cost: number;
}
