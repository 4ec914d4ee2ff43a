import { fulfilmentRoutes, type PointBag } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Chip, ChipRow } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { SectionTitle } from '@/ui/section-title';
import { Sheet } from '@/ui/sheet';

interface MoveSheetProps {
  pickupPointId: string;
  bag: PointBag;
  /** All bags of the point today. */
  bags: readonly PointBag[];
  onClose: () => void;
  onMoved: (bag: PointBag) => void;
}

const REASONS = ['不想要了', '太多拿不动', '送给邻居'].map((text) => ({ key: text, text }));

/** 转给邻居: which of her things, and whose bag it goes to. A gift: nobody pays and nothing is given back. */
export function MoveSheet({ pickupPointId, bag, bags, onClose, onMoved }: MoveSheetProps) {
  const [lineId, setLineId] = useState<string | null>(null);
  const [toOrderId, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState(REASONS[0]!.key);
  const moving = useWrite(fulfilmentRoutes.moveLine);
  const lines = bag.lines.filter((line) => !line.handedOver && line.amountText !== null);
  const others = bags.filter(({ orderId, state }) => orderId !== bag.orderId && (state === 'received' || state === 'partly' || state === 'handed_over'));
  const to = others.find(({ orderId }) => orderId === toOrderId);
  const send = async () => {
    const answer = await moving.send({ pickupPointId, lineId: lineId!, toOrderId: toOrderId!, reason });
    if (answer) onMoved(answer);
  };
  return (
    <Sheet
      id="move-sheet" open title={`${bag.bagLabel}·${bag.buyerName}转给邻居`} onClose={onClose}
      action={<Button id="move-done" wide busy={moving.busy && '正在记…'} disabled={!lineId ? '先选哪样菜' : !to && '再选转给谁'} onPress={() => void send()}>{to ? `转给 ${to.bagLabel} ${to.buyerName}` : '转给邻居'}</Button>}
    >
      <SectionTitle title="哪样菜" />
      <View className="chip-row">{lines.map((line, place) => <Chip key={line.lineId} id={`move-line-${place + 1}`} text={`${line.cropName} ${line.amountText ?? ''}`} on={lineId === line.lineId} onPress={() => setLineId(line.lineId)} />)}</View>
      <SectionTitle title="转给谁" />
      {others.length === 0 && <View className="t-cap">今天这里没有别家的菜，转不了。</View>}
      <View className="chip-row">{others.map((other) => <Chip key={other.orderId} id={`move-to-${other.bagLabel}`} text={`${other.bagLabel} ${other.buyerName}`} on={toOrderId === other.orderId} onPress={() => setTo(other.orderId)} />)}</View>
      <SectionTitle title="为什么" />
      <ChipRow options={REASONS} value={reason} onChange={setReason} />
      <View className="t-cap">算送的：谁订的谁付，邻居不用付，也不退钱。两家都会收到消息。菜坏了、少了不用转，点“少菜了”退钱。</View>
      {moving.sentence && <ErrorState title="没转成" note={moving.sentence} />}
    </Sheet>
  );
}
