import { type SaleUnitKind, villageCropRoutes, type VillageCropsPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { Choice } from '@/ui/choice';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';
import { BandFields } from './band-fields';
import { bandOf, missingInBand } from './crop-words';

const KINDS = [{ key: 'weight', text: '论斤' }, { key: 'count', text: '论把、论个' }, { key: 'count_by_weight', text: '按个订、称重算' }] as const;

interface AddCropSheetProps {
  villageId: string;
  known: VillageCropsPage['known'];
  onDone: (page: VillageCropsPage) => void;
  onClose: () => void;
}

/** One more crop, or one more way to sell it. */
export function AddCropSheet({ villageId, known, onDone, onClose }: AddCropSheetProps) {
  const [cropId, setCropId] = useState('');
  const [kind, setKind] = useState<SaleUnitKind>('weight');
  const [unit, setUnit] = useState({ name: '', grams: '' });
  const [band, setBand] = useState({ guide: '', floor: '', ceiling: '' });
  const adding = useWrite(villageCropRoutes.addCrop);
  const byWeight = kind === 'weight';
  const missing = cropId === '' ? '先选什么菜' : !byWeight && unit.name.trim() === '' ? '写一把、一个还是一颗' : !byWeight && !/^\d{2,5}$/.test(unit.grams) ? '写大约多少克' : missingInBand(band);
  const send = async () => {
    const answer = await adding.send({ villageId, cropId, kind, unitName: byWeight ? '斤' : unit.name.trim(), gramsPerUnit: byWeight ? 500 : Number(unit.grams), ...bandOf(band) });
    if (answer) onDone(answer);
  };
  return (
    <Sheet id="add-crop-sheet" open title="加一样菜" onClose={onClose} action={<Button id="add-crop" wide busy={adding.busy && '正在记…'} disabled={missing ?? false} onPress={() => void send()}>加上</Button>}>
      <View className="stack">
        <View className="crop-choices">{known.map(({ cropId: id, name }) => <Chip key={id} id={`crop-${name}`} text={name} on={id === cropId} onPress={() => setCropId(id)} />)}</View>
        <Choice options={KINDS} value={kind} onChange={setKind} />
        {!byWeight && <TextField id="unit-name" label="怎么数" placeholder="把、个、颗" maxLength={8} value={unit.name} onChange={(name) => setUnit({ ...unit, name })} />}
        {!byWeight && <TextField id="unit-grams" label="大约多少克" placeholder="500" type="number" maxLength={5} value={unit.grams} onChange={(grams) => setUnit({ ...unit, grams })} />}
        <BandFields band={band} onChange={setBand} />
        {adding.sentence && <ErrorState title="没加上" note={adding.sentence} />}
      </View>
    </Sheet>
  );
}
