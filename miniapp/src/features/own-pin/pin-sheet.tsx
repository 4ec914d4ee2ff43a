import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Keypad } from '@/ui/keypad';
import { keypadEntry } from '@/ui/keypad-entry';
import { Sheet } from '@/ui/sheet';
import { ElderSpeak } from '../speaking/elder-speak';

const LIMITS = { digits: 4, leadingZeros: true };
const WHY = '司机过完秤，您在他手机上输这四位，就算您点了头。只有您自己知道。';

/** 定四位数: large, in clear, so that she sees what she chose. */
export function PinSheet({ busy, sentence, onClose, onDone }: { busy: boolean; sentence: string | null; onClose: () => void; onDone: (pin: string) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <Sheet
      id="pin-sheet" open title="定一个四位数" onClose={onClose} aside={<ElderSpeak words={`定一个四位数。${WHY}`} />}
      action={<Button id="pin-done" wide tall busy={busy && '正在记…'} disabled={typed.length < LIMITS.digits && '按四个数字'} onPress={() => onDone(typed)}>就用这个</Button>}
    >
      <View>{WHY}</View>
      <View id="pin-chosen" className="t-display num">{typed.padEnd(LIMITS.digits, '·')}</View>
      <Keypad onKey={(key) => setTyped(keypadEntry(typed, key, LIMITS))} />
      {sentence && <ErrorState title="没定上" note={sentence} />}
    </Sheet>
  );
}
