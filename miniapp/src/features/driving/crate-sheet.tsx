import { View } from '@tarojs/components';
import { CrateStepper } from '@/features/crates/crate-stepper';
import { Button } from '@/ui/button';
import { SectionTitle } from '@/ui/section-title';
import { Sheet } from '@/ui/sheet';
import type { CrateDraft } from './crate-draft';
import { cratesAboard, tooManyCrates } from './crate-room';

/** 筐: how many stay here and how many come along, by type. */
export function CrateSheet({ title, draft, capacity, onClose }: { title: string; draft: CrateDraft; capacity: number; onClose: () => void }) {
  const tooMany = tooManyCrates(cratesAboard(draft.types, draft.crates), capacity);
  return (
    <Sheet id="crate-sheet" open title={`${title}的筐`} onClose={onClose} action={<Button id="crates-done" wide onPress={onClose}>就这些</Button>}>
      {draft.types.map(({ typeId, name, crates }) => (
        <View key={typeId}>
          <SectionTitle title={name} aside={`车上 ${crates} 只`} />
          <CrateStepper id={`out-${name}`} label="留下" value={draft.of(typeId).out} onChange={(out) => draft.put({ ...draft.of(typeId), out })} />
          <CrateStepper id={`in-${name}`} label="带走" value={draft.of(typeId).in} onChange={(taken) => draft.put({ ...draft.of(typeId), in: taken })} />
        </View>
      ))}
      {tooMany && <View id="crates-over" className="c-brick bold">{tooMany}</View>}
      <View className="t-cap">这一站办完时一起记下。</View>
    </Sheet>
  );
}

/** "筐：留下 3，带走 2". */
export function cratesText({ crates }: CrateDraft): string {
  const sum = (pick: (each: CrateDraft['crates'][number]) => number) => crates.reduce((total, each) => total + pick(each), 0);
  return crates.length === 0 ? '筐没动，动了点这里记' : `筐：留下 ${sum(({ out }) => out)}，带走 ${sum((each) => each.in)}`;
}
