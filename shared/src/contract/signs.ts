import type { SignState, SignStep } from '../domain/garden-sign';
import { download, read, write } from './route';

/** Where a sign in the ground leads. A retired sign, or a village's own code, leads to the village. */
export interface SignTarget {
  readonly kind: 'garden' | 'village';
  readonly householdId: string | null;
  readonly villageId: string;
  readonly villageName: string;
}

/** 菜园牌 as the committee keeps it. */
export interface SignView {
  readonly signId: string;
  readonly householdId: string;
  readonly plaqueNumber: string;
  readonly farmerName: string;
  readonly groupName: string;
  /** What its garden's code carries: at most 32 visible characters. */
  readonly scene: string;
  readonly state: SignState;
  /** When it came into this state; null for a sign older than its records. */
  readonly changedAt: string | null;
  /** What was said with the last step. */
  readonly note: string | null;
}

export interface SignsPage {
  readonly serverNow: string;
  readonly villageId: string;
  readonly villageName: string;
  /** By plaque number; retired ones last. */
  readonly signs: readonly SignView[];
  /** Gardens without a sign that is not retired. */
  readonly without: readonly { readonly householdId: string; readonly plaqueNumber: string; readonly farmerName: string }[];
}

export interface SignStepRequest {
  readonly villageId: string;
  readonly signId: string;
  readonly step: SignStep;
  /** "台风吹断了"; up to 80 characters. */
  readonly note: string | null;
}

/** Sheets to print, or the same with each code as a picture and a list of what each must say. */
export const SIGN_PACKAGES = ['pdf', 'zip'] as const;
export type SignPackage = (typeof SIGN_PACKAGES)[number];

/** Signs that still have to be printed, all that are not retired, or one. */
export interface SignFileRequest {
  readonly villageId: string;
  readonly format: SignPackage;
  readonly which: 'to_print' | 'all' | 'one';
  /** For `one`. */
  readonly signId?: string | undefined;
}

export const signRoutes = {
  sign: read<{ scene: string }, SignTarget>('/signs/:scene'),
  signs: read<{ villageId: string }, SignsPage>('/villages/:villageId/signs'),
  planSign: write<{ villageId: string; householdId: string }, SignsPage>('/villages/:villageId/signs'),
  stepSign: write<SignStepRequest, SignsPage>('/villages/:villageId/signs/:signId/steps'),
  signFile: download<SignFileRequest>('/villages/:villageId/signs/file'),
};
