import type { StopView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { Keypad } from '@/ui/keypad';
import { keypadEntry } from '@/ui/keypad-entry';
import { Sheet } from '@/ui/sheet';
import { degreesText, tenthsOf } from './degrees';
import { useStopStep } from './use-run';

const DEGREES = { digits: 2, decimals: 1 };

/** 车厢温度: from the thermometer in the van, kept with the stop. */
export function TemperatureSheet({ routeId, stop, onClose }: { routeId: string; stop: StopView; onClose: () => void }) {
  const step = useStopStep(routeId, stop);
  const [typed, setTyped] = useState('');
  const [below, setBelow] = useState(false);
  const tenths = tenthsOf(typed, below);
  const done = async () => {
    if (tenths !== null && (await step.put({ kind: 'note', input: { stopId: stop.stopId, temperature: tenths } }))) onClose();
  };
  return (
    <Sheet
      id="temperature-sheet" open title="车厢温度" onClose={onClose}
      action={<Button id="temperature-done" wide busy={step.busy && '正在记…'} disabled={tenths === null && (typed === '' ? '看一眼温度计' : '再看一眼温度计')} onPress={() => void done()}>记下</Button>}
    >
      <View className="row between">
        <View id="temperature" className="t-sum num">{tenths === null ? '—' : degreesText(tenths)}</View>
        <Chip id="below-zero" text="零下" on={below} onPress={() => setBelow(!below)} />
      </View>
      <Keypad corner="point" onKey={(key) => setTyped(keypadEntry(typed, key, DEGREES))} />
      {step.sentence && <View className="c-brick">{step.sentence}</View>}
    </Sheet>
  );
}
