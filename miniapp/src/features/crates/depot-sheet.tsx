import { type ChangeDepotRequest, crateRoutes, type CratesPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { ChipRow } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { CrateStepper } from './crate-stepper';

type Change = ChangeDepotRequest['change'];
const CHANGES: readonly { readonly key: Change; readonly text: string }[] = [{ key: 'bought', text: '新买' }, { key: 'damaged', text: '坏了' }, { key: 'lost', text: '丢了' }];

/** 仓库: crates that come new, and those that are gone. */
export function DepotSheet({ operatorId, types, onClose }: { operatorId: string; types: CratesPage['types']; onClose: () => void }) {
  const [typeId, setType] = useState(types[0]!.typeId);
  const [change, setChange] = useState<Change>('bought');
  const [crates, setCrates] = useState(0);
  const writing = useWrite(crateRoutes.changeDepot);
  const send = async () => {
    const answer = await writing.send({ operatorId, typeId, change, crates });
    if (!answer) return;
    keepPage(crateRoutes.crates, { operatorId }, answer);
    onClose();
  };
  return (
    <Sheet id="depot-sheet" open title="仓库进出" onClose={onClose} action={<Button id="save-depot" wide busy={writing.busy && '正在记…'} disabled={crates === 0 && '先点几只'} onPress={() => void send()}>记下</Button>}>
      <ChipRow options={CHANGES} value={change} onChange={setChange} />
      <ChipRow options={types.map(({ typeId: key, name }) => ({ key, text: name }))} value={typeId} onChange={setType} />
      <CrateStepper id="depot" label="几只" value={crates} onChange={setCrates} />
      <View className="t-cap">司机装了多少不用记：在门口给出去的，从仓库里扣。</View>
      {writing.sentence && <ErrorState title="没记上" note={writing.sentence} />}
    </Sheet>
  );
}
