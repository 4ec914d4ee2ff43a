import { type OrderHistoryEntry, programmeRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePage } from '@/api';
import { Sheet } from '@/ui/sheet';
import { SmallButton } from '@/ui/small-button';
import { Timeline } from '@/ui/timeline';
import { changeText, sentenceOf, whenText } from '../history/history-words';
import { PageBody } from '../shell/page-body';

/** 谁在什么时候改了什么: asked for only when somebody wants to know. */
export function OrderHistory({ orderId }: { orderId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <SmallButton id="history" kind="plain" icon="list" onPress={() => setOpen(true)}>谁在什么时候改了什么</SmallButton>
      <Sheet id="history-sheet" open={open} title="改动记录" onClose={() => setOpen(false)}>
        {open && <Entries orderId={orderId} />}
      </Sheet>
    </>
  );
}

function Entries({ orderId }: { orderId: string }) {
  const [before, setBefore] = useState<string>();
  const page = usePage(programmeRoutes.orderHistory, { orderId, ...(before ? { before } : {}) }, { keep: true });
  return (
    <PageBody page={page} skeleton="rows">
      {({ entries, nextBefore }) => (
        <View className="stack">
          {entries.length === 0
            ? <View className="t-cap">还没有改动</View>
            : <Timeline items={entries.map((entry, place) => ({ key: String(place), title: sentenceOf(entry), time: whenText(entry.at), state: 'done' as const, detail: detailOf(entry) }))} />}
          {nextBefore && <SmallButton id="older" onPress={() => setBefore(nextBefore)}>更早的</SmallButton>}
          {before && <SmallButton id="latest" kind="line" onPress={() => setBefore(undefined)}>回到最新的</SmallButton>}
        </View>
      )}
    </PageBody>
  );
}

function detailOf(entry: OrderHistoryEntry) {
  const text = changeText(entry);
  return text ? <View className="t-cap">{text}</View> : undefined;
}
