import { type SignStep, type SignView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';
import { STEP_WORDS } from './sign-words';

export interface StepSheetProps {
  sign: SignView;
  step: SignStep;
  busy: boolean;
  problem: string | null;
  onSend: (note: string | null) => void;
  onClose: () => void;
}

const MOST_CHARACTERS = 80;
const EXAMPLES: Partial<Record<SignStep, string>> = { damage: '大风吹断了柱子', retire: '这家不种了', install: '立在田埂东头' };

/** What happened to a sign, in a few words for whoever mends it. */
export function StepSheet({ sign, step, busy, problem, onSend, onClose }: StepSheetProps) {
  const [note, setNote] = useState('');
  return (
    <Sheet id="step-sheet" open title={`${sign.plaqueNumber} 号牌子${STEP_WORDS[step]}`} onClose={onClose} action={<Button id="send-step" wide busy={busy && '正在记…'} onPress={() => onSend(note.trim() || null)}>{STEP_WORDS[step]}</Button>}>
      {step === 'retire' && <View className="t-cap">收起来以后，扫这块牌子会打开村里的页面，不再打开这家的菜园。收了不能再立，要用就加一块新的。</View>}
      <TextField id="step-note" label="怎么回事（可以不写）" placeholder={EXAMPLES[step] ?? ''} maxLength={MOST_CHARACTERS} value={note} onChange={setNote} />
      {problem && <ErrorState title="没记上" note={problem} />}
    </Sheet>
  );
}
