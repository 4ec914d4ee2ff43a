import { businessDate, dateText, fen, formatYuan, type OrderListEntry, orderingRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { Tabs } from '@/features/inbox/tabs';
import { stateText } from '@/features/ordering/order-words';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { openPage, openTab } from '@/platform/navigation';
import { useMe } from '@/state/session';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { pressable } from '@/ui/pressable';
import { Produce } from '@/ui/produce';
import { Screen } from '@/ui/screen';
import './index.scss';

const REFRESH_MS = 20_000;

/** 订单: today's and those of past days, newest first. */
export default function OrdersPage() {
  const me = useMe();
  const page = usePage(orderingRoutes.orderList, {}, { keep: true, everyMs: REFRESH_MS, enabled: !!me });
  return (
    <Screen root title="订单" bottom={<Tabs current="orders" />}>
      <DemoStrip />
      {!me && <EmptyState title="登录后看你的订单" action="去登录" onAction={() => openPage(PLACES.signIn)} />}
      {me && (
        <PageBody page={page} skeleton="rows">
          {({ orders }) =>
            orders.length === 0
              ? <EmptyState title="还没有订过菜" note="今天的菜在地里等着" action="看今天的菜" onAction={() => openTab(PLACES.today)} />
              : <View className="stack">{orders.map((order) => <OrderRow key={order.orderId} order={order} />)}</View>
          }
        </PageBody>
      )}
    </Screen>
  );
}

function OrderRow({ order }: { order: OrderListEntry }) {
  return (
    <View id={`order-${order.orderId}`} {...pressable()} onClick={() => openPage(PLACES.order(order.orderId))}>
      <Card>
        <View className="row between"><View className="bold">{dateText(businessDate(order.businessDate))}</View><View className="t-cap">{stateText(order.state)}</View></View>
        <View className="order-drawings">{order.drawings.slice(0, 4).map((drawing) => <Produce key={drawing} slug={drawing} framed />)}</View>
        <View className="row between">
          <View className="grow t-cap"><View className="num">{order.summary}</View><View>{order.pickupPointName}</View></View>
          <View className="price">{formatYuan(fen(order.totalFen))}</View>
        </View>
        {order.refundedFen > 0 && <View className="t-cap c-green num">退回 {formatYuan(fen(order.refundedFen))}</View>}
      </Card>
    </View>
  );
}
