import { fen, formatPrice, tripExtraRoutes, type TripExtrasPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { Stepper } from '@/ui/stepper';
import { TextField } from '@/ui/text-field';

export type OfferedExtra = TripExtrasPage['extras'][number];

interface ExtraSheetProps {
  page: TripExtrasPage;
  /** Null for a new one. */
  extra: OfferedExtra | null;
  onDone: (answer: TripExtrasPage) => void;
  onClose: () => void;
}

/** One thing to pick or to take home. Whoever ordered it keeps the price as it was. */
export function ExtraSheet({ page: { tripId, choices }, extra, onDone, onClose }: ExtraSheetProps) {
  const [draft, setDraft] = useState({ householdId: extra?.householdId ?? choices[0]?.householdId ?? '', name: extra?.name ?? '', unit: extra?.unit ?? '篮', priceFen: extra?.priceFen ?? 1_500, offered: extra?.offered ?? 10 });
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useWrite(tripExtraRoutes.saveExtra);
  const taken = extra ? extra.offered - extra.left : 0;
  const press = async () => {
    const answer = await save.send({ tripId, ...(extra ? { extraId: extra.extraId } : {}), ...draft, name: draft.name.trim(), unit: draft.unit.trim() });
    if (answer) onDone(answer);
  };
  const missing = draft.name.trim() === '' ? '先写是什么' : draft.unit.trim() === '' && '先写按什么卖';
  return (
    <Sheet id="extra-form" open title={extra ? `改${extra.name}` : '加一样'} onClose={onClose} action={<Button id="save-extra" wide disabled={missing} busy={save.busy && '正在存…'} onPress={() => void press()}>存下</Button>}>
      <TextField id="extra-name" label="是什么" placeholder="采草莓" maxLength={20} value={draft.name} onChange={(name) => change({ name })} />
      <TextField id="extra-unit" label="按什么卖" placeholder="篮" maxLength={4} value={draft.unit} onChange={(unit) => change({ unit })} />
      {!extra && <View className="chip-row wrap">{choices.map(({ householdId, name }) => <Chip key={householdId} id={`extra-of-${householdId}`} text={name} on={draft.householdId === householdId} onPress={() => change({ householdId })} />)}</View>}
      <View className="row between"><View>一{draft.unit || '份'}多少钱</View><Stepper id="extra-price" name="价钱" value={draft.priceFen} min={100} max={100_000} step={100} text={formatPrice(fen(draft.priceFen))} onChange={(priceFen) => change({ priceFen })} /></View>
      <View className="row between"><View>一共多少{draft.unit || '份'}</View><Stepper id="extra-offered" name="数量" value={draft.offered} min={taken} max={10_000} onChange={(offered) => change({ offered })} /></View>
      {taken > 0 && <View className="t-cap num">已经订了 {taken} {draft.unit}，订过的按原来的价钱</View>}
      {save.sentence && <ErrorState title="没存上" note={save.sentence} />}
    </Sheet>
  );
}
