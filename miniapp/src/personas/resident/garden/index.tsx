import { catalogueRoutes, signRoutes, timeOfDay } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { usePage } from '@/api';
import { Heart } from '@/features/favourites/heart';
import { BasketSummary } from '@/features/ordering/basket-summary';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { useNow } from '@/features/shell/use-now';
import { closedText } from '@/features/today/day-view';
import { GardenRatings } from '@/features/ratings/garden-ratings';
import { GardenStory } from '@/features/stories/garden-story';
import { cutoffReasons } from '@/features/today/openness-words';
import { GardenBed } from '@/features/today/garden-bed';
import { openTab, replacePage, usePageParams } from '@/platform/navigation';
import { EmptyState } from '@/ui/empty-state';
import { Face } from '@/ui/face';
import { GardenScene } from '@/ui/garden-scene';
import { Icon } from '@/ui/icon';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { StatTiles } from '@/ui/stat-tiles';
import './index.scss';

/** 菜园: the sign, the farmer, what she says and what can be cut today. Also opened by the sign's `scene`. */
export default function GardenPage() {
  const { householdId, scene } = usePageParams();
  const sign = usePage(signRoutes.sign, { scene: scene ?? '' }, { enabled: !!scene });
  const target = householdId ?? sign.data?.householdId ?? '';
  const page = usePage(catalogueRoutes.garden, { householdId: target }, { keep: true, enabled: target !== '' });
  const now = useNow();
  const retired = sign.data?.kind === 'village';
  useEffect(() => {
    if (retired && scene) replacePage(PLACES.villageOfSign(scene));
  }, [retired, scene]);
  return (
    <Screen overlayNav={!!page.data} bottom={<BasketSummary closedText={page.data && closedText(page.data, now)} />}>
      <PageBody page={page} skeleton="bed">
        {({ garden, villageName, quote, facts, cycle }) => (
          <>
            <GardenScene series={`${villageName.slice(0, 2)}故事`} number={garden.plaqueNumber} name={garden.farmerName} slugs={garden.listings.slice(0, 2).map((listing) => listing.drawing)} />
            <View className="garden-body">
              <View className="row garden-farmer">
                <Face name={garden.farmerName} />
                <View className="grow">
                  <View id="farmer-name" className="t-title">{garden.farmerName}</View>
                  <View className="c-sub">{[garden.groupName, garden.growingYears && `种菜 ${garden.growingYears} 年`].filter(Boolean).join('，')}</View>
                </View>
                <Heart householdId={garden.householdId} />
              </View>
              {quote && <View className="garden-quote">{quote}</View>}
              {facts.length > 0 && <StatTiles items={facts.map((fact) => ({ icon: fact.icon === 'award' ? 'certificate' : fact.icon, value: fact.title, note: fact.detail }))} />}
              <SectionTitle title="今天能摘的菜" aside={cycle && <View className="row c-rice"><Icon name="clock" size="small" />{timeOfDay(new Date(cycle.cutoffAt))} 截单</View>} />
              {garden.listings.length === 0 ? <EmptyState title="今天歇一天" note="这家今天没有挂菜，看看别家的" action="看今天的菜" onAction={() => openTab(PLACES.today)} /> : <GardenBed garden={garden} cycleCutoffAt={cycle?.cutoffAt ?? ''} nowMs={now} />}
              {cutoffReasons(garden.listings).map((text) => <View key={text} id="cutoff-why" className="t-cap">{text}</View>)}
              <GardenStory householdId={garden.householdId} />
              <GardenRatings householdId={garden.householdId} />
            </View>
          </>
        )}
      </PageBody>
    </Screen>
  );
}
