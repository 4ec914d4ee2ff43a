import { fen, fulfilmentRoutes, spokenYuan } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Keypad } from '@/ui/keypad';
import { keypadEntry, type KeypadKey } from '@/ui/keypad-entry';
import { SmallButton } from '@/ui/small-button';

const DIGITS = 4;

interface PinEntryProps {
  stopId: string;
  farmerName: string;
  totalFen: number;
  /** With what goes along with the receipt. */
  onRight: (proof: string) => void;
  onBack: () => void;
}

/** 她输四位数: the phone goes over to the farmer, who sees the sum and types her own digits. */
export function PinEntry({ stopId, farmerName, totalFen, onRight, onBack }: PinEntryProps) {
  const confirm = useWrite(fulfilmentRoutes.confirmByPin);
  const [typed, setTyped] = useState('');
  const press = async (key: KeypadKey) => {
    const pin = keypadEntry(typed, key, { digits: DIGITS, leadingZeros: true });
    setTyped(pin);
    if (pin.length < DIGITS || pin === typed || confirm.busy) return;
    const answer = await confirm.send({ stopId, totalFen, pin });
    setTyped('');
    if (answer) onRight(answer.proof);
  };
  return (
    <View id="pin-entry" className="stack">
      <View className="row between">
        <View className="grow bold">{farmerName}，一共 {spokenYuan(fen(totalFen))}，对就输您的四位数</View>
        <SmallButton id="pin-back" kind="plain" onPress={onBack}>不输了</SmallButton>
      </View>
      <View id="pin-typed" className="t-sum num" aria-label={`输了 ${typed.length} 位`}>{'●'.repeat(typed.length)}{'○'.repeat(DIGITS - typed.length)}</View>
      {confirm.sentence && <View id="pin-wrong" className="c-brick">{confirm.sentence}</View>}
      <Keypad compact onKey={(key) => void press(key)} />
    </View>
  );
}
