import { read } from './route';

export interface PickupPointView {
  readonly id: string;
  readonly name: string;
  /** "17:00–19:00". */
  readonly hours: string;
  readonly keeperName: string;
  readonly openToday: boolean;
}

export interface CompoundView {
  readonly id: string;
  readonly name: string;
  readonly communityName: string;
  readonly villageName: string;
  /** Empty when the compound has no point yet. */
  readonly pickupPoints: readonly PickupPointView[];
}

export const pairingRoutes = {
  /** The page on which a resident chooses her compound once. Public. */
  compounds: read<Record<string, never>, { compounds: readonly CompoundView[] }>('/compounds'),
};
