import type { PointPage } from '@cunshe/shared';
import { Text, View } from '@tarojs/components';
import { PLACES } from '@/features/shell/places';
import { openPage } from '@/platform/navigation';
import { scan } from '@/platform/scan';
import { CodeBoxes } from '@/ui/code-boxes';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { Keypad } from '@/ui/keypad';
import { ProgressSegments } from '@/ui/progress-segments';
import { SectionTitle } from '@/ui/section-title';
import { SmallButton } from '@/ui/small-button';
import { BagCard } from './bag-card';
import type { Code } from './use-code';

/** 交菜: the code, the bag it opens, and the list of what is still here. */
export function Counter({ point, code, onMove }: { point: PointPage; code: Code; onMove: () => void }) {
  const here = point.bags.filter((bag) => bag.state !== 'short');
  const waiting = here.filter((bag) => bag.state === 'received' || bag.state === 'partly');
  const unclaimed = here.filter((bag) => bag.state === 'unclaimed').length;
  const handed = here.filter((bag) => bag.state === 'handed_over').length;
  return (
    <>
      <View id="handed-over" className="t-display num">{handed}<Text className="t-body c-sub"> / {here.length} 袋交了</Text></View>
      <ProgressSegments done={handed} total={Math.max(1, here.length)} />
      <CodeBoxes value={code.code} wrong={code.wrong} onScan={scan.can ? () => void code.scan() : undefined} />
      {code.sentence && <ErrorState title="交不了" note={code.sentence} />}
      {code.bag ? <BagCard bag={code.bag} byCode={code.proof !== ''} kept={code.kept} onKeep={code.keep} onMove={onMove} /> : <Keypad onKey={code.key} />}
      {code.bag && code.bag.state !== 'handed_over' && <SmallButton id="retype" kind="plain" onPress={code.clear}>重输</SmallButton>}
      <SectionTitle title="还在这里的" aside={`${waiting.length} 袋`} />
      {waiting.length === 0 && unclaimed === 0 && <EmptyState title="都取走了" />}
      <IconRow id="unclaimed" icon="clock" tone="rice" title={unclaimed > 0 ? `没来取的 ${unclaimed} 袋` : '没来取的'} note="来取了、捐出去，都在这里记" action="看" onPress={() => openPage(PLACES.keeperUnclaimed)} />
      {waiting.map((bag) => (
        <IconRow key={bag.orderId} id={`waiting-${bag.bagLabel}`} icon="bag" title={`${bag.bagLabel}·${bag.buyerName}`} note={`${bag.state === 'partly' ? '取了一部分' : `${bag.lines.length} 样菜`}${bag.phoneTail ? `·尾号 ${bag.phoneTail}` : ''}`} action="看" onPress={() => code.pick(bag)} />
      ))}
    </>
  );
}
