import type { TodayPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { RidgeBed } from '@/ui/ridge-bed';
import { SectionTitle } from '@/ui/section-title';
import { TextField } from '@/ui/text-field';
import { favouritesFirst, useFavourites } from '../favourites/use-favourites';
import { Crop } from './crop';
import { cropGroups } from './crop-groups';
import { OPENNESS_ORDER, OPENNESS_TITLES, opennessOf } from './openness-words';
import { useCropPicking } from './use-crop-picking';

/** 按菜, with search: the same crop of all gardens side by side; what closes soon first, what has closed last. */
export function CropList({ today, nowMs }: { today: TodayPage; nowMs: number }) {
  const [wanted, setWanted] = useState('');
  const { unitsOf, change } = useCropPicking(today.gardens);
  const groups = cropGroups(favouritesFirst(today.gardens, useFavourites()), wanted);
  const crops = groups.flatMap((group) => group.crops);
  const firstOf = new Map(groups.map(({ cropName, crops: [first] }) => [cropName, first?.listing.listingId]));
  return (
    <View className="stack">
      <TextField id="find-crop" icon="search" label="找菜" placeholder="红菜薹、葱、陈桂香……" value={wanted} onChange={setWanted} />
      {groups.length === 0 && <EmptyState title="今天没有这样菜" note="换个名字找找" action="看全部" onAction={() => setWanted('')} />}
      {OPENNESS_ORDER.map((openness) => ({ openness, crops: crops.filter(({ listing }) => opennessOf(listing, nowMs) === openness) })).filter((part) => part.crops.length > 0).map((part) => (
        <View key={part.openness} id={`openness-${part.openness}`}>
          <SectionTitle title={OPENNESS_TITLES[part.openness]} aside={`${part.crops.length} 样`} />
          <Card flush>
            <RidgeBed>
              {part.crops.map(({ listing, garden }) => (
                <View key={listing.listingId} id={firstOf.get(listing.cropName) === listing.listingId ? `crop-group-${listing.cropName}` : undefined}>
                  <Crop
                    listing={listing} garden={`${garden.plaqueNumber} 号园`} cycleCutoffAt={today.cycle?.cutoffAt ?? ''} nowMs={nowMs}
                    units={unitsOf(listing)} onChange={change}
                  />
                </View>
              ))}
            </RidgeBed>
          </Card>
        </View>
      ))}
    </View>
  );
}
