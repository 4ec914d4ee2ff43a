import { type DisputeOutcome, type DisputesPage, fen, formatYuan } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { ErrorState } from '@/ui/error-state';
import { KeyValue } from '@/ui/key-value';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';

interface AnswerSheetProps {
  dispute: DisputesPage['disputes'][number];
  busy: boolean;
  problem: string | null;
  onSend: (outcome: DisputeOutcome, answer: string) => void;
  onClose: () => void;
}

const SHORTEST = 2;

/** What a farmer is told about her receipt, once. */
export function AnswerSheet({ dispute, busy, problem, onSend, onClose }: AnswerSheetProps) {
  const [outcome, setOutcome] = useState<DisputeOutcome>(dispute.rightFen === dispute.totalFen ? 'explained' : 'corrected');
  const [answer, setAnswer] = useState('');
  return (
    <Sheet id="answer-sheet" open title={`答复 ${dispute.plaqueNumber} 号 ${dispute.farmerName}`} onClose={onClose} action={<Button id="send-answer" wide busy={busy && '正在发…'} disabled={answer.trim().length < SHORTEST && '写一句她听得懂的话'} onPress={() => onSend(outcome, answer.trim())}>发给她</Button>}>
      <View className="stack">
        {dispute.rightFen !== dispute.totalFen && <KeyValue label="更正以后" value={formatYuan(fen(dispute.rightFen))} look="bold" />}
        <Choice options={[{ key: 'corrected', text: '更正过了' }, { key: 'explained', text: '没有错，说清楚' }]} value={outcome} onChange={setOutcome} />
        <TextField id="dispute-answer" label="跟她怎么说" placeholder="少数了一把，4 块 5 已经补给您" maxLength={120} value={answer} onChange={setAnswer} />
        {problem && <ErrorState title="没发出去" note={problem} />}
      </View>
    </Sheet>
  );
}
