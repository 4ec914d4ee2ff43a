import { businessDateOf, dateText, plaqueRoutes, type PlaquesPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { seasonsFrom } from './seasons';

interface RoundSheetProps {
  page: PlaquesPage;
  onDone: (page: PlaquesPage) => void;
  onClose: () => void;
}

/** 排一轮检查, for a season: the server gives every table its day. */
export function RoundSheet({ page: { villageId, serverNow, plaques, rounds }, onDone, onClose }: RoundSheetProps) {
  const seasons = seasonsFrom(businessDateOf(new Date(serverNow)));
  const [title, setTitle] = useState((seasons.find(({ from }) => !rounds.some((round) => round.from === from)) ?? seasons[0]!).title);
  const plan = useWrite(plaqueRoutes.planInspections);
  const season = seasons.find((each) => each.title === title)!;
  const tables = plaques.filter(({ state }) => state === 'awarded' || state === 'suspended').length;
  const press = async () => {
    const answer = await plan.send({ villageId, ...season });
    if (answer) onDone(answer);
  };
  return (
    <Sheet id="round-sheet" open title="排一轮检查" onClose={onClose} action={<Button id="plan-round" wide disabled={tables === 0 && '还没有发出去的牌子'} busy={plan.busy && '正在排…'} onPress={() => void press()}>排 {tables} 家</Button>}>
      <View className="chip-row wrap">{seasons.map((each, at) => <Chip key={each.title} id={`season-${at}`} text={each.title} on={each.title === title} onPress={() => setTitle(each.title)} />)}</View>
      <View className="num">{dateText(season.from)}到{dateText(season.dueOn)}</View>
      <View className="t-cap">每家排一天，上次分低的先查。到日子没查会提醒，直到查完</View>
      {plan.sentence && <ErrorState title="没排成" note={plan.sentence} />}
    </Sheet>
  );
}
