import { fen, goodRoutes, type HostGoodsPage, spokenYuan } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { Stepper } from '@/ui/stepper';
import { TextField } from '@/ui/text-field';
import { ElderSpeak } from '../speaking/elder-speak';

interface HostGoodSheetProps {
  householdId: string;
  /** Null for a new one. */
  good: HostGoodsPage['goods'][number] | null;
  onDone: (answer: HostGoodsPage) => void;
  onClose: () => void;
}

/** One thing that the household sells: what, for how much, how many. Whoever ordered it keeps the price as it was. */
export function HostGoodSheet({ householdId, good, onDone, onClose }: HostGoodSheetProps) {
  const [draft, setDraft] = useState({ name: good?.name ?? '', unit: good?.unit ?? '篮', priceFen: good?.priceFen ?? 3_000, offered: good?.offered ?? 10 });
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useWrite(goodRoutes.saveGood);
  const taken = good ? good.offered - good.left : 0;
  const press = async () => {
    const answer = await save.send({ householdId, ...(good ? { goodId: good.goodId } : {}), ...draft, name: draft.name.trim(), unit: draft.unit.trim() });
    if (answer) onDone(answer);
  };
  const missing = draft.name.trim() === '' ? '先写是什么' : draft.unit.trim() === '' && '先写按什么卖';
  return (
    <Sheet id="good-form" open title={good ? `改${good.name}` : '加一样'} aside={<ElderSpeak words={`${draft.name || '先写是什么'}，一${draft.unit} ${spokenYuan(fen(draft.priceFen))}，一共 ${draft.offered} ${draft.unit}。`} />} onClose={onClose} action={<Button id="save-good" wide tall disabled={missing} busy={save.busy && '正在存…'} onPress={() => void press()}>存下</Button>}>
      <View className="stack">
        <TextField id="good-name" label="是什么" placeholder="草莓" maxLength={20} value={draft.name} onChange={(name) => change({ name })} />
        <TextField id="good-unit" label="按什么卖" placeholder="篮" maxLength={4} value={draft.unit} onChange={(unit) => change({ unit })} />
        <View className="row between"><View>一{draft.unit || '份'}多少钱</View><Stepper id="good-price" name="价钱" value={draft.priceFen} min={100} max={100_000} step={100} text={spokenYuan(fen(draft.priceFen))} onChange={(priceFen) => change({ priceFen })} /></View>
        <View className="row between"><View>一共多少{draft.unit || '份'}</View><Stepper id="good-offered" name="数量" value={draft.offered} min={taken} max={10_000} onChange={(offered) => change({ offered })} /></View>
        {taken > 0 && <View className="num">已经订了 {taken} {draft.unit}，订过的按原来的价钱</View>}
        {save.sentence && <ErrorState title="没存上" note={save.sentence} />}
      </View>
    </Sheet>
  );
}
