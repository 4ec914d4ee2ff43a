import { fen, formatPrice, tripExtraRoutes, type TripExtrasPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { ExtraSheet, type OfferedExtra } from '@/features/visits/extra-sheet';
import { goBack, usePageParams } from '@/platform/navigation';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';
import { SmallButton } from '@/ui/small-button';

/** 采摘和特产: what may be had with this trip, of which household, for how much, and how many are taken. */
export default function TripExtrasPageScreen() {
  const { tripId = '' } = usePageParams();
  const page = usePage(tripExtraRoutes.tripExtras, { tripId });
  const [open, setOpen] = useState<OfferedExtra | 'new' | null>(null);
  const done = (answer: TripExtrasPage) => {
    keepPage(tripExtraRoutes.tripExtras, { tripId }, answer);
    setOpen(null);
  };
  return (
    <Screen
      title="采摘和特产" onBack={goBack} bottom={page.data && <BottomBar><Button id="add-extra" grow onPress={() => setOpen('new')}>加一样</Button></BottomBar>}
      overlay={page.data && open && <ExtraSheet page={page.data} extra={open === 'new' ? null : open} onDone={done} onClose={() => setOpen(null)} />}
    >
      <DemoStrip />
      <PageBody page={page} skeleton="rows">
        {({ title, extras }) => (
          <View className="stack">
            <View className="t-display">{title}</View>
            {extras.length === 0 && <EmptyState title="还没有可以带走的" note="点“加一样”：采一篮草莓、带一袋富硒彩稻，报名时一起订，或到村里付" />}
            {extras.map((extra) => <Extra key={extra.extraId} extra={extra} onEdit={() => setOpen(extra)} />)}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function Extra({ extra: { extraId, name, unit, householdName, priceFen, offered, left }, onEdit }: { extra: OfferedExtra; onEdit: () => void }) {
  return (
    <Card id={`extra-${extraId}`}>
      <View className="row between">
        <View className="grow">
          <View className="t-lead">{name}</View>
          <View className="t-cap num">{householdName}，{formatPrice(fen(priceFen))} 一{unit}</View>
          <View className="num">订了 {offered - left} {unit}，还有 {left} {unit}</View>
        </View>
        <SmallButton id={`edit-${extraId}`} kind="line" onPress={onEdit}>改</SmallButton>
      </View>
    </Card>
  );
}
