import { fen, formatYuan, hasCome, type OrderPage as Order, orderingRoutes, type OrderRatingsPage, timeOfDay } from '@cunshe/shared';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage, useWrite } from '@/api';
import { canClaim, OrderClaims } from '@/features/claims/order-claims';
import { DemoStrip } from '@/features/demo/demo-strip';
import { WechatReminder } from '@/features/inbox/wechat-reminder';
import { CodeSheet } from '@/features/ordering/code-sheet';
import { OrderDelegate } from '@/features/ordering/order-delegate';
import { OrderHistory } from '@/features/ordering/order-history';
import { OrderItems } from '@/features/ordering/order-items';
import { OrderSplit } from '@/features/ordering/order-split';
import { canShowCode, OrderTicket } from '@/features/ordering/order-ticket';
import { OrderTimeline } from '@/features/ordering/order-timeline';
import { orderTitle, refundNote, stateText } from '@/features/ordering/order-words';
import { payForOrder } from '@/features/ordering/pay-for-order';
import { RefundList } from '@/features/ordering/refund-list';
import { SameBag } from '@/features/ordering/same-bag';
import { useOrderAgain } from '@/features/ordering/use-order-again';
import { WaitingChange } from '@/features/ordering/waiting-change';
import { keepRatings, OrderRatings } from '@/features/ratings/order-ratings';
import { RateSheet } from '@/features/ratings/rate-sheet';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { useNow } from '@/features/shell/use-now';
import { progressOf } from '@/features/today/day-view';
import { openPage, openTab, usePageParams } from '@/platform/navigation';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { DayRoad } from '@/ui/day-road';
import { ErrorState } from '@/ui/error-state';
import { Icon } from '@/ui/icon';
import { Screen } from '@/ui/screen';
import { Sheet } from '@/ui/sheet';

const WAITING_MS = 3_000;
const REFRESH_MS = 15_000;

