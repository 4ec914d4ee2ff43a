import type { BusinessDate, PickupRouteState, StopState } from '@cunshe/shared';

export type StopKind = 'collect' | 'station' | 'drop';

/** A van's run of one cycle. */
export interface RouteBrief {
  readonly id: string;
  readonly pairingId: string;
  readonly cycleId: string;
  readonly businessDate: BusinessDate;
  readonly vanName: string;
  /** What the van's float is opened with. */
  readonly floatFen: number;
  readonly driverAccountId: string;
  readonly state: PickupRouteState;
}

export interface StopBrief {
  readonly id: string;
  readonly routeId: string;
  readonly sequence: number;
  readonly kind: StopKind;
  readonly state: StopState;
  readonly householdId: string | null;
  readonly pickupPointId: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly plannedArrival: Date;
  readonly plannedLeave: Date;
  readonly metres: number;
  readonly arrivedAt: Date | null;
  readonly endedAt: Date | null;
  readonly skipReason: string | null;
  readonly cratesIn: number;
  readonly cratesOut: number;
}

/** One household's produce for one point, with how far it has come. */
export interface LoadBrief {
  readonly routeId: string;
  readonly householdId: string;
  readonly pickupPointId: string;
  readonly collectStopId: string;
  readonly dropStopId: string;
}

/** Produce of a household for a point, added to a run that is planned already. */
export interface ExtraLoad {
  readonly pairingId: string;
  readonly cycleId: string;
  readonly householdId: string;
  readonly pickupPointId: string;
  readonly grams: number;
}

export function isOver(state: StopState): boolean {
  return state === 'done' || state === 'skipped' || state === 'failed';
}
