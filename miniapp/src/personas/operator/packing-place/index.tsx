import { type PackAt, type PackingPlacePage as Place, packingPlaceRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { isRefusal, keepPage, usePage, useWrite } from '@/api';
import { PageBody } from '@/features/shell/page-body';
import { goBack } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';

const WORDS = [{ key: 'door', text: '农户门口' }, { key: 'station', text: '集散点' }, { key: 'gate', text: '提货点' }] as const;

/** Who then weighs what, and where. */
const NOTES: Record<PackAt, string> = {
  door: '司机在农户门口一袋一袋称，称好装车。',
  station: '司机在门口每样菜一起称、一起付钱，到村里集散点再一袋一袋称。',
  gate: '司机在门口每样菜一起称、一起付钱，到了提货点由站长一袋一袋称；没称的袋子交不出去。',
};

/** 在哪装袋: the pairing's place for weighing bags, changed by its operator. */
export default function PackingPlacePage() {
  const operatorId = useRole()?.scopeId ?? '';
  const page = usePage(packingPlaceRoutes.packingPlace, { operatorId }, { keep: true, enabled: operatorId !== '' });
  const [chosen, setChosen] = useState<PackAt | null>(null);
  const [saved, setSaved] = useState(false);
  const saving = useWrite(packingPlaceRoutes.setPackAt);
  const choose = (packAt: PackAt) => {
    setSaved(false);
    setChosen(packAt === page.data?.packAt ? null : packAt);
  };
  const save = async () => {
    const answer = chosen && (await saving.send({ operatorId, packAt: chosen }));
    if (!answer) return;
    keepPage(packingPlaceRoutes.packingPlace, { operatorId }, answer);
    setChosen(null);
    setSaved(true);
  };
  const still = page.data?.changeable === false ? '今天锁单了，明天再改' : !chosen && (saved ? '记好了' : '没有改动');
  const button = <Button id="save-place" grow busy={saving.busy && '正在记…'} disabled={still} onPress={() => void save()}>就这样定</Button>;
  return (
    <Screen wide title="在哪装袋" onBack={goBack} bottom={<BottomBar>{button}</BottomBar>} offline={{ title: '没信号，看到的是刚才的', note: '有网了再改' }}>
      {isRefusal(page.error, 'NOT_FOUND') ? <EmptyState title="还没有结对" note="结对签好，再来定在哪装袋" /> : <PageBody page={page} skeleton="rows">
        {(data) => <Places data={data} packAt={chosen ?? data.packAt} onChoose={choose} />}
      </PageBody>}
      {saving.sentence && <ErrorState title="没记上" note={saving.sentence} />}
    </Screen>
  );
}

function Places({ data, packAt, onChoose }: { data: Place; packAt: PackAt; onChoose: (packAt: PackAt) => void }) {
  return (
    <View className="stack">
      <View className="c-sub">{data.pairingName}。今天锁单以前能改，改了从今天的菜算起。</View>
      {data.changeable && <Choice options={WORDS} value={packAt} onChange={onChoose} />}
      <View id="place-note">{!data.changeable && `现在在${WORDS.find(({ key }) => key === packAt)?.text}装袋。`}{NOTES[packAt]}</View>
    </View>
  );
}
