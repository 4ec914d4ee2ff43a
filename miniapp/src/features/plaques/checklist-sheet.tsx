import { type ChecklistItem, plaqueRoutes, type PlaquesPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chip } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { SmallButton } from '@/ui/small-button';
import { Stepper } from '@/ui/stepper';
import { TextField } from '@/ui/text-field';

const WHOLE = 100;

interface ChecklistSheetProps {
  page: PlaquesPage;
  onDone: (page: PlaquesPage) => void;
  onClose: () => void;
}

/** 检查表: saved as a new version; inspections that were made by an earlier one stay as they are. */
export function ChecklistSheet({ page: { villageId, checklist, checklistVersion }, onDone, onClose }: ChecklistSheetProps) {
  const [items, setItems] = useState<readonly ChecklistItem[]>(checklist);
  const set = useWrite(plaqueRoutes.setChecklist);
  const change = (at: number, part: Partial<ChecklistItem>) => setItems(items.map((item, place) => (place === at ? { ...item, ...part } : item)));
  const sum = items.reduce((all, { points }) => all + points, 0);
  const press = async () => {
    const answer = await set.send({ villageId, items: items.map((item) => ({ ...item, text: item.text.trim() })) });
    if (answer) onDone(answer);
  };
  const missing = items.some(({ text }) => text.trim() === '') ? '有一条没写字' : sum !== WHOLE && `现在一共 ${sum} 分，要正好 ${WHOLE}`;
  return (
    <Sheet id="checklist-sheet" open title="改检查表" onClose={onClose} action={<Button id="save-checklist" wide disabled={missing} busy={set.busy && '正在存…'} onPress={() => void press()}>存成第 {checklistVersion + 1} 版</Button>}>
      <View className="stack">
        <View className="t-cap num">查过的按当时那版，不变。一共 {sum} 分，要正好 {WHOLE}</View>
        {items.map((item, at) => (
          <Card key={item.key}>
            <View className="stack">
              <TextField id={`check-text-${at}`} label="查什么" maxLength={40} value={item.text} onChange={(text) => change(at, { text })} />
              <View className="row between"><Stepper id={`check-points-${at}`} name="分" value={item.points} min={5} max={WHOLE} step={5} text={`${item.points} 分`} onChange={(points) => change(at, { points })} /><Chip id={`check-must-${at}`} text="★ 必须有" on={item.must} onPress={() => change(at, { must: !item.must })} /></View>
              {items.length > 1 && <SmallButton id={`drop-check-${at}`} kind="plain" onPress={() => setItems(items.filter((_, place) => place !== at))}>不要这条</SmallButton>}
            </View>
          </Card>
        ))}
        <SmallButton id="add-check" kind="line" onPress={() => setItems([...items, { key: freshKey(items), text: '', points: 5, must: false }])}>加一条</SmallButton>
        {set.sentence && <ErrorState title="没存上" note={set.sentence} />}
      </View>
    </Sheet>
  );
}

/** A key that no item of the list has. */
function freshKey(items: readonly ChecklistItem[]): string {
  for (let number = items.length + 1; ; number += 1) if (!items.some(({ key }) => key === `item${number}`)) return `item${number}`;
}
