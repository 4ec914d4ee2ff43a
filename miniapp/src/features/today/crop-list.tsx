import type { TodayPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { RidgeBed } from '@/ui/ridge-bed';
import { TextField } from '@/ui/text-field';
import { Crop } from './crop';
import { cropGroups } from './crop-groups';
import { useCropPicking } from './use-crop-picking';

/** 按菜, with search: the same crop of all gardens side by side on one bed. */
export function CropList({ today, nowMs }: { today: TodayPage; nowMs: number }) {
  const [wanted, setWanted] = useState('');
  const { unitsOf, change } = useCropPicking(today.gardens);
  const groups = cropGroups(today.gardens, wanted);
  return (
    <View className="stack">
      <TextField id="find-crop" icon="search" label="找菜" placeholder="红菜薹、葱、陈桂香……" value={wanted} onChange={setWanted} />
      {groups.length === 0 && <EmptyState title="今天没有这样菜" note="换个名字找找" action="看全部" onAction={() => setWanted('')} />}
      {groups.length > 0 && (
        <Card flush>
          <RidgeBed>
            {groups.flatMap(({ cropName, crops }) =>
              crops.map(({ listing, garden }, i) => (
                <View key={listing.listingId} id={i === 0 ? `crop-group-${cropName}` : undefined}>
                  <Crop
                    listing={listing} garden={`${garden.plaqueNumber} 号园`} cycleCutoffAt={today.cycle?.cutoffAt ?? ''} nowMs={nowMs}
                    units={unitsOf(listing)} onChange={change}
                  />
                </View>
              )),
            )}
          </RidgeBed>
        </Card>
      )}
    </View>
  );
}
