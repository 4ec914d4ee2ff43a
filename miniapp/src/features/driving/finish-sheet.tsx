import { fen, fenFromText, formatYuan, fulfilmentRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { isRefusal } from '@/api';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Keypad } from '@/ui/keypad';
import { keypadEntry } from '@/ui/keypad-entry';
import { KeyValue } from '@/ui/key-value';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';
import type { Run } from './stop-words';
import { useRunStep } from './use-run';

const AMOUNT = { digits: 6, decimals: 2 };

/** The float closes only when paid + left = taken out. */
export function FinishSheet({ run, open, onClose }: { run: Run; open: boolean; onClose: () => void }) {
  const finish = useRunStep(fulfilmentRoutes.finishRun);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const press = async (differenceReason?: string) => {
    if (await finish.send({ routeId: run.routeId, countedFen: fenFromText(typed), ...(differenceReason ? { differenceReason } : {}) })) onClose();
  };
  const unbalanced = isRefusal(finish.error, 'FLOAT_UNBALANCED');
  return (
    <Sheet
      id="finish-sheet" open={open} title="点一点备用金" onClose={onClose}
      action={<Button id="finish-run" wide tall busy={finish.busy && '正在对账…'} disabled={typed === '' && '先填还剩多少'} onPress={() => void press()}>对上了，收车</Button>}
    >
      <KeyValue label="带出来" value={formatYuan(fen(run.float.openedFen))} />
      <KeyValue label="付菜钱" value={formatYuan(fen(run.float.paidCashFen))} />
      <KeyValue id="float-left" label="该剩" value={formatYuan(fen(run.float.leftFen))} look="bold" />
      <KeyValue id="float-counted" label="手里有" value={typed === '' ? '—' : formatYuan(fenFromText(typed))} look="t-title c-tai" />
      <View className="stack">
        <Keypad corner="point" onKey={(key) => setTyped(keypadEntry(typed, key, AMOUNT))} />
        {finish.sentence && <ErrorState title="没对上" note={finish.sentence} />}
        {unbalanced && <TextField id="difference-reason" label="点了两遍还不对？说说怎么差的" placeholder="找零时少收了五角" maxLength={120} value={reason} onChange={setReason} />}
        {unbalanced && <Button id="note-difference" kind="line" wide busy={finish.busy && '正在记…'} disabled={reason.trim().length < 2 && '写一句原因'} onPress={() => void press(reason.trim())}>照手里的数记下，交给运营方定</Button>}
        <View className="t-cap">点两遍再填，对上了今天就结清。</View>
      </View>
    </Sheet>
  );
}
