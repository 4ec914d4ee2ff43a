import { baseQuantity, estimatedGrams, grams, isPricedByWeight, jinText, type PackingPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { ChipRow } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { Keypad } from '@/ui/keypad';
import { keypadEntry } from '@/ui/keypad-entry';
import { Sheet } from '@/ui/sheet';
import { WeighRow } from '@/ui/weigh-row';
import type { Packing, PackingLine } from './use-packing';

interface PackSheetProps {
  page: PackingPage;
  packing: Packing;
  busy: boolean;
  online: boolean;
  sentence: string | null;
}

const WEIGHT = { digits: 3, decimals: 2 };
const COUNT = { digits: 4 };
const REASONS = ['外叶掉了', '压坏了', '撒了'].map((text) => ({ key: text, text }));

/** One order's bag: line by line on the scale, then done. */
export function PackSheet({ page, packing, busy, online, sentence }: PackSheetProps) {
  const lines = (page.orders.find(({ bagLabel }) => bagLabel === packing.label)?.lines ?? []).filter((line) => line.open && line.received);
  const [active, setActive] = useState<string | null>(() => lines.find((line) => isPricedByWeight(line.unitKind))?.lineId ?? null);
  const line = lines.find(({ lineId }) => lineId === active);
  const press = packing.doubted ? '看过了，装好了' : packing.short ? '写明了，装好了' : online ? '装好了' : '装好了，先记下';
  const action = (
    <>
      {line && (
        <Keypad
          compact corner={isPricedByWeight(line.unitKind) ? 'point' : 'clear'}
          onKey={(key) => packing.type(line.lineId, keypadEntry(packing.typed[line.lineId] ?? '', key, isPricedByWeight(line.unitKind) ? WEIGHT : COUNT))}
        />
      )}
      <Button id="pack-done" wide tall busy={busy && '正在记…'} disabled={!packing.complete(lines) ? '还有没称的' : packing.short && !packing.leftReason.trim() && '先写剩的去哪了'} onPress={() => void packing.send(lines, packing.doubted)}>{press}</Button>
    </>
  );
  return (
    <Sheet id="pack-sheet" open title={packing.label ?? ''} aside={<View className="t-cap">袋重 {page.tareGrams} 克已扣</View>} onClose={() => packing.open(null)} action={action}>
      {lines.map((each) => (
        <WeighRow
          key={each.lineId} rowKey={each.lineId} slug={each.drawing} name={each.cropName} note={`${each.plaqueNumber} 号园·${aboutOf(each)}`}
          value={packing.typed[each.lineId] ?? (isPricedByWeight(each.unitKind) ? '' : String(each.due))} unit={isPricedByWeight(each.unitKind) ? '斤' : each.unitName}
          active={active === each.lineId} onOpen={setActive}
        />
      ))}
      {sentence && <ErrorState title="没记上，填的都在" note={sentence} />}
      {packing.short && <ChipRow options={REASONS} value={packing.leftReason} onChange={packing.setLeftReason} />}
    </Sheet>
  );
}

function aboutOf({ unitKind, unitName, gramsPerUnit, due, dueText }: PackingLine): string {
  if (unitKind !== 'count_by_weight') return `该装 ${dueText}`;
  return `该装 ${dueText}，约 ${jinText(estimatedGrams({ kind: unitKind, name: unitName, gramsPerUnit: grams(gramsPerUnit) }, baseQuantity(due)))} 斤`;
}
