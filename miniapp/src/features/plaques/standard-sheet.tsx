import { plaqueRoutes, type PlaquesPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';

const FIRST = '七菜一汤，两荤\n碗筷消毒\n忌口另做';

interface StandardSheetProps {
  villageId: string;
  onDone: (page: PlaquesPage) => void;
  onClose: () => void;
}

/** 服务标准, one sentence a line, from a date to a date. */
export function StandardSheet({ villageId, onDone, onClose }: StandardSheetProps) {
  const [validFrom, setFrom] = useState('');
  const [validUntil, setUntil] = useState('');
  const [text, setText] = useState(FIRST);
  const set = useWrite(plaqueRoutes.setStandard);
  const items = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const isDate = (date: string) => /^20\d{2}-\d{2}-\d{2}$/.test(date);
  const press = async () => {
    const answer = await set.send({ villageId, validFrom, validUntil, items });
    if (answer) onDone(answer);
  };
  return (
    <Sheet id="standard-sheet" open title="加一份服务标准" onClose={onClose} action={<Button id="save-standard" wide disabled={(!(isDate(validFrom) && isDate(validUntil)) && '日子写成 2026-12-01 这样') || (items.length === 0 && '写一条标准')} busy={set.busy && '正在存…'} onPress={() => void press()}>存下 {items.length} 条</Button>}>
      <TextField id="standard-from" label="从哪天" placeholder="2026-12-01" maxLength={10} value={validFrom} onChange={setFrom} />
      <TextField id="standard-until" label="到哪天" placeholder="2027-02-28" maxLength={10} value={validUntil} onChange={setUntil} />
      <TextArea id="standard-items" label="一行一条" maxLength={400} value={text} onChange={setText} />
      <View className="t-cap">报过名的人家还按报名时那份</View>
      {set.sentence && <ErrorState title="没存上" note={set.sentence} />}
    </Sheet>
  );
}
