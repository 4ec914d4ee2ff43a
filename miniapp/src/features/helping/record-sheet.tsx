import { HELP_ACTIONS, type HelpAction, type VillageHelpPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Chip, ChipRow } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';
import { ACTION_WORDS, HELP_DAYS } from './help-words';

export interface SpokenTerms {
  readonly actions: readonly HelpAction[];
  readonly days: number;
  readonly reason: string;
}

interface RecordSheetProps {
  garden: VillageHelpPage['gardens'][number];
  busy: boolean;
  problem: string | null;
  onSend: (terms: SpokenTerms) => void;
  onClose: () => void;
}

/** What a farmer said about being helped, written down in front of her. */
export function RecordSheet({ garden, busy, problem, onSend, onClose }: RecordSheetProps) {
  const [actions, setActions] = useState<readonly HelpAction[]>(['harvest']);
  const [days, setDays] = useState('180');
  const [reason, setReason] = useState('');
  const blocked = actions.length === 0 ? '先点她请你办什么' : reason.trim() === '' && '写上什么时候、在哪说好的';
  const send = () => onSend({ actions, days: Number(days), reason: reason.trim() });
  return (
    <Sheet id="record-sheet" open title={`${garden.plaqueNumber} 号 ${garden.farmerName}`} onClose={onClose} action={<Button id="send-record" wide busy={busy && '正在记…'} disabled={blocked} onPress={send}>记下来</Button>}>
      <View className="stack">
        <View className="t-cap">念给她听：“这些事请你替我办，到期为止；我随时说一声就收回。”她点头了再记。</View>
        <View className="chip-row">
          {HELP_ACTIONS.map((action) => (
            <Chip key={action} id={`action-${action}`} text={ACTION_WORDS[action]} on={actions.includes(action)} onPress={() => setActions(HELP_ACTIONS.filter((each) => (each === action) !== actions.includes(each)))} />
          ))}
        </View>
        <ChipRow options={HELP_DAYS.map((each) => ({ key: String(each.days), text: each.text }))} value={days} onChange={setDays} />
        <TextField id="record-reason" label="怎么说好的" placeholder="今天在她家当面说好" maxLength={120} value={reason} onChange={setReason} />
        {problem && <ErrorState title="没记上" note={problem} />}
      </View>
    </Sheet>
  );
}
