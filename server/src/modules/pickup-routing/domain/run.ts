import type { BusinessDate, PickupRouteState, StopState } from '@cunshe/shared';

export type StopKind = 'collect' | 'station' | 'drop';

/** A van's run of one cycle. */
export interface RouteBrief {
  readonly id: string;
  readonly pairingId: string;
  readonly cycleId: string;
  readonly businessDate: BusinessDate;
  readonly vanId: string;
  readonly vanName: string;
  /** What the van's float is opened with. */
  readonly floatFen: number;
  readonly capacityCrates: number;
  readonly driverAccountId: string;
  /** Who drove it before; null when nobody else has. */
  readonly handedFrom: string | null;
  readonly state: PickupRouteState;
  /** Does its driver let be seen where the van is? And where it was last; GCJ-02. */
  readonly sharesPosition: boolean;
  readonly position: { readonly latitude: number; readonly longitude: number; readonly at: Date } | null;
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
  /** Grows with every step. */
  readonly revision: number;
  /** Tenths of a degree in the van when it was there; null while nobody has measured. */
  readonly temperature: number | null;
  /** When the van would be here by its own position, and when it told of it; only of the stop it is on its way to. */
  readonly live: { readonly arrivesAt: Date; readonly toldAt: Date } | null;
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

/**
 * Runs whose bags are on the way to the gates, by id: past the station, or, straight from door to gate, once a gate is
 * reached or every door is done.
 */
export function departedRuns(stops: readonly StopBrief[]): Set<string> {
  const ids = [...new Set(stops.map(({ routeId }) => routeId))];
  return new Set(ids.filter((id) => hasDeparted(stops.filter(({ routeId }) => routeId === id))));
}

function hasDeparted(stops: readonly StopBrief[]): boolean {
  const station = stops.find(({ kind }) => kind === 'station');
  if (station) return isOver(station.state);
  return stops.some(({ kind, state }) => kind === 'drop' && state !== 'pending') || stops.every(({ kind, state }) => kind === 'drop' || isOver(state));
}
