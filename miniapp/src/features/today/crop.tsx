import { hasCome, type ListingCard } from '@cunshe/shared';
import { CropOnBed } from '@/ui/crop-on-bed';
import { mostUnits, ownCutoff, priceText, unitNote } from './listing-words';

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
      warning={ownCutoff(listing, cycleCutoffAt)} count={units} max={mostUnits(listing)}
      soldOut={listing.remaining === 0} closed={hasCome(new Date(listing.cutoffAt), new Date(nowMs))} onChange={onChange}
    />
  );
}