/** 今天的菜: code, road, scale, refund. */
export default function OrderPage() {
  const { orderId = '' } = usePageParams();
  const page = usePage(orderingRoutes.order, { orderId }, { keep: true, everyMs: REFRESH_MS });
  usePage(orderingRoutes.order, { orderId }, { everyMs: page.data && isWaiting(page.data) ? WAITING_MS : false });
  const now = useNow();
  const [rating, setRating] = useState<OrderRatingsPage['gardens'][number] | null>(null);
  const rated = (answer: OrderRatingsPage) => {
    keepRatings(answer);
    setRating(null);
  };
  return (
    <Screen
      overlay={rating && <RateSheet orderId={orderId} garden={rating} onRated={rated} onClose={() => setRating(null)} />}
      title={page.data ? orderTitle(page.data) : '订单'} onBack={() => openTab(PLACES.orders)} bottom={page.data && <OrderActions order={page.data} />}
      offline={{ title: '没信号，取菜码照样能用', note: page.savedAt ? `${timeOfDay(new Date(page.savedAt))} 存下的` : undefined }}
    >
      <DemoStrip />
      <PageBody page={page} skeleton="ticket">
        {(order) => (
          <View className="stack">
            {order.ticket ? <OrderTicket order={order} /> : <Unpaid order={order} />}
            <DayRoad progress={progressOf(order.road, now)} mark={order.timeline.some(({ kind }) => kind === 'dispatched') || hasCome(new Date(order.road[2]?.at ?? ''), new Date(now)) ? 'van' : 'sprout'} stops={order.road}>
              {order.van && <View id="van" className="row"><Icon name="van" className="c-lake" /><Text className="bold">{order.van.text}</Text></View>}
            </DayRoad>
            <WaitingChange order={order} />
            <OrderDelegate order={order} />
            {order.ticket && <WechatReminder />}
            <OrderTimeline order={order} />
            <OrderItems order={order} />
            {order.canChange && <Button id="change" kind="line" wide onPress={() => openPage(PLACES.changeOrder(order.orderId))}>改订单</Button>}
            <SameBag order={order} />
            <OrderSplit order={order} />
            <RefundList order={order} />
            <OrderRatings order={order} onRate={setRating} />
            <OrderClaims order={order} />
            <OrderHistory orderId={order.orderId} />
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

/** For the payment, or for the money to be back. */
function isWaiting({ state, refunds, change }: Order): boolean {
  return state === 'reserved' || change !== null || refunds.some((refund) => refund.state !== 'succeeded');
}

function Unpaid({ order }: { order: Order }) {
  if (!order.canPay) return <ErrorState title={stateText(order.state)} note={refundNote(order) ?? '钱没有扣'} />;
  return <ErrorState title="还没付成，钱没扣" note={order.expiresAt ? `菜给你留到 ${timeOfDay(new Date(order.expiresAt))}` : undefined} />;
}

function cancelText({ currentTotalFen, creditFen }: Order): string {
  if (creditFen === 0) return `${formatYuan(fen(currentTotalFen))} 全部原路退回。`;
  return `${formatYuan(fen(currentTotalFen))} 全部退回：菜金付的回菜金，其余原路退回。`;
}

function OrderActions({ order }: { order: Order }) {
  const cancel = useWrite(orderingRoutes.cancelOrder);
  const check = useWrite(orderingRoutes.checkPayment);
  const [asking, setAsking] = useState(false);
  const [paying, setPaying] = useState(false);
  const [showing, setShowing] = useState(false);
  const canShow = canShowCode(order);
  const again = useOrderAgain();
  const canPay = order.canPay && order.change === null;
  const claims = canClaim(order);
  const over = !canPay && !order.canCancel && !canShow;
  const { orderId } = order;
  const doCancel = async () => {
    const answer = await cancel.send({ orderId });
    if (answer) keepPage(orderingRoutes.order, { orderId }, answer);
    setAsking(false);
  };
  const doCheck = async () => {
    const answer = await check.send({ orderId });
    if (answer) keepPage(orderingRoutes.order, { orderId }, answer);
  };
  const doPay = async () => {
    setPaying(true);
    await payForOrder(orderId);
    setPaying(false);
  };
  return (
    <>
      {(cancel.sentence ?? check.sentence ?? again.sentence) && <ErrorState title="没办成" note={cancel.sentence ?? check.sentence ?? again.sentence ?? ''} />}
      <BottomBar>
        {order.canCancel && <Button id="cancel" kind="line" grow onPress={() => setAsking(true)}>不要了</Button>}
        {canPay && <Button id="check-payment" kind="line" grow busy={check.busy && '正在查…'} onPress={() => void doCheck()}>我付过了</Button>}
        {over && <Button id="again" grow busy={again.busy && '正在看…'} onPress={() => void again.again(order)}>再来一单</Button>}
        {canPay && <Button id="pay-again" grow busy={paying && '正在付…'} onPress={() => void doPay()}>继续付款</Button>}
        {claims && <Button id="claim" kind="line" grow onPress={() => openPage(PLACES.claim(orderId))}>菜不对劲</Button>}
        {canShow && <Button id="show-code" kind={order.change ? 'line' : 'primary'} grow onPress={() => setShowing(true)}>出示取菜码</Button>}
      </BottomBar>
      {showing && <CodeSheet order={order} onClose={() => setShowing(false)} />}
      <Sheet
        id="cancel-sheet" open={asking} title="这单不要了吗" onClose={() => setAsking(false)}
        action={<Button id="confirm-cancel" wide busy={cancel.busy && '正在取消…'} onPress={() => void doCancel()}>取消订单</Button>}
      >
        <View>{canPay ? '还没付款，取消后菜放回去。' : cancelText(order)}</View>
        {order.sameBag.length > 0 && <View className="t-cap">同一袋里的另一单不动，还是这个取菜码。</View>}
      </Sheet>
    </>
  );
}
