import { fen, formatYuan, type NoShowsPage, stayRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';

type What = 'came' | 'not-let-in';

/** 弄错了: they came and slept there, or they came and nobody let them in. */
export function RightNoShowSheet({ stay, onDone, onClose }: { stay: NoShowsPage['stays'][number]; onDone: (answer: NoShowsPage) => void; onClose: () => void }) {
  const [what, setWhat] = useState<What>('came');
  const [reason, setReason] = useState('');
  const righting = useWrite(stayRoutes.rightNoShow);
  const send = async () => {
    const answer = await righting.send({ bookingId: stay.bookingId, came: what === 'came', reason: reason.trim() });
    if (answer) onDone(answer);
  };
  return (
    <Sheet id="right-sheet" open title={`${stay.guest}其实来了`} onClose={onClose} action={<Button id="right-now" wide busy={righting.busy && '正在改…'} disabled={reason.trim().length < 2 && '先写怎么知道的'} onPress={() => void send()}>{what === 'came' ? '改成住着' : '退定金'}</Button>}>
      <View className="stack">
        <Choice options={[{ key: 'came', text: '来住了' }, { key: 'not-let-in', text: '到了没人接' }]} value={what} onChange={setWhat} />
        <View id="right-means">{what === 'came' ? '几晚又是他的，定金算先付给农户的，走的时候不再付一次。' : `退给住户 ${formatYuan(fen(stay.depositFen))}，原路退回，运营承担。给了农户的不从她那里扣。`}</View>
        <TextField id="right-reason" label="怎么知道的" placeholder="打电话问过两边" maxLength={60} value={reason} onChange={setReason} />
        {righting.sentence && <ErrorState title="没改成" note={righting.sentence} />}
      </View>
    </Sheet>
  );
}
