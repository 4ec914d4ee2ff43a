import { download, read, write } from './route';

export type PlaqueState = 'applied' | 'inspecting' | 'awarded' | 'suspended' | 'revoked' | 'expired' | 'rejected';
export type PlaqueStep = 'award' | 'reject' | 'suspend' | 'restore' | 'revoke';

export interface ChecklistItem {
  readonly key: string;
  readonly text: string;
  /** Of the score; all of a list together are 100. */
  readonly points: number;
  /** Without it no score is enough. */
  readonly must: boolean;
}

export interface PlaqueView {
  readonly plaqueId: string;
  readonly householdId: string;
  readonly name: string;
  readonly state: PlaqueState;
  readonly revision: number;
  readonly number: string | null;
  readonly validUntil: string | null;
  /** The next inspection. */
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly score: number | null;
  readonly passed: boolean | null;
  /** Of the last inspection. */
  readonly photoIds: readonly string[];
  readonly reason: string | null;
}

export interface PriceScheduleView {
  readonly validFrom: string;
  readonly validUntil: string;
  readonly perPersonFen: number;
}

/** 服务标准: what every table keeps to, from a date to a date. */
export interface ServiceStandardView {
  readonly validFrom: string;
  readonly validUntil: string;
  readonly items: readonly string[];
}

/** One plaque in a round of inspections. */
export interface RoundVisitView {
  readonly plaqueId: string;
  readonly name: string;
  readonly dueOn: string;
  /** Null until it was inspected, and then with its score. */
  readonly doneOn: string | null;
  readonly score: number | null;
  readonly overdue: boolean;
}

/** 一轮检查, of a season. */
export interface InspectionRoundView {
  readonly roundId: string;
  readonly title: string;
  readonly from: string;
  readonly dueOn: string;
  readonly visits: readonly RoundVisitView[];
}

/** 农家餐桌牌 of a village. */
export interface PlaquesPage {
  readonly serverNow: string;
  readonly villageId: string;
  readonly villageName: string;
  readonly plaques: readonly PlaqueView[];
  readonly checklistVersion: number;
  readonly checklist: readonly ChecklistItem[];
  readonly schedules: readonly PriceScheduleView[];
  readonly standards: readonly ServiceStandardView[];
  /** The latest first. */
  readonly rounds: readonly InspectionRoundView[];
}

export interface InspectPlaqueRequest {
  readonly plaqueId: string;
  readonly revision: number;
  readonly checklistVersion: number;
  /** Keys of what is in order. */
  readonly fulfilled: readonly string[];
  readonly photoIds: readonly string[];
}

export interface StepPlaqueRequest {
  readonly plaqueId: string;
  readonly revision: number;
  readonly step: PlaqueStep;
  readonly reason: string;
}

/** What a code on the plaque says to anybody. */
export interface PlaqueSaid {
  readonly number: string;
  readonly state: PlaqueState;
  readonly name: string;
  readonly villageName: string;
  readonly validUntil: string;
  readonly score: number | null;
}

export const plaqueRoutes = {
  plaques: read<{ villageId: string }, PlaquesPage>('/villages/:villageId/plaques'),
  ownPlaque: read<{ householdId: string }, { serverNow: string; plaque: PlaqueView | null }>('/households/:householdId/plaque'),
  applyForPlaque: write<{ householdId: string }, { serverNow: string; plaque: PlaqueView | null }>('/households/:householdId/plaque'),
  inspectPlaque: write<InspectPlaqueRequest, PlaquesPage>('/plaques/:plaqueId/inspections'),
  stepPlaque: write<StepPlaqueRequest, PlaquesPage>('/plaques/:plaqueId/steps'),
  setChecklist: write<{ villageId: string; items: readonly ChecklistItem[] }, PlaquesPage>('/villages/:villageId/checklist'),
  setPriceSchedule: write<{ villageId: string; validFrom: string; validUntil: string; perPersonFen: number }, PlaquesPage>('/villages/:villageId/price-schedules'),
  setStandard: write<ServiceStandardView & { readonly villageId: string }, PlaquesPage>('/villages/:villageId/service-standards'),
  planInspections: write<{ villageId: string; title: string; from: string; dueOn: string }, PlaquesPage>('/villages/:villageId/inspection-rounds'),
  inspectionPhoto: download<{ plaqueId: string; photoId: string }>('/plaques/:plaqueId/photos/:photoId'),
  plaqueFile: download<{ plaqueId: string }>('/plaques/:plaqueId/file'),
  plaqueSaid: read<{ number: string }, PlaqueSaid>('/plaques-by-number/:number'),
};
