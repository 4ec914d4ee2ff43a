import { gramsFromJinText, isPricedByWeight, type LineFlaw, type LineProblem, MOST_PROBLEM_PHOTOS, type PointBag } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useChosenPhotos } from '@/features/claims/use-chosen-photos';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { ItemRow } from '@/ui/item-row';
import { Keypad } from '@/ui/keypad';
import { keypadEntry } from '@/ui/keypad-entry';
import { PhotoStrip } from '@/ui/photo-strip';
import { Sheet } from '@/ui/sheet';
import { SmallButton } from '@/ui/small-button';
import { WeighRow } from '@/ui/weigh-row';

type Line = PointBag['lines'][number];

interface Draft {
  readonly flaw: LineFlaw;
  /** What is good, as typed: pieces or 斤; '' is nothing. */
  readonly good: string;
}

interface ProblemSheetProps {
  bag: PointBag;
  busy: boolean;
  sentence: string | null;
  onClose: () => void;
  onDone: (problems: readonly LineProblem[]) => void;
}

const FLAWS: readonly { readonly key: LineFlaw; readonly text: string }[] = [{ key: 'short', text: '少了' }, { key: 'damaged', text: '坏了' }];

/** 少了, 坏了: line by line, and how much of it is still good. Nothing typed: none of it is. */
export function ProblemSheet({ bag, busy, sentence, onClose, onDone }: ProblemSheetProps) {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [active, setActive] = useState<string | null>(null);
  const lines = bag.lines.filter((line) => !line.handedOver && line.packed !== null);
  const activeLine = lines.find(({ lineId }) => lineId === active);
  const put = (lineId: string, draft: Draft) => setDrafts({ ...drafts, [lineId]: draft });
  const mark = (lineId: string, flaw: LineFlaw) => {
    const { [lineId]: before, ...others } = drafts;
    if (before?.flaw === flaw) {
      setDrafts(others);
      return setActive(null);
    }
    put(lineId, { flaw, good: before?.good ?? '' });
    setActive(lineId);
  };
  const photos = useChosenPhotos(MOST_PROBLEM_PHOTOS);
  const flawed = lines.filter(({ lineId }) => drafts[lineId]);
  const shown = flawed.find(({ lineId }) => drafts[lineId]!.flaw === 'damaged')?.lineId;
  const problems = flawed.map((line) => ({ ...problemOf(line, drafts[line.lineId]!), ...(line.lineId === shown && photos.photoIds.length > 0 ? { photoIds: photos.photoIds } : {}) }));
  const tooMuch = problems.some(({ lineId, good }) => good >= (lines.find((line) => line.lineId === lineId)?.packed ?? 0));
  const action = (
    <>
      {activeLine && drafts[activeLine.lineId] && (
        <Keypad
          compact corner={isPricedByWeight(activeLine.unitKind) ? 'point' : 'clear'}
          onKey={(key) => put(activeLine.lineId, { ...drafts[activeLine.lineId]!, good: keypadEntry(drafts[activeLine.lineId]!.good, key, isPricedByWeight(activeLine.unitKind) ? { digits: 3, decimals: 2 } : { digits: 4 }) })}
        />
      )}
      <Button id="problems-done" wide busy={busy && '正在记…'} disabled={photos.sending ? '照片还在传…' : tooMuch ? '剩的不能比原来多' : problems.length === 0 && '先点哪样少了、坏了'} onPress={() => onDone(problems)}>记下，差的退钱</Button>
    </>
  );
  return (
    <Sheet id="problem-sheet" open title={`${bag.bagLabel}·${bag.buyerName}`} onClose={onClose} action={action}>
      {lines.map((line) => (
        <View key={line.lineId} className="problem-line">
          <View className="row between">
            <View className="grow"><ItemRow slug={line.drawing} name={line.cropName} note={`${line.plaqueNumber} 号园·${line.amountText ?? ''}`} /></View>
            {FLAWS.map(({ key, text }) => (
              <SmallButton key={key} id={`${key}-${line.cropName}`} kind={drafts[line.lineId]?.flaw === key ? 'primary' : 'plain'} onPress={() => mark(line.lineId, key)}>{text}</SmallButton>
            ))}
          </View>
          {drafts[line.lineId] && (
            <WeighRow
              rowKey={line.lineId} name="还好的有" note="一点没有就不用填" value={drafts[line.lineId]!.good} unit={isPricedByWeight(line.unitKind) ? '斤' : line.unitName}
              active={active === line.lineId} onOpen={setActive}
            />
          )}
        </View>
      ))}
      {shown && <PhotoStrip photos={photos.chosen} onPress={photos.drop} pressLabel="不要这张" onAdd={photos.add && (() => void photos.add?.())} />}
      {shown && photos.sentence && <ErrorState title="照片没传上" note={photos.sentence} />}
      <View className="t-cap">少的、坏的按价退给住户，农户的菜钱不动。</View>
      {sentence && <ErrorState title="没记上" note={sentence} />}
    </Sheet>
  );
}

function problemOf(line: Line, { flaw, good }: Draft): LineProblem {
  if (good === '') return { lineId: line.lineId, flaw, good: 0 };
  return { lineId: line.lineId, flaw, good: isPricedByWeight(line.unitKind) ? gramsFromJinText(good) : Number(good) };
}
