import type { PointBag, PointPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { SmallButton } from '@/ui/small-button';
import './bag-card.scss';
import type { Counting } from './use-count-in';

/** 收车: every bag of the manifest; what is missing, short or spoilt is marked, everything else has arrived. */
export function CountIn({ point: { bags, dropped }, counting }: { point: PointPage; counting: Counting }) {
  if (!dropped) return <EmptyState title="车还没到" note={bags.length > 0 ? `今天有 ${bags.length} 袋，车到了在这里点收` : '今天还没有要交的菜'} />;
  return (
    <>
      <View><View className="t-display num">点一点，{bags.length} 袋</View><View className="c-sub">没有的点“缺了”；袋在、菜少了坏了，点“有问题”</View></View>
      {counting.sentence && <ErrorState title="没点上" note={counting.sentence} />}
      <Card>{bags.map((bag) => <CountRow key={bag.orderId} bag={bag} counting={counting} />)}</Card>
    </>
  );
}

function CountRow({ bag, counting: { missing, problems, toggle, look } }: { bag: PointBag; counting: Counting }) {
  const gone = missing.includes(bag.orderId);
  const flawed = problems[bag.orderId]?.length ?? 0;
  return (
    <View className="row between count-row">
      <View className="grow">
        <View className="t-lead num">{bag.bagLabel}</View>
        <View className="t-cap">{bag.buyerName}·{bag.lines.length} 样{flawed > 0 && <>·<View className="c-brick inline">{flawed} 样有问题</View></>}</View>
      </View>
      {!gone && bag.state === 'expected' && <SmallButton id={`problem-${bag.bagLabel}`} kind={flawed > 0 ? 'line' : 'plain'} onPress={() => look(bag)}>有问题</SmallButton>}
      <SmallButton id={`missing-${bag.bagLabel}`} kind={gone ? 'line' : 'plain'} onPress={() => toggle(bag.orderId)}>{gone ? '没有这袋' : '缺了'}</SmallButton>
    </View>
  );
}
