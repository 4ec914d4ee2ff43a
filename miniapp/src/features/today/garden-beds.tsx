import type { GardenCard, TodayPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { openPage } from '@/platform/navigation';
import { GardenHeader } from '@/ui/garden-header';
import { Card } from '@/ui/card';
import { RidgeBed } from '@/ui/ridge-bed';
import { favouritesFirst, useFavourites } from '../favourites/use-favourites';
import { PLACES } from '../shell/places';
import { Crop } from './crop';
import { openFirst } from './openness-words';
import { useCropPicking } from './use-crop-picking';

interface BedsProps {
  today: TodayPage;
  nowMs: number;
}

/** 按菜园: each garden's crops on its own bed. */
export function GardenBeds({ today, nowMs }: BedsProps) {
  const { unitsOf, change } = useCropPicking(today.gardens);
  const favourites = useFavourites();
  return (
    <View className="stack">
      {favouritesFirst(today.gardens, favourites).map((garden) => (
        <Card key={garden.householdId} flush>
          <Header garden={garden} liked={favourites.includes(garden.householdId)} />
          <RidgeBed>
            {openFirst(garden.listings, nowMs).map((listing) => (
              <Crop
                key={listing.listingId} listing={listing} cycleCutoffAt={today.cycle?.cutoffAt ?? ''} nowMs={nowMs}
                units={unitsOf(listing)} onChange={change}
              />
            ))}
          </RidgeBed>
        </Card>
      ))}
    </View>
  );
}

function Header({ garden, liked }: { garden: GardenCard; liked: boolean }) {
  return (
    <GardenHeader
      id={`garden-${garden.plaqueNumber}`} number={garden.plaqueNumber} name={garden.farmerName} note={liked ? `${garden.groupName}·喜欢的` : garden.groupName}
      more={garden.growingYears ? `种菜 ${garden.growingYears} 年` : undefined} audio={garden.audioSeconds ? `${garden.audioSeconds}″` : undefined}
      onOpen={() => openPage(PLACES.garden(garden.householdId))}
    />
  );
}
