import { type HouseholdCard, type PlotsPage, tracingRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePage, useWrite } from '@/api';
import { PageBody } from '@/features/shell/page-body';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';
import { plotLines, readPlots, wrongInPlots } from './plot-lines';

interface PlotsSheetProps {
  villageId: string;
  card: HouseholdCard;
  onClose: () => void;
}

/** 菜地 of a household: a plot a line, with what grows on it. */
export function PlotsSheet({ villageId, card: { householdId, plaqueNumber, farmerName }, onClose }: PlotsSheetProps) {
  const page = usePage(tracingRoutes.plots, { villageId, householdId }, { anew: true });
  const [typed, setTyped] = useState<string | null>(null);
  const setting = useWrite(tracingRoutes.setPlots);
  const plots = readPlots(typed ?? '');
  const send = async ({ revision }: PlotsPage) => {
    if (await setting.send({ villageId, householdId, revision, plots })) onClose();
  };
  const save = <Button id="save-plots" wide busy={setting.busy && '正在记…'} disabled={(typed === null && '没有改动') || (wrongInPlots(plots) ?? false)} onPress={() => page.data && void send(page.data)}>记下</Button>;
  return (
    <Sheet id="plots-sheet" open title={`${plaqueNumber} 号 ${farmerName}的菜地`} onClose={onClose} action={save}>
      <PageBody page={page} skeleton="rows">
        {(data) => (
          <View className="stack">
            <View className="c-sub">一行一块地：先写名字，再写上面种的菜。不写菜的那块，别处没写的菜都算它的。</View>
            <TextArea id="plot-lines" label="菜地" placeholder="屋后菜地：红菜薹、大蒜" maxLength={600} value={typed ?? plotLines(data.plots)} onChange={setTyped} />
            <View className="t-cap">下一次收菜起，批次上写着是哪块地；以前的批次不变。</View>
            {setting.sentence && <ErrorState title="没记上" note={setting.sentence} />}
          </View>
        )}
      </PageBody>
    </Sheet>
  );
}
