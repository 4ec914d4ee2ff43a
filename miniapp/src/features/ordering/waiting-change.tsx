import { fen, formatYuan, type OrderPage, orderingRoutes, timeOfDay } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { payForOrder } from './pay-for-order';

/** A change that waits for its difference: the order is as it was until it is paid. */
export function WaitingChange({ order: { change, orderId } }: { order: OrderPage }) {
  const check = useWrite(orderingRoutes.checkPayment);
  const [paying, setPaying] = useState(false);
  if (!change) return null;
  const pay = async () => {
    setPaying(true);
    await payForOrder(orderId);
    setPaying(false);
  };
  const ask = async () => {
    const answer = await check.send({ orderId });
    if (answer) keepPage(orderingRoutes.order, { orderId }, answer);
  };
  return (
    <Card id="waiting-change" look="rice"><View className="stack">
      <View className="bold">改单要补 {formatYuan(fen(change.differenceFen))}，{timeOfDay(new Date(change.expiresAt))} 前付了才算改好</View>
      <View className="t-cap">{check.sentence ?? '没付就还是原来那单，不会少你的菜。'}</View>
      <View className="row">
        <Button id="check-change" kind="line" grow busy={check.busy && '正在查…'} onPress={() => void ask()}>我付过了</Button>
        <Button id="pay-change" grow busy={paying && '正在付…'} onPress={() => void pay()}>付差价</Button>
      </View>
    </View></Card>
  );
}
