import { baseQuantity, gramsFromJinText, isOrderedByWeight, quantityText, type SaleUnitKind } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Keypad } from '@/ui/keypad';
import { keypadEntry } from '@/ui/keypad-entry';
import { Sheet } from '@/ui/sheet';
import { WeighRow } from '@/ui/weigh-row';
import { ElderSpeak } from '../speaking/elder-speak';
import { unitOf } from '../today/listing-words';

/** A crop as it should have been. */
export interface CropInShort {
  readonly listingId: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly unitKind: SaleUnitKind;
  readonly unitName: string;
  readonly gramsPerUnit: number;
  readonly ordered: number;
}

interface ShortSheetProps {
  crop: CropInShort;
  title: string;
  /** What follows, in one line. */
  note: string;
  busy: boolean;
  sentence: string | null;
  onClose: () => void;
  onDone: (available: number) => void;
}

/** 不够, 少了: how much there is instead. Nothing typed is nothing there. */
export function ShortSheet({ crop, title, note, busy, sentence, onClose, onDone }: ShortSheetProps) {
  const [typed, setTyped] = useState('');
  const byWeight = isOrderedByWeight(crop.unitKind);
  const unit = byWeight ? '斤' : crop.unitName;
  const there = typed === '' ? 0 : byWeight ? gramsFromJinText(typed) : Number(typed);
  const action = (
    <>
      <Keypad compact corner={byWeight ? 'point' : 'clear'} onKey={(key) => setTyped(keypadEntry(typed, key, byWeight ? { digits: 3, decimals: 2 } : { digits: 4 }))} />
      <Button id="short-done" wide tall busy={busy && '正在记…'} disabled={there >= crop.ordered && '比订的少才用报'} onPress={() => onDone(there)}>
        {there === 0 ? '一点都没有' : `只有 ${quantityText(unitOf(crop), baseQuantity(there))}`}
      </Button>
    </>
  );
  return (
    <Sheet id="short-sheet" open title={title} onClose={onClose} action={action} aside={<ElderSpeak words={`${title}。订了 ${quantityText(unitOf(crop), baseQuantity(crop.ordered))}，一共有多少，按数字；没有就不按。${note}`} />}>
      <WeighRow
        rowKey="short" slug={crop.drawing} name="一共有" note={`订了 ${quantityText(unitOf(crop), baseQuantity(crop.ordered))}；没有就不填`} value={typed}
        unit={unit} active onOpen={() => undefined}
      />
      <View className="t-cap">{note}</View>
      {sentence && <ErrorState title="没记上" note={sentence} />}
    </Sheet>
  );
}
