import { baseQuantity, type GardenCard, type ListingCard, toBaseQuantity, toUnits } from '@cunshe/shared';
import { useCallback, useMemo } from 'react';
import { basketStore, useBasket } from '@/state/basket';
import { unitOf } from './listing-words';

export interface CropOfGarden {
  readonly listing: ListingCard;
  readonly garden: GardenCard;
}

/** Units of each crop in the basket, and the callback that changes them: one for all crops of a page. */
export function useCropPicking(gardens: readonly GardenCard[]) {
  const lines = useBasket((state) => state.lines);
  const crops = useMemo(() => {
    const byListing = new Map<string, CropOfGarden>();
    for (const garden of gardens) for (const listing of garden.listings) byListing.set(listing.listingId, { listing, garden });
    return byListing;
  }, [gardens]);
  const change = useCallback(
    (listingId: string, units: number) => {
      const crop = crops.get(listingId);
      if (!crop) return;
      const { listing, garden } = crop;
      const quantity = toBaseQuantity(unitOf(listing), units);
      basketStore.getState().put({ listing, quantity, plaqueNumber: garden.plaqueNumber, householdId: garden.householdId });
    },
    [crops],
  );
  const unitsOf = (listing: ListingCard) => {
    const line = lines.find((other) => other.listing.listingId === listing.listingId);
    return line ? toUnits(unitOf(listing), baseQuantity(line.quantity)) : 0;
  };
  return { unitsOf, change };
}
