import { vanRoutes, type VansPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { ChipRow } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';

const FIELDS = [
  { key: 'name', label: '叫什么', placeholder: '如：1 号车 湘A·6N208', maxLength: 40 },
  { key: 'capacityKg', label: '装多少公斤', placeholder: '800', maxLength: 4 },
  { key: 'capacityCrates', label: '装多少筐', placeholder: '60', maxLength: 3 },
  { key: 'shiftFrom', label: '几点上班', placeholder: '14:00', maxLength: 5 },
  { key: 'shiftTo', label: '几点下班', placeholder: '19:00', maxLength: 5 },
  { key: 'floatYuan', label: '备用金（元）', placeholder: '2000', maxLength: 5 },
] as const;
type Field = (typeof FIELDS)[number]['key'];

/** A van with its driver; it begins at the village's station. */
export function AddVanSheet({ operatorId, drivers, onAdded, onClose }: { operatorId: string; drivers: VansPage['drivers']; onAdded: (page: VansPage) => void; onClose: () => void }) {
  const [typed, setTyped] = useState<Record<Field, string>>({ name: '', capacityKg: '', capacityCrates: '', shiftFrom: '14:00', shiftTo: '19:00', floatYuan: '' });
  const [driverId, setDriver] = useState(drivers[0]?.accountId ?? '');
  const adding = useWrite(vanRoutes.addVan);
  const missing = driverId === '' ? '先请一位司机' : FIELDS.find(({ key }) => typed[key].trim() === '')?.label;
  const windows = typed.shiftFrom >= typed.shiftTo ? '下班要晚过上班' : undefined;
  const send = async () => {
    const { name, capacityKg, capacityCrates, shiftFrom, shiftTo, floatYuan } = typed;
    const answer = await adding.send({ operatorId, driverId, name: name.trim(), capacityKg: Number(capacityKg), capacityCrates: Number(capacityCrates), shiftFrom, shiftTo, floatFen: Math.round(Number(floatYuan) * 100) });
    if (answer) onAdded(answer);
  };
  return (
    <Sheet id="van-sheet" open title="加一辆车" onClose={onClose} action={<Button id="add-van" wide busy={adding.busy && '正在加…'} disabled={missing ? (driverId === '' ? missing : `先写${missing}`) : windows} onPress={() => void send()}>加上</Button>}>
      <View className="stack">
        <View className="t-cap">谁开</View>
        <ChipRow options={drivers.map(({ accountId, name }) => ({ key: accountId, text: name }))} value={driverId} onChange={setDriver} />
        {FIELDS.map(({ key, ...field }) => <TextField key={key} id={`van-${key}`} {...field} value={typed[key]} onChange={(text) => setTyped({ ...typed, [key]: text })} />)}
        {adding.sentence && <ErrorState title="没加上" note={adding.sentence} />}
      </View>
    </Sheet>
  );
}
