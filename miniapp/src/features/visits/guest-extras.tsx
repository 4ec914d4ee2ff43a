import { fen, type HostDayPage, spokenYuan, tripDayRoutes, tripExtraRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { keepPage, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { lineText } from './extra-words';

type GuestLine = HostDayPage['trips'][number]['extras'][number];

/** 要带走的: what this household picks for whom, and one button when it is given. */
export function GuestExtras({ lines, householdId, today }: { lines: readonly GuestLine[]; householdId: string; today: boolean }) {
  if (lines.length === 0) return null;
  return (
    <>
      <View className="t-title">要带走的</View>
      {lines.map((line) => <Line key={line.lineId} line={line} householdId={householdId} today={today} />)}
    </>
  );
}

function Line({ line, householdId, today }: { line: GuestLine; householdId: string; today: boolean }) {
  const hand = useWrite(tripExtraRoutes.handExtra);
  const press = async () => {
    const answer = await hand.send({ lineId: line.lineId });
    if (answer) keepPage(tripDayRoutes.hostDay, { householdId }, answer);
  };
  const yuan = spokenYuan(fen(line.fen));
  return (
    <Card id={`extra-line-${line.lineId}`} look={line.handed ? 'surface' : 'rice'}>
      <View className="stack">
        <View className="t-lead">{line.family}，{lineText(line)}</View>
        <View className="num">{line.prepaid ? `钱付过了，${yuan}结账时给您` : `当面收 ${yuan}`}</View>
        {line.handed && <View className="bold c-green">给了</View>}
        {!line.handed && today && <Button id={`hand-${line.lineId}`} wide tall busy={hand.busy && '正在记…'} onPress={() => void press()}>{line.prepaid ? '给了' : `给了，收了 ${yuan}`}</Button>}
        {hand.sentence && <ErrorState title="没记上" note={hand.sentence} />}
      </View>
    </Card>
  );
}
