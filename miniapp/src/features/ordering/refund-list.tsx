import { fen, formatYuan, type OrderPage, type RefundView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { KeyValue } from '@/ui/key-value';
import { SectionTitle } from '@/ui/section-title';
import { refundStanding } from './order-words';

/** Every refund of an order with its reason, and where the money is. */
export function RefundList({ order }: { order: OrderPage }) {
  if (order.refunds.length === 0) return null;
  return (
    <>
      <SectionTitle title="退款" />
      <Card>
        {order.refunds.map((refund) => <KeyValue key={refund.refundId} label={label(order, refund)} value={`${formatYuan(fen(refund.fen))} ${refundStanding(refund)}`} look="c-green bold" />)}
        <View className="t-cap c-sub">原路退回的钱一般几分钟到，最迟三天</View>
      </Card>
    </>
  );
}

/** "红菜薹 坏了", or just why. */
function label({ lines }: OrderPage, { lineId, reason }: RefundView): string {
  const line = lines.find((each) => each.lineId === lineId);
  return line ? `${line.cropName} ${reason}` : reason;
}
