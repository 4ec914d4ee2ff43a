import { estimatedGrams, isPricedByWeight, type PayMethod, type StopView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { isRefusal } from '@/api';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Keypad } from '@/ui/keypad';
import { keypadEntry } from '@/ui/keypad-entry';
import { Sheet } from '@/ui/sheet';
import { useOnline } from '@/ui/use-online';
import { BagRows } from './bag-rows';
import { ConfirmLine } from './confirm-line';
import type { CrateDraft } from './crate-draft';
import { DoorTotal } from './door-total';
import { lesserGrades, withGrade } from './grades';
import { PinEntry } from './pin-entry';
import { ScaleLine, ScaleTag } from './scale-line';
import { StopNotes } from './stop-notes';
import { useTypedDraft } from './typed-draft';
import { useReadBack } from './use-read-back';
import { useStopStep } from './use-run';
import { useScale } from './use-scale';
import { bagsOf, cannotPay, doorSum, readingsOf, withFullCounts } from './weighing';

/** The button says what is true. */
const DONE: Record<PayMethod, string> = { cash: '菜收了，钱付了', transfer: '请他点收款', owed: '菜收了，先欠着' };
const WEIGHT = { digits: 3, decimals: 2 };
const COUNT = { digits: 4 };

interface WeighSheetProps {
  routeId: string;
  /** What is left of the float, less what waits to be told. */
  leftFen: number;
  stop: StopView;
  tareGrams: number;
  /** Bags are packed elsewhere: each crop goes on the scale as a whole. */
  perCrop: boolean;
  crates: CrateDraft;
  open: boolean;
  onClose: () => void;
  onMeasure: () => void;
}

/** 过秤付钱: bag by bag, the sum, cash or transfer. Closing keeps what was typed. */
export function WeighSheet({ routeId, leftFen, stop, tareGrams, perCrop, crates, open, onClose, onMeasure }: WeighSheetProps) {
  const bags = bagsOf(stop, perCrop);
  const draft = useTypedDraft(stop.stopId);
  const typed = withFullCounts(bags, draft.typed);
  const [active, setActive] = useState<string | null>(() => bags.find((bag) => isPricedByWeight(bag.unit.kind))?.lineId ?? null);
  const [method, setMethod] = useState<PayMethod>('cash');
  const [asksPin, setAsksPin] = useState(false);
  const receipt = useStopStep(routeId, stop);
  const online = useOnline();
  const { sum, complete, doubtful } = doorSum(bags, typed, tareGrams);
  const back = useReadBack(sum.totalFen);
  const activeBag = bags.find((bag) => bag.lineId === active);
  const weighed = activeBag && isPricedByWeight(activeBag.unit.kind) ? activeBag : null;
  const scale = useScale(weighed ? estimatedGrams(weighed.unit, weighed.ordered) + tareGrams : 0);
  const doubted = isRefusal(receipt.error, 'WEIGHT_UNLIKELY') || doubtful.length > 0;
  const pay = async (pinProof?: string) => {
    setAsksPin(false);
    const input = {
      stopId: stop.stopId, ...readingsOf(bags, typed, tareGrams, perCrop), method, owedReason: method === 'owed' ? '现场没法付' : undefined,
      cratesOut: 0, cratesIn: 0, ...(crates.crates.length > 0 ? { crates: crates.crates } : {}), farmerConfirmed: back.heard || pinProof !== undefined, weightsChecked: doubted || undefined,
      ...(pinProof ? { pinProof } : {}), grades: lesserGrades(stop, draft.typed),
    };
    if (!(await receipt.put({ kind: 'receipt', input, totalFen: sum.totalFen }))) return;
    crates.done();
    onClose();
  };
  const next = bags.find((bag) => bag.lineId !== active && !typed[bag.lineId]);
  const unpayable = (!complete && '还有袋子没称') || cannotPay(method, sum.totalFen, { leftFen, online }) || false;
  const action = asksPin ? <PinEntry stopId={stop.stopId} farmerName={farmerOf(stop)} totalFen={sum.totalFen} onRight={(proof) => void pay(proof)} onBack={() => setAsksPin(false)} /> : (
    <>
      <DoorTotal farmerName={farmerOf(stop)} sum={sum} method={method} onMethod={setMethod} />
      {weighed && <ScaleLine scale={scale} onTake={(jin) => draft.keep({ ...draft.typed, [weighed.lineId]: jin })} />}
      {activeBag && (
        <Keypad
          compact corner={isPricedByWeight(activeBag.unit.kind) ? 'point' : 'clear'}
          onKey={(key) => draft.keep({ ...draft.typed, [activeBag.lineId]: keypadEntry(draft.typed[activeBag.lineId] ?? '', key, isPricedByWeight(activeBag.unit.kind) ? WEIGHT : COUNT) })}
        />
      )}
      {!unpayable && <ConfirmLine farmerName={farmerOf(stop)} totalFen={sum.totalFen} heard={back.heard} hasPin={stop.hasPin} onPin={() => setAsksPin(true)} />}
      <View className="row">
        <Button id="post-receipt" grow tall busy={receipt.busy && '正在记…'} disabled={unpayable} onPress={() => (back.heard ? void pay() : back.read())}>
          {back.heard ? `${doubted ? '看过了，' : ''}${DONE[method]}` : `念给${farmerOf(stop)}听`}
        </Button>
        {activeBag && next && <Button id="next-bag" grow tall onPress={() => setActive(next.lineId)}>下一袋</Button>}
      </View>
    </>
  );
  return (
    <Sheet id="weigh-sheet" open={open} title={stop.title} aside={<ScaleTag scale={scale} />} onClose={onClose} action={action}>
      <View className="t-cap num">{bags.length} 袋，袋重已扣</View>
      <BagRows onGrade={(listingId, grade) => draft.keep(withGrade(draft.typed, listingId, grade))} bags={bags} typed={typed} active={active} doubtful={doubtful} onOpen={setActive} />
      <StopNotes routeId={routeId} stop={stop} onMeasure={onMeasure} />
      {receipt.sentence && <ErrorState title="没记上，填的都在" note={receipt.sentence} />}
    </Sheet>
  );
}

/** "12 号园 李建国" without the garden. */
function farmerOf({ title }: StopView): string {
  return title.slice(title.lastIndexOf(' ') + 1);
}
