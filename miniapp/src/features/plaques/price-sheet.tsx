import { fen, formatPrice, plaqueRoutes, type PlaquesPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { Stepper } from '@/ui/stepper';
import { TextField } from '@/ui/text-field';

interface PriceSheetProps {
  villageId: string;
  onDone: (page: PlaquesPage) => void;
  onClose: () => void;
}

/** 统一价目, from a date to a date. */
export function PriceSheet({ villageId, onDone, onClose }: PriceSheetProps) {
  const [validFrom, setFrom] = useState('');
  const [validUntil, setUntil] = useState('');
  const [perPersonFen, setFen] = useState(4_500);
  const set = useWrite(plaqueRoutes.setPriceSchedule);
  const press = async () => {
    const answer = await set.send({ villageId, validFrom, validUntil, perPersonFen });
    if (answer) onDone(answer);
  };
  const isDate = (text: string) => /^20\d{2}-\d{2}-\d{2}$/.test(text);
  return (
    <Sheet id="price-sheet" open title="加一段价目" onClose={onClose} action={<Button id="save-price" wide disabled={!(isDate(validFrom) && isDate(validUntil)) && '日子写成 2026-12-01 这样'} busy={set.busy && '正在存…'} onPress={() => void press()}>存下</Button>}>
      <TextField id="price-from" label="从哪天" placeholder="2026-12-01" maxLength={10} value={validFrom} onChange={setFrom} />
      <TextField id="price-until" label="到哪天" placeholder="2027-02-28" maxLength={10} value={validUntil} onChange={setUntil} />
      <View className="row between"><View>一位客人</View><Stepper id="price" name="价钱" value={perPersonFen} min={500} step={500} text={formatPrice(fen(perPersonFen))} onChange={setFen} /></View>
      <View className="t-cap">已经定好的村游不变</View>
      {set.sentence && <ErrorState title="没存上" note={set.sentence} />}
    </Sheet>
  );
}
