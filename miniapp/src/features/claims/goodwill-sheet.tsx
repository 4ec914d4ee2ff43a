import { claimRoutes, fen, formatYuan } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { refreshAll, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { Stepper } from '@/ui/stepper';
import { TextField } from '@/ui/text-field';

/** In fen: where the stepper begins, and one tap of it. */
const FIRST_FEN = 200;
const STEP_FEN = 100;

/** 心意: a sum and a sentence, for an order in somebody's hands. */
export function GoodwillSheet({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const give = useWrite(claimRoutes.giveGoodwill);
  const [sum, setSum] = useState(FIRST_FEN);
  const [reason, setReason] = useState('');
  const press = async () => {
    if (!(await give.send({ orderId, fen: sum, reason: reason.trim() }))) return;
    onClose();
    await refreshAll();
  };
  return (
    <Sheet
      id="goodwill-sheet" open title="补一点心意" onClose={onClose}
      action={<Button id="give-goodwill" wide busy={give.busy && '正在补…'} disabled={reason.trim() === '' && '先写一句'} onPress={() => void press()}>补 {formatYuan(fen(sum))}</Button>}
    >
      <View className="row between"><View>补多少</View><Stepper name="心意" value={sum} min={STEP_FEN} step={STEP_FEN} text={formatYuan(fen(sum))} onChange={setSum} /></View>
      <TextField id="goodwill-reason" label="为什么，说给住户听" placeholder="比如：让你多跑了一趟" value={reason} maxLength={60} onChange={setReason} />
      <View className="t-cap">记在运营方的心意账上。一单超过上限的，等另一位运营点头才退。</View>
      {give.sentence && <ErrorState title="没补成" note={give.sentence} />}
    </Sheet>
  );
}
