import { businessDate, dateText, fen, formatYuan, type OrderListEntry } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { openPage } from '@/platform/navigation';
import { Card } from '@/ui/card';
import { pressable } from '@/ui/pressable';
import { Produce } from '@/ui/produce';
import { SmallButton } from '@/ui/small-button';
import { PLACES } from '../shell/places';
import { isOver, stateText } from './order-words';
import { useOrderAgain } from './use-order-again';
import './order-bag.scss';

/** One bag of the list: mostly one order, sometimes two that are fetched with one code. */
export function OrderBag({ orders }: { orders: readonly OrderListEntry[] }) {
  const [first] = orders;
  return (
    <Card id={`bag-${first!.orderId}`}>
      {orders.length > 1 && <View className="bag-head t-cap c-green">{first!.bag!.label} 袋，{orders.length} 单装一起，一个码取</View>}
      {orders.map((order) => <OrderRow key={order.orderId} order={order} />)}
    </Card>
  );
}

function OrderRow({ order }: { order: OrderListEntry }) {
  return (
    <View className="bag-order">
      <View id={`order-${order.orderId}`} {...pressable()} onClick={() => openPage(PLACES.order(order.orderId))}>
        <View className="row between"><View className="bold">{dateText(businessDate(order.businessDate))}</View><View className="t-cap">{stateText(order.state)}</View></View>
        <View className="order-drawings">{order.drawings.slice(0, 4).map((drawing) => <Produce key={drawing} slug={drawing} framed />)}</View>
        <View className="row between">
          <View className="grow t-cap"><View className="num">{order.summary}</View><View>{order.pickupPointName}</View></View>
          <View className="price">{formatYuan(fen(order.totalFen))}</View>
        </View>
        {order.refundedFen > 0 && <View className="t-cap c-green num">退回 {formatYuan(fen(order.refundedFen))}</View>}
      </View>
      {isOver(order.state) && <Again orderId={order.orderId} />}
    </View>
  );
}

function Again({ orderId }: { orderId: string }) {
  const { againById, busy, sentence } = useOrderAgain();
  return (
    <View className="row between">
      <View className="grow t-cap c-brick">{sentence}</View>
      <SmallButton id={`again-${orderId}`} kind="line" onPress={() => { if (!busy) void againById(orderId); }}>{busy ? '正在看…' : '再来一单'}</SmallButton>
    </View>
  );
}
