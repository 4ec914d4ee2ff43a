import { read, write } from './route';

/** Where crates stand. */
export type CrateParty = 'depot' | 'van' | 'household' | 'point';
/** Where they come from and go to for good. */
export type CrateEnd = 'bought' | 'found' | 'lost' | 'damaged';

/** 大箱, 小箱, 保温箱. */
export interface CrateTypeView {
  readonly typeId: string;
  readonly name: string;
  /** Grams of vegetables it takes. */
  readonly holdsGrams: number;
}

export interface CrateHolding {
  readonly typeId: string;
  readonly crates: number;
}

/** Of one type, at one stop: given out of the van, taken into it. */
export interface StopCrates {
  readonly typeId: string;
  readonly out: number;
  readonly in: number;
}

export interface CrateMovementView {
  readonly movementId: string;
  readonly at: string;
  readonly typeName: string;
  readonly crates: number;
  /** "1 号车 → 九峰小区东门". */
  readonly way: string;
  readonly byName: string;
}

/** What a gate expects beside what it has room for. */
export interface PointLoad {
  readonly pickupPointId: string;
  readonly name: string;
  readonly expectedCrates: number;
  readonly capacityCrates: number;
}

/** 筐: how many of each type stand where. */
export interface CratesPage {
  readonly serverNow: string;
  readonly pairingName: string;
  readonly types: readonly CrateTypeView[];
  readonly parties: readonly { readonly party: CrateParty; readonly partyId: string; readonly name: string; readonly holdings: readonly CrateHolding[] }[];
  /** The last ones first. */
  readonly movements: readonly CrateMovementView[];
  readonly points: readonly PointLoad[];
}

export interface AddCrateTypeRequest {
  readonly operatorId: string;
  readonly name: string;
  readonly holdsGrams: number;
}

/** New crates come to the depot; some there are broken or gone. */
export interface ChangeDepotRequest {
  readonly operatorId: string;
  readonly typeId: string;
  readonly change: 'bought' | 'lost' | 'damaged';
  readonly crates: number;
}

/** 点筐 of one point. */
export interface PointCratesPage {
  readonly serverNow: string;
  readonly pointName: string;
  readonly load: PointLoad;
  /** By the movements. */
  readonly types: readonly (CrateTypeView & { readonly crates: number })[];
  readonly movements: readonly CrateMovementView[];
}

export interface CountCratesRequest {
  readonly pickupPointId: string;
  /** Whole ones that stand here, and broken ones to write off. */
  readonly counts: readonly { readonly typeId: string; readonly good: number; readonly damaged: number }[];
}

/** What a driver can give out and take in. */
export interface RunCratesPage {
  readonly serverNow: string;
  readonly types: readonly (CrateTypeView & { readonly crates: number })[];
}

export const crateRoutes = {
  crates: read<{ operatorId: string }, CratesPage>('/operators/:operatorId/crates'),
  addCrateType: write<AddCrateTypeRequest, CratesPage>('/operators/:operatorId/crates/types'),
  changeDepot: write<ChangeDepotRequest, CratesPage>('/operators/:operatorId/crates/depot'),
  pointCrates: read<{ pickupPointId: string }, PointCratesPage>('/keeper/points/:pickupPointId/crates'),
  countCrates: write<CountCratesRequest, PointCratesPage>('/keeper/points/:pickupPointId/crates/count'),
  runCrates: read<{ routeId: string }, RunCratesPage>('/driver/runs/:routeId/crates'),
};
