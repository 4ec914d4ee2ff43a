import { type OrderPage, type TimelineEntry, timeOfDay } from '@cunshe/shared';
import { Text, View } from '@tarojs/components';
import { Card } from '@/ui/card';
import type { IconName } from '@/ui/icon';
import { Timeline, type TimelineItem } from '@/ui/timeline';
import { refundNote, weighedLines } from './order-words';

const ICONS: Partial<Record<TimelineEntry['kind'], IconName>> = { weighed: 'scale', refunded: 'refund', dispatched: 'van', arrived: 'door', cancelled: 'close', expired: 'clock' };

/** What has happened, newest first; the scale's readings stand where they were taken, and what they give back beside them. */
export function OrderTimeline({ order }: { order: OrderPage }) {
  if (order.timeline.length === 0) return null;
  const weighed = weighedLines(order.lines).length > 0;
  const entries = order.timeline.filter((entry) => !(weighed && entry.kind === 'refunded'));
  const items = entries.map((entry): TimelineItem => ({
    key: `${entry.kind}-${entry.at}`,
    title: entry.title,
    time: timeOfDay(new Date(entry.at)),
    state: 'done',
    icon: ICONS[entry.kind],
    detail: entry.kind === 'weighed' ? <Weights order={order} /> : undefined,
  }));
  return <Card><Timeline items={items} /></Card>;
}

function Weights({ order }: { order: OrderPage }) {
  const lines = weighedLines(order.lines);
  const refund = refundNote(order);
  if (lines.length === 0) return null;
  return (
    <>
      <Card look="sunk">
        {lines.map((line) => (
          <View key={line.lineId} className="row between">
            <Text className="num">{line.text}</Text>
            <Text className={`num ${line.refunded ? 'c-green bold' : 'c-sub'}`}>{line.result}</Text>
          </View>
        ))}
      </Card>
      {refund && <View id="refund-line" className="c-green bold num">{refund}</View>}
    </>
  );
}
