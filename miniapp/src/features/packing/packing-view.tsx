import type { PackingPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { IconRow } from '@/ui/icon-row';
import { KeyValue } from '@/ui/key-value';
import { ProgressSegments } from '@/ui/progress-segments';
import { SectionTitle } from '@/ui/section-title';
import { packableOf } from './use-packing';

interface PackingViewProps {
  page: PackingPage;
  /** Labels of bags that were weighed without a network and wait on the phone. */
  kept: readonly string[];
  onOpen: (bagLabel: string) => void;
}

/** 装袋: bags still to pack, and per crop what came, what is packed and what is left. */
export function PackingView({ page, kept, onOpen }: PackingViewProps) {
  const open = packableOf(page, kept);
  const done = page.orders.filter(({ bagLabel, lines }) => kept.includes(bagLabel) || lines.every((line) => !line.open)).length;
  if (page.place === null) return <EmptyState title="这里不用装袋" note="这个结对在农户门口就装好、称好了" />;
  if (page.orders.length === 0) return <EmptyState title="菜还没到" note="到了就在这里一袋一袋称" />;
  return (
    <>
      <View id="packed" className="t-display num">{done} / {page.orders.length} 袋装好了</View>
      <ProgressSegments done={done} total={Math.max(1, page.orders.length)} />
      {open.length === 0 && <EmptyState title={done === page.orders.length ? '都装好了' : '等别的菜到'} />}
      {open.map(({ bagLabel, lines }) => (
        <IconRow key={bagLabel} id={`pack-${bagLabel}`} icon="bag" title={bagLabel} note={lines.filter((line) => line.open && line.received).map(({ cropName, dueText }) => `${cropName} ${dueText}`).join('、')} action="称" onPress={() => onOpen(bagLabel)} />
      ))}
      <SectionTitle title="每样菜" aside="收到·装了·还剩" />
      <Card>
        {page.crops.map((crop) => (
          <KeyValue key={crop.listingId} label={`${crop.plaqueNumber} 号园 ${crop.cropName}`} value={crop.receivedText ? `${crop.receivedText}·${crop.packedText}·${crop.leftText ?? '多了'}` : '还没收到'} />
        ))}
      </Card>
    </>
  );
}
