import { plaqueRoutes, type PlaqueSaid } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage } from '@/api';
import { STATE_WORDS, validWords } from '@/features/plaques/plaque-words';
import { PageBody } from '@/features/shell/page-body';
import { usePageParams } from '@/platform/navigation';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';

/** What the code on a table's plaque says: whether it is good today. */
export default function PlaquePage() {
  const { scene = '' } = usePageParams();
  const page = usePage(plaqueRoutes.plaqueSaid, { number: scene }, { enabled: scene !== '' });
  return (
    <Screen title="农家餐桌牌">
      {scene === '' ? <EmptyState title="扫一下牌子上的码" note="看这家的牌子还有没有效" /> : <PageBody page={page} skeleton="rows">{(said) => <Said said={said} />}</PageBody>}
    </Screen>
  );
}

function Said({ said }: { said: PlaqueSaid }) {
  const good = said.state === 'awarded';
  return (
    <View className="stack">
      <View className="t-display">{said.name}</View>
      <View className="c-sub">{said.villageName}</View>
      {good
        ? <Card look="green"><View id="plaque-state" className="t-title">牌子{STATE_WORDS[said.state]}</View>{said.score !== null && <View>最近一次检查 {said.score} 分</View>}</Card>
        : <ErrorState title={`牌子${STATE_WORDS[said.state]}`} note="现在不接待客人，换一家有牌子的吃饭" />}
      <View className="t-cap num">{validWords(said)}</View>
    </View>
  );
}
