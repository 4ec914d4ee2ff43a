import { read, write } from './route';

/** 截单时间: one household's, one crop's, or one household's crop, earlier than everybody's. */
export interface CutoffView {
  /** Null: every household's. */
  readonly household: { readonly id: string; readonly plaqueNumber: string; readonly farmerName: string } | null;
  /** Null: every crop's. */
  readonly crop: { readonly id: string; readonly name: string } | null;
  /** 'HH:MM' in force today; null as everybody's. */
  readonly today: string | null;
  /** 'HH:MM' from the page's `changesFrom` on; null as everybody's. */
  readonly next: string | null;
}

export interface CutoffDoor {
  readonly householdId: string;
  /** 'HH:MM' by which the van is there. */
  readonly doorBy: string;
  readonly why: string;
  /** What closes early by it. */
  readonly crops: readonly { readonly name: string; readonly cutoffAt: string }[];
}

export interface CutoffsPage {
  readonly serverNow: string;
  readonly pairingName: string;
  /** The day's own window; every other cut-off lies inside. */
  readonly opensAt: string;
  readonly cutoffAt: string;
  /** First business date a change counts for: what is open or published stays as it was said. */
  readonly changesFrom: string;
  readonly cutoffs: readonly CutoffView[];
  /** Today's doors as the road has them, frozen at the opening, the earliest first; by household. */
  readonly doors: readonly CutoffDoor[];
  readonly households: readonly { readonly id: string; readonly plaqueNumber: string; readonly farmerName: string }[];
  readonly crops: readonly { readonly id: string; readonly name: string; readonly drawing: string }[];
}

export interface SetCutoffRequest {
  readonly operatorId: string;
  /** Null: every household. */
  readonly householdId: string | null;
  /** Null: every crop; not both null. */
  readonly cropId: string | null;
  /** 'HH:MM'; null lifts it. */
  readonly cutoffAt: string | null;
}

export const cutoffRoutes = {
  cutoffs: read<{ operatorId: string }, CutoffsPage>('/operators/:operatorId/cutoffs'),
  setCutoff: write<SetCutoffRequest, CutoffsPage>('/operators/:operatorId/cutoffs'),
};
