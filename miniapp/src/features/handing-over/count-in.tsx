import type { PointPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { SmallButton } from '@/ui/small-button';
import './bag-card.scss';
import type { Counting } from './use-count-in';

/** 收车: every bag of the manifest; what is missing is marked, everything else has arrived. */
export function CountIn({ point: { bags, dropped }, counting }: { point: PointPage; counting: Counting }) {
  const { missing, sentence, toggle } = counting;
  if (!dropped) return <EmptyState title="车还没到" note={bags.length > 0 ? `今天有 ${bags.length} 袋，车到了在这里点收` : '今天还没有要交的菜'} />;
  return (
    <>
      <View><View className="t-display num">点一点，{bags.length} 袋</View><View className="c-sub">哪袋没有，就点它右边的“缺了”</View></View>
      {sentence && <ErrorState title="没点上" note={sentence} />}
      <Card>
        {bags.map((bag) => (
          <View key={bag.orderId} className="row between count-row">
            <View className="grow"><View className="t-lead num">{bag.bagLabel}</View><View className="t-cap">{bag.buyerName}·{bag.lines.length} 样</View></View>
            <SmallButton id={`missing-${bag.bagLabel}`} kind={missing.includes(bag.orderId) ? 'line' : 'plain'} onPress={() => toggle(bag.orderId)}>{missing.includes(bag.orderId) ? '没有这袋' : '缺了'}</SmallButton>
          </View>
        ))}
      </Card>
    </>
  );
}
