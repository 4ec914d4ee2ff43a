import { businessDate, dateText, type VillageCrop, villageCropRoutes, type VillageCropsPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage } from '@/api';
import { PageBody } from '@/features/shell/page-body';
import { AddCropSheet } from '@/features/village-crops/add-crop-sheet';
import { priceNote } from '@/features/village-crops/crop-words';
import { PriceSheet } from '@/features/village-crops/price-sheet';
import { goBack } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { IconRow } from '@/ui/icon-row';
import { Screen } from '@/ui/screen';
import './index.scss';

/** 菜和指导价: what the village sells, by which unit, and what it may cost from which day. */
export default function CommitteeCropsPage() {
  const villageId = useRole()?.scopeId ?? '';
  const page = usePage(villageCropRoutes.villageCrops, { villageId }, { keep: true, enabled: villageId !== '' });
  const [adding, setAdding] = useState(false);
  const [pricing, setPricing] = useState<VillageCrop | null>(null);
  const done = (answer: VillageCropsPage) => {
    keepPage(villageCropRoutes.villageCrops, { villageId }, answer);
    setAdding(false);
    setPricing(null);
  };
  const sheet = page.data && (adding
    ? <AddCropSheet villageId={villageId} known={page.data.known} onDone={done} onClose={() => setAdding(false)} />
    : pricing && <PriceSheet villageId={villageId} crop={pricing} changesFrom={page.data.changesFrom} onDone={done} onClose={() => setPricing(null)} />);
  return (
    <Screen wide title="菜和指导价" onBack={goBack} overlay={sheet} bottom={<BottomBar><Button id="new-crop" grow icon="plus" onPress={() => setAdding(true)}>加一样菜</Button></BottomBar>} offline={{ title: '没信号，看到的是刚才存下的', note: '有网了再改' }}>
      <PageBody page={page} skeleton="rows">
        {(data) => (
          <View className="stack">
            <View className="t-display">{data.villageName}</View>
            <View className="c-sub">农户在最低和最高之间自己定价。改动最早从 {dateText(businessDate(data.changesFrom))} 起，今天挂出来的不变。</View>
            {data.crops.length === 0 && <EmptyState title="村里还没有定卖什么" note="点“加一样菜”，选菜、选单位、定价钱" />}
            {data.crops.map((crop) => (
              <IconRow key={crop.saleUnitId} id={`crop-row-${crop.cropName}`} icon="leaf" title={`${crop.cropName}，一${crop.unitName}`} note={priceNote(crop)} action="定价" onPress={() => setPricing(crop)} />
            ))}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}
