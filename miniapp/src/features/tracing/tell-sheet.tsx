import { type RecallPage, type RecallRequest, tracingRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';

export interface TellSheetProps {
  wish: RecallRequest;
  residents: number;
  seconds: number;
  onClose: () => void;
  onDone: (page: RecallPage, drill: boolean) => void;
}

const MOST_CHARACTERS = 120;

/** The end of a drill, or the word to every resident who has of it. */
export function TellSheet({ wish, residents, seconds, onClose, onDone }: TellSheetProps) {
  const [reason, setReason] = useState('');
  const telling = useWrite(tracingRoutes.tellRecall);
  const send = async (drill: boolean) => {
    const page = await telling.send({ ...wish, reason: reason.trim() || '演练', drill, seconds });
    if (page) onDone(page, drill);
  };
  return (
    <Sheet id="tell-sheet" open title={`用了 ${seconds} 秒`} onClose={onClose} action={<Button id="end-drill" wide busy={telling.busy && '正在记…'} onPress={() => void send(true)}>记一次演练，不通知</Button>}>
      <View className="stack">
        <View className="t-cap">演练只记下用时和查到的数，谁也收不到消息。真要召回，写清楚为什么、叫住户怎么办。</View>
        <TextField id="recall-reason" label="跟住户怎么说" placeholder="农残超标，别吃，退钱" maxLength={MOST_CHARACTERS} value={reason} onChange={setReason} />
        <Button id="tell-residents" kind="line" wide disabled={reason.trim() === '' && '写了原因才能通知'} onPress={() => void send(false)}>{`通知 ${residents} 户，封住这些批次`}</Button>
        {telling.sentence && <ErrorState title="没办成" note={telling.sentence} />}
      </View>
    </Sheet>
  );
}
