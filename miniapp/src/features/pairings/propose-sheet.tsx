import { type PairingPage, pairingDeskRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';

const FIELDS = [
  { key: 'villageName', id: 'village-name', label: '村', placeholder: '如：牛角塘村' },
  { key: 'villageStreet', id: 'village-street', label: '村在哪个街道、镇', placeholder: '如：暮云街道' },
  { key: 'communityName', id: 'community-name', label: '社区', placeholder: '如：新姚社区' },
  { key: 'communityStreet', id: 'community-street', label: '社区在哪个街道', placeholder: '如：裕南街街道' },
] as const;
const BATCHES = [{ key: '1', text: '第一批' }, { key: '2', text: '第二批' }] as const;

/** A village and a community are proposed as a pairing; whichever is new is entered with it. */
export function ProposeSheet({ operatorId, onDone, onClose }: { operatorId: string; onDone: (page: PairingPage) => void; onClose: () => void }) {
  const [names, setNames] = useState({ villageName: '', villageStreet: '', communityName: '', communityStreet: '' });
  const [batch, setBatch] = useState<'1' | '2'>('2');
  const proposing = useWrite(pairingDeskRoutes.proposePairing);
  const missing = FIELDS.find(({ key }) => names[key].trim().length < 2);
  const send = async () => {
    const trimmed = { villageName: names.villageName.trim(), villageStreet: names.villageStreet.trim(), communityName: names.communityName.trim(), communityStreet: names.communityStreet.trim() };
    const answer = await proposing.send({ operatorId, batch: Number(batch), ...trimmed });
    if (answer) onDone(answer);
  };
  return (
    <Sheet id="propose-sheet" open title="提一对结对" onClose={onClose} action={<Button id="propose" wide busy={proposing.busy && '正在记…'} disabled={missing && `先写${missing.label}`} onPress={() => void send()}>提上去</Button>}>
      <View className="stack">
        <View className="c-sub">一个村可以和几个社区结对，一个社区也可以和几个村。名字要写得和以前一样，才认得是同一个。</View>
        {FIELDS.map(({ key, id, label, placeholder }) => <TextField key={key} id={id} label={label} placeholder={placeholder} maxLength={40} value={names[key]} onChange={(text) => setNames({ ...names, [key]: text })} />)}
        <Choice options={BATCHES} value={batch} onChange={setBatch} />
        {proposing.sentence && <ErrorState title="没提上" note={proposing.sentence} />}
      </View>
    </Sheet>
  );
}
