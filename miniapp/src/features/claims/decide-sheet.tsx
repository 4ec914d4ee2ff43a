import { claimRoutes, type ClaimToDecide, fen, formatYuan, type RefundBearer } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { refreshAll, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { ChipRow } from '@/ui/chip';
import { KeyValue } from '@/ui/key-value';
import { Sheet } from '@/ui/sheet';
import { Stepper } from '@/ui/stepper';
import { TextField } from '@/ui/text-field';
import { NotDone } from '../operating/not-done';
import { BEARERS, kindText } from './claim-words';

/** One tap of the stepper, in fen. */
const STEP_FEN = 50;

/** 退钱: how much of what is left of the line, and who bears it. */
export function AcceptSheet({ claim, onClose }: { claim: ClaimToDecide; onClose: () => void }) {
  const accept = useWrite(claimRoutes.acceptClaim);
  const [sum, setSum] = useState(claim.leftFen);
  const [bearer, setBearer] = useState<RefundBearer>('operator');
  const press = async () => {
    if (await accept.send({ claimId: claim.claimId, fen: sum, bearer })) await done();
  };
  const done = async () => {
    onClose();
    await refreshAll();
  };
  const half = Math.ceil(claim.leftFen / 2);
  return (
    <Sheet
      id="accept-sheet" open title={`${claim.cropName} ${kindText(claim.kind)}，退多少`} onClose={onClose}
      action={<Button id="accept" wide busy={accept.busy && '正在退…'} onPress={() => void press()}>退 {formatYuan(fen(sum))}</Button>}
    >
      <KeyValue label="这样菜收了" value={formatYuan(fen(claim.billedFen))} />
      <KeyValue label="还没退的" value={formatYuan(fen(claim.leftFen))} />
      <ChipRow options={[{ key: 'all', text: '全退' }, { key: 'half', text: '退一半' }]} value={sum === claim.leftFen ? 'all' : sum === half ? 'half' : ('' as 'all')} onChange={(key) => setSum(key === 'all' ? claim.leftFen : half)} />
      <View className="row between"><View>退</View><Stepper name="退款" value={sum} min={1} max={claim.leftFen} step={STEP_FEN} text={formatYuan(fen(sum))} onChange={setSum} /></View>
      <View className="t-cap">谁承担</View>
      <ChipRow options={BEARERS} value={bearer} onChange={setBearer} />
      <View className="t-cap">农户当天拿到的菜钱不会因此收回。</View>
      <NotDone write={accept} title="没退成" onSee={() => void done()} />
    </Sheet>
  );
}

/** 不退: one sentence that the resident reads. */
export function RejectSheet({ claim, onClose }: { claim: ClaimToDecide; onClose: () => void }) {
  const reject = useWrite(claimRoutes.rejectClaim);
  const [answer, setAnswer] = useState('');
  const press = async () => {
    if (await reject.send({ claimId: claim.claimId, answer: answer.trim() })) await done();
  };
  const done = async () => {
    onClose();
    await refreshAll();
  };
  return (
    <Sheet
      id="reject-sheet" open title={`${claim.cropName} ${kindText(claim.kind)}，为什么不退`} onClose={onClose}
      action={<Button id="reject" wide busy={reject.busy && '正在回…'} disabled={answer.trim() === '' && '先写一句'} onPress={() => void press()}>就这样回</Button>}
    >
      <TextField id="reject-answer" label="说给住户听" placeholder="比如：照片里两把都是好的，外叶有点蔫，能吃" value={answer} maxLength={200} onChange={setAnswer} />
      <NotDone write={reject} title="没回成" onSee={() => void done()} />
    </Sheet>
  );
}
