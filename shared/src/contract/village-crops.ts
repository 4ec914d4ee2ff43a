import type { SaleUnitKind } from '../domain/quantity';
import { read, write } from './route';

/** 指导价: what a unit costs as a rule, and at least and at most. Fen. */
export interface PriceBand {
  readonly guideFen: number;
  readonly floorFen: number;
  readonly ceilingFen: number;
}

export interface VillageCrop extends PriceBand {
  readonly saleUnitId: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly kind: SaleUnitKind;
  readonly unitName: string;
  readonly gramsPerUnit: number;
  /** What is to hold from a later date. */
  readonly next: (PriceBand & { readonly fromDate: string }) | null;
}

/** 菜和指导价. */
export interface VillageCropsPage {
  readonly serverNow: string;
  readonly villageName: string;
  /** The first day a change can hold from. */
  readonly changesFrom: string;
  readonly crops: readonly VillageCrop[];
  /** Every crop there is, for one more. */
  readonly known: readonly { readonly cropId: string; readonly name: string }[];
}

export interface AddCropRequest extends PriceBand {
  readonly villageId: string;
  readonly cropId: string;
  readonly kind: SaleUnitKind;
  readonly unitName: string;
  readonly gramsPerUnit: number;
}

export interface SetPriceRequest extends PriceBand {
  readonly villageId: string;
  readonly saleUnitId: string;
  readonly fromDate: string;
}

export const villageCropRoutes = {
  villageCrops: read<{ villageId: string }, VillageCropsPage>('/villages/:villageId/crops'),
  addCrop: write<AddCropRequest, VillageCropsPage>('/villages/:villageId/crops'),
  setPrice: write<SetPriceRequest, VillageCropsPage>('/villages/:villageId/crops/:saleUnitId/prices'),
};
