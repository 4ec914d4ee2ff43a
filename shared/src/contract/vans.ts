import { read, write } from './route';

export interface VanView {
  readonly vanId: string;
  readonly name: string;
  readonly driverId: string;
  readonly driverName: string;
  /** False once the driver's role has ended. */
  readonly hasDriver: boolean;
  /** Today's way is planned and not yet driven to its end. */
  readonly runToday: boolean;
  readonly capacityKg: number;
  readonly capacityCrates: number;
  readonly shiftFrom: string;
  readonly shiftTo: string;
  readonly floatFen: number;
}

/** 车 of the pairing an operator runs, and who may drive. */
export interface VansPage {
  readonly serverNow: string;
  readonly vans: readonly VanView[];
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
  /** Today's run goes with the van. */
  changeDriver: write<{ operatorId: string; vanId: string; driverId: string; seenDriverId: string }, VansPage>('/operators/:operatorId/vans/:vanId/driver'),
};
