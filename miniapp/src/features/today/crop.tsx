import { baseQuantity, type ListingCard, toUnits } from '@cunshe/shared';
import { CropOnBed } from '@/ui/crop-on-bed';
import { ownCutoff, priceText, unitNote, unitOf } from './listing-words';

interface CropProps {
  listing: ListingCard;
  cycleCutoffAt: string;
  nowMs: number;
  units: number;
  onChange: (listingId: string, units: number) => void;
}

/** One crop of today as it stands on a bed. */
export function Crop({ listing, cycleCutoffAt, nowMs, units, onChange }: CropProps) {
  return (
    <CropOnBed
      cropKey={listing.listingId} slug={listing.drawing} name={listing.cropName} note={unitNote(listing)} price={priceText(listing)}
      warning={ownCutoff(listing, cycleCutoffAt)} count={units} max={Math.floor(toUnits(unitOf(listing), baseQuantity(listing.remaining)))}
      soldOut={listing.remaining === 0} closed={nowMs >= Date.parse(listing.cutoffAt)} onChange={onChange}
    />
  );
}
