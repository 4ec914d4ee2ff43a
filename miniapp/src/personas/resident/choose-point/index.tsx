import { pairingRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePage } from '@/api';
import { useChoosePoint } from '@/features/session/use-choose-point';
import { PageBody } from '@/features/shell/page-body';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { Screen } from '@/ui/screen';
import { TextField } from '@/ui/text-field';

/** Chosen once: in which compound, at which gate. Compounds with an open point come first. */
export default function ChoosePointPage() {
  const page = usePage(pairingRoutes.compounds, {}, { keep: true });
  const [wanted, setWanted] = useState('');
  const { choose, sentence, busy } = useChoosePoint();
  return (
    <Screen title="你住哪个小区">
      <View className="stack">
        <TextField id="find-compound" icon="search" label="找小区" placeholder="小区或社区的名字" value={wanted} onChange={setWanted} />
        {sentence && <ErrorState title="没选上" note={sentence} />}
        <PageBody page={page} skeleton="rows">
          {({ compounds }) => {
            const found = compounds.filter((compound) => `${compound.name}${compound.communityName}`.includes(wanted.trim()));
            if (found.length === 0) return <EmptyState title="没有找到这个小区" note="换个名字找找，或者让社区帮着报名" />;
            return found.flatMap((compound) =>
                compound.pickupPoints.length === 0
                  ? [<IconRow key={`${compound.id} ${compound.villageName}`} icon="home" tone="plain" title={compound.name} note={`${compound.communityName}·还没有提货点`} />]
                  : compound.pickupPoints.map((point) => (
                      <IconRow
                        key={point.id} id={`point-${point.id}`} icon="door" title={point.name} action={busy ? '正在选…' : '选这里'}
                        note={point.openToday ? `${point.hours}，${point.keeperName}值守` : `${compound.communityName}·今天不开`}
                        onPress={() => void choose(point.id)}
                      />
                    )),
              );
          }}
        </PageBody>
      </View>
    </Screen>
  );
}
