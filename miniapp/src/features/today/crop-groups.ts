import type { GardenCard } from '@cunshe/shared';
import type { CropOfGarden } from './use-crop-picking';

export interface CropGroup {
  readonly cropName: string;
  readonly crops: readonly CropOfGarden[];
}

/** 按菜: the same crop of all gardens side by side; `wanted` is part of a crop's, farmer's or garden's name. */
export function cropGroups(gardens: readonly GardenCard[], wanted: string): CropGroup[] {
  const groups = new Map<string, CropOfGarden[]>();
  const word = wanted.trim();
  for (const garden of gardens)
    for (const listing of garden.listings) {
      if (!`${listing.cropName} ${garden.farmerName} ${garden.plaqueNumber}`.includes(word)) continue;
      groups.set(listing.cropName, [...(groups.get(listing.cropName) ?? []), { listing, garden }]);
    }
  return [...groups].map(([cropName, crops]) => ({ cropName, crops }));
}
