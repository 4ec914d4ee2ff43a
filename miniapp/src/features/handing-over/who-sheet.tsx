import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { ChipRow } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';

interface WhoSheetProps {
  title: string;
  note: string;
  /** Usual answers: one tap. */
  usual: readonly string[];
  action: string;
  busy: boolean;
  sentence: string | null;
  onClose: () => void;
  onDone: (who: string) => void;
}

const LONGEST = 20;

/** Who took it, or who it goes to: a usual answer or a name. */
export function WhoSheet({ title, note, usual, action, busy, sentence, onClose, onDone }: WhoSheetProps) {
  const [who, setWho] = useState(usual[0] ?? '');
  return (
    <Sheet id="who-sheet" open title={title} onClose={onClose} action={<Button id="who-done" wide busy={busy && '正在记…'} disabled={!who.trim() && '先写是谁'} onPress={() => onDone(who.trim())}>{action}</Button>}>
      <ChipRow options={usual.map((text) => ({ key: text, text }))} value={who} onChange={setWho} />
      <TextField id="who" label="别的人或单位" value={usual.includes(who) ? '' : who} maxLength={LONGEST} onChange={setWho} />
      <View className="t-cap">{note}</View>
      {sentence && <ErrorState title="没记上" note={sentence} />}
    </Sheet>
  );
}
