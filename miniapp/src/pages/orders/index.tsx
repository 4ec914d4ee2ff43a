import { orderingRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { Tabs } from '@/features/inbox/tabs';
import { OrderBag } from '@/features/ordering/order-bag';
import { bagsOf } from '@/features/ordering/bags-of';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { openPage, openTab } from '@/platform/navigation';
import { useMe } from '@/state/session';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';

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
              : <View className="stack">{bagsOf(orders).map((bag) => <OrderBag key={bag[0]!.orderId} orders={bag} />)}</View>
          }
        </PageBody>
      )}
    </Screen>
  );
}
