import type { GardenCard } from '@cunshe/shared';
import { useMemo } from 'react';
import { Card } from '@/ui/card';
import { RidgeBed } from '@/ui/ridge-bed';
import { Crop } from './crop';
import { openFirst } from './openness-words';
import { useCropPicking } from './use-crop-picking';

/** One garden's crops of today on one bed. */
export function GardenBed({ garden, cycleCutoffAt, nowMs }: { garden: GardenCard; cycleCutoffAt: string; nowMs: number }) {
  const { unitsOf, change } = useCropPicking(useMemo(() => [garden], [garden]));
  return (
    <Card flush>
      <RidgeBed>
        {openFirst(garden.listings, nowMs).map((listing) => (
          <Crop key={listing.listingId} listing={listing} cycleCutoffAt={cycleCutoffAt} nowMs={nowMs} units={unitsOf(listing)} onChange={change} />
        ))}
      </RidgeBed>
    </Card>
  );
}
