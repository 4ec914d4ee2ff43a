import { fen, formatPrice, type GoodOrder, goodRoutes, type GoodsPage, timeOfDay } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { sentenceFor, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CodeBoxes } from '@/ui/code-boxes';
import { ErrorState } from '@/ui/error-state';
import { KeyValue } from '@/ui/key-value';
import { Sheet } from '@/ui/sheet';
import { GOOD_WORDS, goodOrderText } from './good-words';
import { payForGood } from './pay-for-good';

/** 我订的: where it stands, its code, and giving it up with the sum shown before. */
export function OwnGoodOrder({ order, at, onDone }: { order: GoodOrder; at: number; onDone: (answer: GoodsPage) => void }) {
  const [sentence, setSentence] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const cancel = useWrite(goodRoutes.cancelGood);
  const press = async () => {
    const answer = await cancel.send({ orderId: order.orderId });
    if (!answer) return;
    setAsking(false);
    onDone(answer);
  };
  return (
    <Card id={`good-order-${at}`}>
      <View className="stack">
        <View className="row between"><View className="bold">{order.who}，{goodOrderText(order)}</View><View className="t-cap">{GOOD_WORDS[order.state]}</View></View>
        <KeyValue label={order.state === 'held' ? '要付' : '付了'} value={formatPrice(fen(order.fen))} />
        {order.code && <><View className="t-cap">到农户家报这六个数字</View><CodeBoxes value={order.code} /></>}
        {order.state === 'held' && <Button id={`pay-good-${at}`} wide tall onPress={() => void payForGood(order.orderId).catch((error: unknown) => setSentence(sentenceFor(error)))}>付款，{timeOfDay(new Date(order.heldUntil!))} 前</Button>}
        {(order.state === 'held' || order.state === 'paid') && <Button id={`cancel-good-${at}`} wide kind="line" onPress={() => setAsking(true)}>不要了</Button>}
        {sentence && <ErrorState title="没付成" note={sentence} />}
      </View>
      <Sheet id={`cancel-good-sheet-${at}`} open={asking} title="不要了" onClose={() => setAsking(false)} action={<Button id={`cancel-good-now-${at}`} wide busy={cancel.busy && '正在退…'} onPress={() => void press()}>不要了</Button>}>
        <View className="t-lead num">{order.state === 'paid' ? `退 ${formatPrice(fen(order.fen))}，原路退回` : '还没付，放回去就好'}</View>
        {cancel.sentence && <ErrorState title="没退成" note={cancel.sentence} />}
      </Sheet>
    </Card>
  );
}
