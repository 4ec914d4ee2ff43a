import { read, write } from './route';

/** 车 of the pairing an operator runs, and who may drive. */
export interface VansPage {
  readonly serverNow: string;
  readonly vans: readonly { readonly vanId: string; readonly name: string; readonly driverName: string; readonly capacityKg: number; readonly capacityCrates: number; readonly shiftFrom: string; readonly shiftTo: string; readonly floatFen: number }[];
  /** Drivers without a van. */
  readonly drivers: readonly { readonly accountId: string; readonly name: string }[];
}
export interface AddVanRequest {
  readonly operatorId: string;
  readonly name: string;
  readonly driverId: string;
  readonly capacityKg: number;
  readonly capacityCrates: number;
  readonly shiftFrom: string;
  readonly shiftTo: string;
  /** Cash for a day's doors. */
  readonly floatFen: number;
}
export const vanRoutes = {
  vans: read<{ operatorId: string }, VansPage>('/operators/:operatorId/vans'),
  addVan: write<AddVanRequest, VansPage>('/operators/:operatorId/vans'),
};
