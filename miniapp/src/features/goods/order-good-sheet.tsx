import { addDays, businessDateOf, dateText, fen, formatPrice, type Good, goodRoutes, type GoodsPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { serverNowMs } from '@/state/session';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { Stepper } from '@/ui/stepper';

const [MOST, MOST_AHEAD] = [20, 14];

/** How many, and on which day they are fetched; paid next. */
export function OrderGoodSheet({ good, onDone, onClose }: { good: Good; onDone: (answer: GoodsPage) => void; onClose: () => void }) {
  const [count, setCount] = useState(1);
  const [ahead, setAhead] = useState(1);
  const order = useWrite(goodRoutes.orderGood);
  const date = addDays(businessDateOf(new Date(serverNowMs())), ahead);
  const press = async () => {
    const answer = await order.send({ goodId: good.goodId, count, date, priceFen: good.priceFen });
    if (answer) onDone(answer);
  };
  return (
    <Sheet id="order-sheet" open title={`${good.householdName}的${good.name}`} onClose={onClose} action={<Button id="order-good" wide tall busy={order.busy && '正在订…'} onPress={() => void press()}>订下，{formatPrice(fen(count * good.priceFen))}</Button>}>
      <View className="stack">
        <View className="row between"><View>要几{good.unit}</View><Stepper id="count" name="数量" value={count} min={1} max={Math.min(MOST, good.left)} onChange={setCount} /></View>
        <View className="row between"><View>哪天去取</View><Stepper id="day" name="天" value={ahead} min={0} max={MOST_AHEAD} text={dateText(date)} onChange={setAhead} /></View>
        <View className="t-cap">付了给你六位取货码，到农户家报码取。取走以前不要了全退；那天没去取，也全退。</View>
        {order.sentence && <ErrorState title="没订上" note={order.sentence} />}
      </View>
    </Sheet>
  );
}
