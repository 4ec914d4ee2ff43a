import { ratingRoutes, type RatingsToReview } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage } from '@/api';
import { HideRatingSheet } from '@/features/ratings/hide-rating-sheet';
import { RatingCard } from '@/features/ratings/rating-card';
import { PageBody } from '@/features/shell/page-body';
import { goBack } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';
import { SmallButton } from '@/ui/small-button';

/** 评价: what residents said of the gardens; words may be taken down, stars not. */
export default function RatingsPage() {
  const operatorId = useRole()?.scopeId ?? '';
  const page = usePage(ratingRoutes.ratingsToReview, { operatorId }, { keep: true, enabled: operatorId !== '' });
  const [hiding, setHiding] = useState<string | null>(null);
  const done = (answer: RatingsToReview) => {
    keepPage(ratingRoutes.ratingsToReview, { operatorId }, answer);
    setHiding(null);
  };
  const sheet = hiding && <HideRatingSheet operatorId={operatorId} ratingId={hiding} onHidden={done} onClose={() => setHiding(null)} />;
  return (
    <Screen wide title="评价" onBack={goBack} overlay={sheet} offline={{ title: '没信号，看到的是刚才存下的', note: '有网了再办' }}>
      <PageBody page={page} skeleton="rows">
        {({ ratings }) => (
          <View className="stack">
            {ratings.length === 0 && <EmptyState title="还没有人评" note="住户取到菜以后七天里可以评，评了就在这里" />}
            {ratings.map((rating, at) => (
              <RatingCard key={rating.ratingId} rating={rating}>
                <View id={`rating-${at}`} className="row between">
                  <View className="t-cap">{rating.plaqueNumber} 号菜园{rating.hidden ? '，话收起来了，星还算' : ''}</View>
                  {rating.text !== '' && !rating.hidden && <SmallButton id={`hide-${at}`} kind="line" onPress={() => setHiding(rating.ratingId)}>收起这句话</SmallButton>}
                </View>
              </RatingCard>
            ))}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}
