import { fen, formatPrice, type Good, goodRoutes, type GoodsPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { call, keepPage, usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { OrderGoodSheet } from '@/features/goods/order-good-sheet';
import { OwnGoodOrder } from '@/features/goods/own-good-order';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { openTab } from '@/platform/navigation';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { SmallButton } from '@/ui/small-button';

const keep = (answer: GoodsPage) => keepPage(goodRoutes.goods, {}, answer);

/** 村里的特产: what households sell at the village, and what one has ordered, with its code. */
export default function GoodsScreen() {
  const page = usePage(goodRoutes.goods, {}, { keep: true });
  const [chosen, setChosen] = useState<Good | null>(null);
  const heldId = page.data?.orders.find(({ state }) => state === 'held')?.orderId;
  useEffect(() => {
    if (heldId) call(goodRoutes.checkGoodPayment, { orderId: heldId }).then(keep, () => undefined);
  }, [heldId]);
  const sheet = chosen && <OrderGoodSheet good={chosen} onDone={(answer) => { keep(answer); setChosen(null); }} onClose={() => setChosen(null)} />;
  return (
    <Screen title="村里的特产" onBack={() => openTab(PLACES.visits)} overlay={sheet} offline={{ title: '没信号，看到的是刚才存下的', note: '取货码照样能报' }}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">
        {({ goods, orders }) => (
          <View className="stack">
            {orders.length > 0 && <SectionTitle title="我订的" />}
            {orders.map((order, at) => <OwnGoodOrder key={order.orderId} order={order} at={at} onDone={keep} />)}
            {orders.length > 0 && <SectionTitle title="还能订" />}
            {goods.length === 0 && <EmptyState title="这几天没有特产" note="农户家有了草莓、莲蓬，会写在这里" />}
            {goods.map((good, at) => <GoodCard key={good.goodId} good={good} at={at} onOrder={() => setChosen(good)} />)}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function GoodCard({ good, at, onOrder }: { good: Good; at: number; onOrder: () => void }) {
  return (
    <Card id={`good-${at}`}>
      <View className="stack">
        <View className="row between"><View className="t-lead grow">{good.name}</View><View className="price">{formatPrice(fen(good.priceFen))}/{good.unit}</View></View>
        <View className="row between">
          <View className="t-cap num">{good.householdName}，{good.left > 0 ? `还有 ${good.left} ${good.unit}` : '订完了'}</View>
          {good.left > 0 && <SmallButton id={`order-${at}`} onPress={onOrder}>订</SmallButton>}
        </View>
      </View>
    </Card>
  );
}
