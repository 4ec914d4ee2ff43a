import type { ListingCard } from '@cunshe/shared';
import { CropOnBed } from '@/ui/crop-on-bed';
import { mostUnits, priceText, unitNote } from './listing-words';
import { cutoffNote, opennessOf } from './openness-words';

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
      warning={cutoffNote(listing, cycleCutoffAt, nowMs)} count={units} max={mostUnits(listing)}
      soldOut={listing.remaining === 0} closed={opennessOf(listing, nowMs) === 'closed'} onChange={onChange}
    />
  );
}
