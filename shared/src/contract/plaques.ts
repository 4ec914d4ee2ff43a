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
  readonly reason: string | null;
}

export interface PriceScheduleView {
  readonly validFrom: string;
  readonly validUntil: string;
  readonly perPersonFen: number;
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
  plaqueFile: download<{ plaqueId: string }>('/plaques/:plaqueId/file'),
  plaqueSaid: read<{ number: string }, PlaqueSaid>('/plaques-by-number/:number'),
};
