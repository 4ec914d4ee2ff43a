import { read, write } from './route';

/** Where bags are weighed and filled: at each farmer's door, at the village station, or at each pickup point. */
export const PACK_AT = ['door', 'station', 'gate'] as const;
export type PackAt = (typeof PACK_AT)[number];

/** 在哪装袋: the pairing's setting. */
export interface PackingPlacePage {
  readonly serverNow: string;
  readonly pairingName: string;
  readonly packAt: PackAt;
  /** Not between the locking of today's orders and the end of the day: the bags are under way. */
  readonly changeable: boolean;
}

export interface SetPackAtRequest {
  readonly operatorId: string;
  readonly packAt: PackAt;
}

export const packingPlaceRoutes = {
  packingPlace: read<{ operatorId: string }, PackingPlacePage>('/operators/:operatorId/packing-place'),
  setPackAt: write<SetPackAtRequest, PackingPlacePage>('/operators/:operatorId/packing-place'),
};
