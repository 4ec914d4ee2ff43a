import { baseQuantity, type ListingCard, toUnits } from '@cunshe/shared';
import { CropOnBed } from '@/ui/crop-on-bed';
import { ownCutoff, priceText, unitNote, unitOf } from './listing-words';

interface CropProps {
  listing: ListingCard;
  /** 07 号园, where gardens stand side by side. */
  garden?: string;
  cycleCutoffAt: string;
  nowMs: number;
  units: number;
  onChange: (listingId: string, units: number) => void;
}

/** One crop of today as it stands on a bed. */
export function Crop({ listing, garden, cycleCutoffAt, nowMs, units, onChange }: CropProps) {
  return (
    <CropOnBed
      cropKey={listing.listingId} slug={listing.drawing} name={listing.cropName} garden={garden} note={unitNote(listing)} price={priceText(listing)}
      warning={ownCutoff(listing, cycleCutoffAt)} count={units} max={Math.floor(toUnits(unitOf(listing), baseQuantity(listing.remaining)))}
      soldOut={listing.remaining === 0} closed={nowMs >= Date.parse(listing.cutoffAt)} onChange={onChange}
    />
  );
}
