import { fen, formatYuan, fulfilmentRoutes, isPricedByWeight, type PayMethod, spokenYuan, type StopView, yuanText } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { isRefusal } from '@/api';
import { speech } from '@/platform/speech';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { ErrorState } from '@/ui/error-state';
import { Keypad } from '@/ui/keypad';
import { keypadEntry } from '@/ui/keypad-entry';
import { Sheet } from '@/ui/sheet';
import { BagRows } from './bag-rows';
import { useTypedDraft } from './typed-draft';
import { useRunStep } from './use-run';
import { bagsOf, doorSum, weighedBags, withFullCounts } from './weighing';

const METHODS: readonly { key: PayMethod; text: string }[] = [{ key: 'cash', text: '现金' }, { key: 'transfer', text: '微信转账' }, { key: 'owed', text: '先欠着' }];
/** The button says what is true. */
const DONE: Record<PayMethod, string> = { cash: '菜收了，钱付了', transfer: '请他点收款', owed: '菜收了，先欠着' };
const WEIGHT = { digits: 3, decimals: 2 };
const COUNT = { digits: 4 };

interface WeighSheetProps {
  stop: StopView;
  tareGrams: number;
  open: boolean;
  onClose: () => void;
}

/** 过秤付钱: bag by bag, the sum, cash or transfer. Closing keeps what was typed. */
export function WeighSheet({ stop, tareGrams, open, onClose }: WeighSheetProps) {
  const bags = bagsOf(stop);
  const draft = useTypedDraft(stop.stopId);
  const typed = withFullCounts(bags, draft.typed);
  const [active, setActive] = useState<string | null>(() => bags.find((bag) => isPricedByWeight(bag.unit.kind))?.lineId ?? null);
  const [method, setMethod] = useState<PayMethod>('cash');
  const receipt = useRunStep(fulfilmentRoutes.postReceipt);
  const { sum, complete, doubtful } = doorSum(bags, typed, tareGrams);
  const activeBag = bags.find((bag) => bag.lineId === active);
  const doubted = isRefusal(receipt.error, 'WEIGHT_UNLIKELY') || doubtful.length > 0;
  const pay = async () => {
    if (speech.can) void speech.say(`一共 ${spokenYuan(sum.totalFen)}，请点一下。`);
    const posted = await receipt.send({
      stopId: stop.stopId, bags: weighedBags(bags, typed, tareGrams), method, owedReason: method === 'owed' ? '现场没法付' : undefined,
      cratesOut: 0, cratesIn: 0, farmerConfirmed: true, weightsChecked: doubted || undefined,
    });
    if (!posted) return;
    draft.forget();
    onClose();
  };
  const action = (
    <Button id="post-receipt" wide tall busy={receipt.busy && '正在记…'} disabled={!complete && '还有袋子没称'} onPress={() => void pay()}>
      {doubted && complete ? `看过了，${DONE[method]}` : DONE[method]}
    </Button>
  );
  return (
    <Sheet id="weigh-sheet" open={open} title={stop.title} onClose={onClose} action={action}>
      <BagRows bags={bags} typed={typed} active={active} doubtful={doubtful} onOpen={setActive} />
      {activeBag && (
        <Keypad
          corner={isPricedByWeight(activeBag.unit.kind) ? 'point' : 'clear'}
          onKey={(key) => draft.keep({ ...draft.typed, [activeBag.lineId]: keypadEntry(draft.typed[activeBag.lineId] ?? '', key, isPricedByWeight(activeBag.unit.kind) ? WEIGHT : COUNT) })}
        />
      )}
      <Card>
        <View className="t-cap num">{sum.lines.map((line) => yuanText(line.amount)).join(' + ') || '还没称'}</View>
        <View className="row between"><View className="bold">现在付给{stop.title.split(' ')[1]}</View><View id="receipt-total" className="t-display c-tai num">{formatYuan(fen(sum.totalFen))}</View></View>
        <Choice options={METHODS} value={method} onChange={setMethod} />
      </Card>
      {receipt.sentence && <ErrorState title="没记上，填的都在" note={receipt.sentence} />}
      <View className="t-cap">会念给农户听：“一共 {spokenYuan(sum.totalFen)}，请点一下。”{quantityNote(bags.length)}</View>
    </Sheet>
  );
}

function quantityNote(count: number): string {
  return `共 ${count} 袋，袋重已扣。`;
}
