import { businessDate, dateText, type VillageCrop, villageCropRoutes, type VillageCropsPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';
import { BandFields } from './band-fields';
import { bandOf, bandText, draftOfBand, missingInBand } from './crop-words';

interface PriceSheetProps {
  villageId: string;
  crop: VillageCrop;
  /** The first day it can hold from. */
  changesFrom: string;
  onDone: (page: VillageCropsPage) => void;
  onClose: () => void;
}

/** What a crop may cost, and from which day. */
export function PriceSheet({ villageId, crop, changesFrom, onDone, onClose }: PriceSheetProps) {
  const [band, setBand] = useState(draftOfBand(crop.next ?? crop));
  const [fromDate, setFromDate] = useState(crop.next?.fromDate ?? changesFrom);
  const setting = useWrite(villageCropRoutes.setPrice);
  const dated = /^20\d{2}-\d{2}-\d{2}$/.test(fromDate);
  const send = async () => {
    const answer = await setting.send({ villageId, saleUnitId: crop.saleUnitId, fromDate, ...bandOf(band) });
    if (answer) onDone(answer);
  };
  return (
    <Sheet id="price-sheet" open title={`${crop.cropName}，一${crop.unitName}`} onClose={onClose} action={<Button id="save-price" wide busy={setting.busy && '正在记…'} disabled={missingInBand(band) ?? (!dated && '日期写成 2026-11-30 这样')} onPress={() => void send()}>{`${dated ? dateText(businessDate(fromDate)) : ''}起这样卖`}</Button>}>
      <View className="stack">
        <View className="c-sub">现在{bandText(crop)}。今天挂出来的菜不变，农户在最低和最高之间自己定价。</View>
        <BandFields band={band} onChange={setBand} />
        <TextField id="price-from" label="从哪天起" placeholder={changesFrom} maxLength={10} value={fromDate} onChange={setFromDate} />
        {setting.sentence && <ErrorState title="没记上" note={setting.sentence} />}
      </View>
    </Sheet>
  );
}
