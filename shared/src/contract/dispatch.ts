import type { PickupRouteState, StopState } from '../domain/order-status';
import { action, download, read, write } from './route';

export interface BoardStop {
  readonly stopId: string;
  readonly kind: 'collect' | 'station' | 'drop';
  readonly title: string;
  readonly state: StopState;
  readonly latitude: number;
  readonly longitude: number;
  /** When the van was there, or is expected; both ends of the range. */
  readonly at: string;
  readonly earliestAt: string;
  readonly latestAt: string;
  /** Behind the hour by which everything is dropped, as expected. */
  readonly lateMinutes: number;
  /** Tenths of a degree in the van, and photos taken there. */
  readonly temperature: number | null;
  readonly photoIds: readonly string[];
}

export interface BoardVan {
  readonly vanId: string;
  /** Null while it stands still. */
  readonly routeId: string | null;
  readonly vanName: string;
  readonly driverName: string;
  /** False once the driver's role has ended: somebody else must drive. */
  readonly hasDriver: boolean;
  readonly state: PickupRouteState | 'idle';
  /** Behind its plan. */
  readonly lateMinutes: number;
  /** When it last told of a stop. */
  readonly seenAt: string | null;
  /** By its driver's phone, while he shares it; GCJ-02. */
  readonly position: { readonly latitude: number; readonly longitude: number; readonly at: string } | null;
  readonly floatLeftFen: number;
  readonly stops: readonly BoardStop[];
}

/** One way to drive the day, in numbers. */
export interface PlanView {
  /** Through the village station, or straight. */
  readonly via: 'station' | 'direct';
  readonly vans: number;
  readonly metres: number;
  readonly minutes: number;
  readonly costFen: number;
  /** Between the last drop and the hour by which it must be done: little is a risk. */
  readonly slackMinutes: number | null;
  /** Gates done less than ten minutes before it, and the one with the least. */
  readonly tightGates: number;
  readonly tightestGate: string | null;
  readonly unserved: number;
  readonly chosen: boolean;
  readonly note: string | null;
}

export const ROUTE_RULES = ['station', 'direct', 'cheaper'] as const;
export type RouteRuleName = (typeof ROUTE_RULES)[number];

export interface PlaceChoice {
  readonly id: string;
  readonly title: string;
}

/** 车次: all vans of the day. */
export interface RunBoardPage {
  readonly serverNow: string;
  readonly pairingName: string;
  readonly businessDate: string;
  readonly vans: readonly BoardVan[];
  readonly plans: readonly PlanView[];
  /** Which plan is taken by itself. */
  readonly rule: RouteRuleName;
  /** Doors and gates a van could be sent to besides. */
  readonly doors: readonly PlaceChoice[];
  readonly gates: readonly PlaceChoice[];
  /** What no van could take when the day was planned, and why. */
  readonly unserved: readonly { readonly title: string; readonly reason: string }[];
  /** What finished runs taught of the roads: thousandths of the estimated time. */
  readonly speeds: readonly { readonly band: 'lanes' | 'road'; readonly permille: number; readonly runs: number; readonly from: string; readonly to: string; readonly active: boolean }[];
  readonly drivers: readonly { readonly accountId: string; readonly name: string }[];
}

/** A door to another van; a van that comes so much later; one that drives no further; a door nobody comes to; one more door. */
export interface RunChangeRequest {
  readonly operatorId: string;
  readonly kind: 'move' | 'late' | 'lost' | 'cancel' | 'add';
  readonly vanId: string | null;
  readonly stopId: string | null;
  readonly minutes: number | null;
  readonly householdId?: string;
  readonly pickupPointId?: string;
  readonly crates?: number;
}

export interface DraftVan {
  readonly vanName: string;
  readonly before: readonly DraftStop[];
  readonly after: readonly DraftStop[];
}

export interface DraftStop {
  readonly title: string;
  readonly at: string;
  readonly isNew: boolean;
}

export interface RunDraft {
  readonly serverNow: string;
  /** What cannot be, each by how many minutes or crates; none when it can. */
  readonly against: readonly string[];
  /** Late all the same. */
  readonly warnings: readonly string[];
  readonly vans: readonly DraftVan[];
  readonly seen: string;
}

export const dispatchRoutes = {
  runBoard: read<{ operatorId: string }, RunBoardPage>('/operators/:operatorId/runs'),
  draftChange: action<RunChangeRequest, RunDraft>('/operators/:operatorId/runs/draft'),
  changeRuns: write<RunChangeRequest & { readonly seen: string }, RunBoardPage>('/operators/:operatorId/runs/change'),
  handOverRun: write<{ operatorId: string; routeId: string; driverAccountId: string }, RunBoardPage>('/operators/:operatorId/runs/driver'),
  choosePlan: write<{ operatorId: string; via: PlanView['via'] }, RunBoardPage>('/operators/:operatorId/runs/plan'),
  setRouteRule: write<{ operatorId: string; rule: RouteRuleName }, RunBoardPage>('/operators/:operatorId/runs/rule'),
  setSpeed: write<{ operatorId: string; band: 'lanes' | 'road'; active: boolean }, RunBoardPage>('/operators/:operatorId/runs/speed'),
  runSheet: download<{ operatorId: string }>('/operators/:operatorId/runs/sheet'),
};
