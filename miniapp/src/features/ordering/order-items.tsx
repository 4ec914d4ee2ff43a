import { fen, formatYuan, type OrderPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { PLACES } from '@/features/shell/places';
import { openPage } from '@/platform/navigation';
import { Card } from '@/ui/card';
import { ItemRow } from '@/ui/item-row';
import { KeyValue } from '@/ui/key-value';
import { SmallButton } from '@/ui/small-button';
import { feeLabel } from './fee-words';
import { lineAmount, shortNote } from './order-words';
import { WISHES } from './wish-switch';

/** Nothing is in a bag yet, so that a wish for a short crop still counts. */
const isToCome = ({ state }: OrderPage): boolean => state === 'reserved' || state === 'paid' || state === 'locked';

/** What was ordered and what it came to. */
export function OrderItems({ order }: { order: OrderPage }) {
  return (
    <Card>
      {order.lines.map((line) => (
        <ItemRow
          key={line.lineId} id={`line-${line.drawing}`} slug={line.drawing} name={line.cropName} note={`${line.plaqueNumber} 号园·${lineAmount(line)}`}
          price={formatYuan(fen(line.billedFen ?? (line.substituteFor ? 0 : line.estimateFen)))}
        >
          {isToCome(order) && line.state === 'ordered' && !line.note && <View id={`wished-${line.drawing}`} className="t-cap">{WISHES[line.substitution].text}</View>}
          {(line.state === 'packed' || line.state === 'handed_over') && <SmallButton id={`origin-${line.drawing}`} kind="plain" onPress={() => openPage(PLACES.lineOrigin(order.orderId, line.lineId))}>哪来的</SmallButton>}
          {shortNote(line) && <View id={`note-${line.lineId}`} className="t-cap c-brick">{shortNote(line)}</View>}
        </ItemRow>
      ))}
      <View className="hr" />
      {order.fees.map((fee) => <KeyValue key={fee.type} label={feeLabel(fee)} value={formatYuan(fen(fee.fen))} />)}
      <KeyValue id="order-total" label="付了" value={formatYuan(fen(order.totalFen))} look="bold" />
      {order.creditFen > 0 && <KeyValue id="order-credit" label="其中菜金" value={formatYuan(fen(order.creditFen))} />}
      {order.refundedFen > 0 && <KeyValue id="order-refunded" label={order.refunds.some(({ way }) => way === 'credit') ? '退回' : '原路退回'} value={formatYuan(fen(order.refundedFen))} look="c-green bold" />}
    </Card>
  );
}
