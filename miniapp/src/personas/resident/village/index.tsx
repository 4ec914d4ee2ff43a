import { signRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage } from '@/api';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { VillageStories } from '@/features/stories/village-stories';
import { openTab, usePageParams } from '@/platform/navigation';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';

/** 村: where the other code of a garden sign leads, and any code of a sign that is no longer there. */
export default function VillagePage() {
  const { scene, retired } = usePageParams();
  const page = usePage(signRoutes.sign, { scene: scene ?? '' }, { keep: true, enabled: !!scene });
  return (
    <Screen title="村里">
      <PageBody page={page} skeleton="rows">
        {({ villageId, villageName }) => (
          <View className="stack">
            <View id="village-name" className="t-display">{villageName}</View>
            {retired && <Card id="sign-retired" look="rice"><View className="bold">这块牌子收起来了</View><View className="t-cap">它原来那家的菜园不在这里了，村里还有别家的菜。</View></Card>}
            <VillageStories villageId={villageId} />
            <EmptyState title="村里的菜，当天采当天送" note="14:00 前下单，傍晚在小区门口取" action="看今天的菜" onAction={() => openTab(PLACES.today)} />
          </View>
        )}
      </PageBody>
    </Screen>
  );
}
