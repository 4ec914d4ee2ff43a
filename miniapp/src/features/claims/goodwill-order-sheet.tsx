import { businessDate, claimRoutes, dateText, type GoodwillOrder } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePage } from '@/api';
import { EmptyState } from '@/ui/empty-state';
import { IconRow } from '@/ui/icon-row';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';

const BAG_LABEL = /^[A-Z]-\d{2,3}$/;

/** 袋号 → the order: for goodwill that nobody claimed. */
export function GoodwillOrderSheet({ operatorId, onChoose, onClose }: { operatorId: string; onChoose: (order: GoodwillOrder) => void; onClose: () => void }) {
  const [text, setText] = useState('');
  const bagLabel = text.trim().toUpperCase();
  const asked = BAG_LABEL.test(bagLabel);
  const page = usePage(claimRoutes.goodwillOrders, { operatorId, bagLabel }, { enabled: asked });
  return (
    <Sheet id="goodwill-order-sheet" open title="给哪一单补心意" onClose={onClose}>
      <TextField id="bag-label" label="袋号" placeholder="比如 A-07" value={text} maxLength={6} onChange={setText} />
      <View className="t-cap">近七天取走的单，不用先提菜不对劲。</View>
      {asked && page.data?.orders.length === 0 && <EmptyState title="没有这个袋号" note="看看袋子上的字，或者菜还没取走" />}
      {asked && page.data?.orders.map((order) => (
        <IconRow key={order.orderId} id={`order-${order.orderId}`} icon="list" title={`${dateText(businessDate(order.businessDate))} ${order.pickupPointName}`} note={order.summary} action="补" onPress={() => onChoose(order)} />
      ))}
    </Sheet>
  );
}
