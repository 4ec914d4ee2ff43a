import type { Seconds } from '@cunshe/shared';

export interface RoutePlan {
  readonly routes: readonly PlannedRoute[];
  readonly unserved: readonly UnservedLoad[];
}

export interface PlannedRoute {
  readonly vanId: string;
  /** Collect stops, the station once, drop stops; straight routes mix collects and drops. */
  readonly stops: readonly PlannedStop[];
  /** A closed route's way home. */
  readonly home?: PlannedReturn;
}

export interface PlannedReturn {
  readonly arriveAt: Seconds;
  readonly metres: number;
}

export interface PlannedStop {
  readonly kind: 'collect' | 'station' | 'drop';
  readonly placeId: string;
  /** Taken or left here; none at the station. */
  readonly loadIds: readonly string[];
  /** When the work at the stop begins. */
  readonly arriveAt: Seconds;
  readonly leaveAt: Seconds;
  /** Driven from the stop before (the van's start for the first). */
  readonly metres: number;
}

/** A load no van can serve: a result with its reason, never an exception. */
export interface UnservedLoad {
  readonly loadId: string;
  readonly cause: 'no_van' | 'too_big' | 'vans_full' | 'too_late' | 'unknown_place';
  /** In words for the operator: "最早 17:12 到，晚 17 分钟". */
  readonly reason: string;
  /** Minutes past the hour by which it had to be dropped; 0 when time is not the cause. */
  readonly minutesLate: number;
}
