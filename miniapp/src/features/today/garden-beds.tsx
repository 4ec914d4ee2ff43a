import type { GardenCard, TodayPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { openPage } from '@/platform/navigation';
import { GardenHeader } from '@/ui/garden-header';
import { Card } from '@/ui/card';
import { RidgeBed } from '@/ui/ridge-bed';
import { PLACES } from '../shell/places';
import { Crop } from './crop';
import { useCropPicking } from './use-crop-picking';

interface BedsProps {
  today: TodayPage;
  nowMs: number;
}

/** 按菜园: each garden's crops on its own bed. */
export function GardenBeds({ today, nowMs }: BedsProps) {
  const { unitsOf, change } = useCropPicking(today.gardens);
  return (
    <View className="stack">
      {today.gardens.map((garden) => (
        <Card key={garden.householdId} flush>
          <Header garden={garden} />
          <RidgeBed>
            {garden.listings.map((listing) => (
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

function Header({ garden }: { garden: GardenCard }) {
  return (
    <GardenHeader
      id={`garden-${garden.plaqueNumber}`} number={garden.plaqueNumber} name={garden.farmerName} note={garden.groupName}
      more={garden.growingYears ? `种菜 ${garden.growingYears} 年` : undefined} audio={garden.audioSeconds ? `${garden.audioSeconds}″` : undefined}
      onOpen={() => openPage(PLACES.garden(garden.householdId))}
    />
  );
}
