import { tripAfterRoutes, type TripAfterPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { averageText } from '@/features/ratings/rating-words';
import { PageBody } from '@/features/shell/page-body';
import { HideTripRatingSheet } from '@/features/visits/hide-trip-rating-sheet';
import { TripAlbum } from '@/features/visits/trip-album';
import { TripRatingCard } from '@/features/visits/trip-rating-card';
import { goBack, usePageParams } from '@/platform/navigation';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';

/** 回来以后: the photos for who was there, and what families said; words may be taken down, stars not. */
export default function TripAfterScreen() {
  const { tripId = '' } = usePageParams();
  const page = usePage(tripAfterRoutes.tripAfter, { tripId }, { keep: true });
  const [hiding, setHiding] = useState<string | null>(null);
  const done = (answer: TripAfterPage) => {
    keepPage(tripAfterRoutes.tripAfter, { tripId }, answer);
    setHiding(null);
  };
  const sheet = hiding && <HideTripRatingSheet tripId={tripId} bookingId={hiding} onHidden={done} onClose={() => setHiding(null)} />;
  return (
    <Screen wide title="回来以后" onBack={goBack} overlay={sheet} offline={{ title: '没信号，看到的是刚才存下的', note: '有网了再办' }}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">
        {(after) => (
          <View className="stack">
            <View className="t-display">{after.title}</View>
            <TripAlbum after={after} onDone={done} />
            <SectionTitle title="各家怎么说" aside={averageText({ tenths: after.tenths, count: after.ratings.length })} />
            {after.ratings.length === 0 && <EmptyState title="还没有人评" note="去了的人家七天里可以评，评了就在这里" />}
            {after.ratings.map((rating) => <TripRatingCard key={rating.bookingId} rating={rating} onHide={() => setHiding(rating.bookingId)} />)}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}
