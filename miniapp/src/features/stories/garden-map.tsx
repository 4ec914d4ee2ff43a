import type { VillageStoriesPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { openPage } from '@/platform/navigation';
import { pressable } from '@/ui/pressable';
import { PLACES } from '../shell/places';
import './garden-map.scss';

const PER_CENT = 10;

/** 菜园在哪: a drawn sheet with a plaque for each garden; a tap opens it. */
export function GardenMap({ gardens }: { gardens: VillageStoriesPage['gardens'] }) {
  return (
    <View id="garden-map" className="garden-map">
      <View className="garden-map-road" />
      {gardens.map(({ householdId, plaqueNumber, farmerName, x, y }) => (
        <View key={householdId} id={`spot-${plaqueNumber}`} className="garden-map-spot" style={{ left: `${x / PER_CENT}%`, top: `${y / PER_CENT}%` }} {...pressable(`${plaqueNumber} 号菜园 ${farmerName}`)} onClick={() => openPage(PLACES.garden(householdId))}>
          <View className="garden-map-plaque num">{plaqueNumber}</View>
        </View>
      ))}
    </View>
  );
}
