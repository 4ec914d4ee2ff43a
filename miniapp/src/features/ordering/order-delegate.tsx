import { delegateRoutes, type OrderPage, orderingRoutes, timeOfDay } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';
import { copyText } from '@/platform/clipboard';
import { Card } from '@/ui/card';
import { IconRow } from '@/ui/icon-row';
import { SmallButton } from '@/ui/small-button';
import { delegateWords } from './delegate-words';
import { DelegateSheet } from './order-people';

/** 给谁买的, 谁来取: 换人取 gives a code, 收回取菜码 kills it. */
export function OrderDelegate({ order }: { order: OrderPage }) {
  const { recipient, delegate, canDelegate } = order;
  return (
    <>
      {recipient && <IconRow id="recipient" icon="people" title={`给${recipient.name}买的`} note={recipient.phoneMasked} />}
      {delegate ? <DelegateCard order={order} /> : canDelegate && <NameDelegate order={order} />}
    </>
  );
}

function NameDelegate({ order: { orderId } }: { order: OrderPage }) {
  const [asking, setAsking] = useState(false);
  const naming = useWrite(delegateRoutes.nameDelegate);
  const send = async (name: string) => {
    if (!name) return setAsking(false);
    const answer = await naming.send({ orderId, name });
    if (!answer) return;
    keepPage(orderingRoutes.order, { orderId }, answer);
    setAsking(false);
  };
  return (
    <>
      <IconRow id="delegate" icon="bag" title="自己来取" note="来不了？请人代取，他有自己的码" action="换人取" onPress={() => setAsking(true)} />
      {asking && <DelegateSheet title="换谁来取" name="" busy={naming.busy && '正在记…'} sentence={naming.sentence} onName={(name) => void send(name)} onClose={() => setAsking(false)} />}
    </>
  );
}

function DelegateCard({ order }: { order: OrderPage }) {
  const { orderId, delegate, canDelegate } = order;
  const revoking = useWrite(delegateRoutes.revokeDelegate);
  const revoke = async () => {
    const answer = await revoking.send({ orderId });
    if (answer) keepPage(orderingRoutes.order, { orderId }, answer);
  };
  const [copied, setCopied] = useState<boolean | null>(null);
  if (!delegate) return null;
  if (delegate.tookAt) return <IconRow id="delegate" icon="bag" title={`${delegate.name}取走了`} note={timeOfDay(new Date(delegate.tookAt))} />;
  return (
    <Card id="delegate">
      <View className="row between">
        <View className="grow">
          <View className="bold">{delegate.name}来取</View>
          <View className="t-cap">把这个代取码发给他</View>
        </View>
        <View id="delegate-code" className="t-display num">{delegate.code.slice(0, 3)} {delegate.code.slice(3)}</View>
      </View>
      <View className="stack">
        <View className="row between">
          <View id="copied" className="grow t-cap">{copied === null ? '时间、地点、袋号都带上' : copied ? '复制好了，去微信里粘给他' : '这台手机不让复制，念给他听'}</View>
          <SmallButton id="copy-delegate" kind="soft" onPress={() => void copyText(delegateWords(order, delegate)).then(setCopied)}>复制</SmallButton>
        </View>
        {canDelegate && (
          <View className="row between">
            <View className="grow t-cap">收回后这个码马上不能用</View>
            <SmallButton id="revoke" kind="line" onPress={() => void revoke()}>收回取菜码</SmallButton>
          </View>
        )}
      </View>
      {revoking.sentence && <View className="t-cap c-brick">{revoking.sentence}</View>}
    </Card>
  );
}
