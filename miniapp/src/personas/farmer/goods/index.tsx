import { fen, type GoodOrder, goodRoutes, type HostGoodsPage, spokenYuan } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { goodOrderText } from '@/features/goods/good-words';
import { HandGood } from '@/features/goods/hand-good';
import { HostGoodSheet } from '@/features/goods/host-good-sheet';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { SpeakButton } from '@/features/speaking/speak-button';
import { openPage } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';

type Offered = HostGoodsPage['goods'][number];

/** 家里卖的特产: who comes for what, the code, and what is for sale. */
export default function FarmerGoodsPage() {
  const householdId = useRole()?.scopeId ?? '';
  const page = usePage(goodRoutes.hostGoods, { householdId }, { keep: true, enabled: householdId !== '' });
  const [editing, setEditing] = useState<Offered | 'new' | null>(null);
  const keep = (answer: HostGoodsPage) => {
    keepPage(goodRoutes.hostGoods, { householdId }, answer);
    setEditing(null);
  };
  const sheet = editing && <HostGoodSheet householdId={householdId} good={editing === 'new' ? null : editing} onDone={keep} onClose={() => setEditing(null)} />;
  return (
    <Screen elder title="家里卖的特产" onBack={() => openPage(PLACES.farmerGuests)} overlay={sheet}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">
        {({ goods, orders }) => (
          <View className="stack">
            <View className="row between"><View className="grow t-title">{orders.length > 0 ? '谁来取' : '还没人订'}</View><SpeakButton words={fetchWords(orders)} /></View>
            {orders.some(({ state }) => state === 'paid') && <HandGood householdId={householdId} onDone={keep} />}
            {orders.map((order) => <Fetched key={order.orderId} order={order} />)}
            {goods.length === 0 && <EmptyState title="还没有卖的" note="有草莓、莲蓬、彩稻米，点“加一样”" />}
            {goods.length > 0 && <View className="t-title">在卖的</View>}
            {goods.map((good) => <OfferedCard key={good.goodId} good={good} onEdit={() => setEditing(good)} />)}
            <Button id="add-good" wide tall kind="line" onPress={() => setEditing('new')}>加一样</Button>
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

/** Who comes for what, as it is read aloud. */
function fetchWords(orders: readonly GoodOrder[]): string {
  const waiting = orders.filter(({ state }) => state === 'paid');
  return waiting.length === 0 ? '没有人来取。' : waiting.map((order) => `${order.who}，${goodOrderText(order)}。`).join('');
}

function Fetched({ order }: { order: GoodOrder }) {
  const handed = order.state === 'handed';
  return (
    <Card>
      <View className="stack">
        <View className="t-lead">{order.who}，{goodOrderText(order)}</View>
        <View className={`num ${handed ? 'bold c-green' : ''}`}>{handed ? `给了，${spokenYuan(fen(order.fen))}是您的` : `付过了，给了他 ${spokenYuan(fen(order.fen))}就是您的`}</View>
      </View>
    </Card>
  );
}

function OfferedCard({ good, onEdit }: { good: Offered; onEdit: () => void }) {
  return (
    <Card>
      <View className="stack">
        <View className="t-title">{good.name}，一{good.unit} {spokenYuan(fen(good.priceFen))}</View>
        <View className="num">一共 {good.offered} {good.unit}，还剩 {good.left}</View>
        <Button id={`edit-good-${good.goodId}`} wide kind="line" onPress={onEdit}>改价钱、数量</Button>
      </View>
    </Card>
  );
}
