import { fulfilmentRoutes, type PointPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { SmallButton } from '@/ui/small-button';
import './bag-card.scss';

/** 收车: every bag of the manifest; what is missing is marked, everything else has arrived. */
export function CountIn({ point }: { point: PointPage }) {
  const [missing, setMissing] = useState<readonly string[]>([]);
  const countIn = useWrite(fulfilmentRoutes.countIn);
  const { pickupPointId, bags } = point;
  if (!point.dropped) return <EmptyState title="车还没到" note={bags.length > 0 ? `今天有 ${bags.length} 袋，车到了在这里点收` : '今天还没有要交的菜'} />;
  const toggle = (orderId: string) => setMissing(missing.includes(orderId) ? missing.filter((id) => id !== orderId) : [...missing, orderId]);
  const send = async () => {
    const answer = await countIn.send({ pickupPointId, missingOrderIds: missing });
    if (answer) keepPage(fulfilmentRoutes.point, { pickupPointId }, answer);
  };
  return (
    <>
      <View><View className="t-display num">点一点，{bags.length} 袋</View><View className="c-sub">哪袋没有，就点它右边的“缺了”</View></View>
      {countIn.sentence && <ErrorState title="没点上" note={countIn.sentence} />}
      <Card>
        {bags.map((bag) => (
          <View key={bag.orderId} className="row between count-row">
            <View className="grow"><View className="t-lead num">{bag.bagLabel}</View><View className="t-cap">{bag.buyerName}·{bag.lines.length} 样</View></View>
            <SmallButton id={`missing-${bag.bagLabel}`} kind={missing.includes(bag.orderId) ? 'line' : 'plain'} onPress={() => toggle(bag.orderId)}>{missing.includes(bag.orderId) ? '没有这袋' : '缺了'}</SmallButton>
          </View>
        ))}
      </Card>
      <Button id="count-in" wide tall busy={countIn.busy && '正在记…'} onPress={() => void send()}>{missing.length === 0 ? '点清了，都在' : `点清了，缺 ${missing.length} 袋`}</Button>
    </>
  );
}
