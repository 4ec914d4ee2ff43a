import { baseQuantity, fulfilmentRoutes, type HarvestCrop, type HarvestTaskPage as HarvestTask, quantityText, timeOfDay } from '@cunshe/shared';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage, useWrite } from '@/api';
import { CropCard } from '@/features/harvest/crop-card';
import { ShortSheet } from '@/features/shortage/short-sheet';
import { PageBody } from '@/features/shell/page-body';
import { SpeakButton } from '@/features/speaking/speak-button';
import { SpokenEmpty } from '@/features/speaking/spoken-empty';
import { unitOf } from '@/features/today/listing-words';
import { goBack } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { useLargeText } from '@/state/text-size';
import { ElderBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';

const REFRESH_MS = 20_000;

/** 今天要摘: what to cut, what keeps first and leaves last, bag by bag. */
export default function HarvestPage() {
  const householdId = useRole()?.scopeId ?? '';
  const page = usePage(fulfilmentRoutes.harvestTask, { householdId }, { keep: true, everyMs: REFRESH_MS, enabled: householdId !== '' });
  const acknowledge = useWrite(fulfilmentRoutes.acknowledgeHarvest);
  const finish = useWrite(fulfilmentRoutes.finishHarvest);
  const declare = useWrite(fulfilmentRoutes.declareShort);
  const [short, setShort] = useState<HarvestCrop | null>(null);
  const task = page.data?.task ?? null;
  const press = async (write: typeof acknowledge) => {
    const answer = task && (await write.send({ taskId: task.taskId }));
    if (answer) keepPage(fulfilmentRoutes.harvestTask, { householdId }, answer);
  };
  const say = async (taskId: string, listingId: string, available: number) => {
    const answer = await declare.send({ taskId, listingId, available });
    if (!answer) return;
    keepPage(fulfilmentRoutes.harvestTask, { householdId }, answer);
    setShort(null);
  };
  const action = task?.state === 'issued'
    ? <Button id="acknowledge" wide tall busy={acknowledge.busy && '正在记…'} onPress={() => void press(acknowledge)}>知道了，下地去</Button>
    : (task?.state === 'acknowledged' || task?.state === 'short_declared') && <Button id="cut" wide tall icon="check" busy={finish.busy && '正在记…'} onPress={() => void press(finish)}>都摘好了</Button>;
  const sheet = task && short && (
    <ShortSheet
      crop={short} title={`${short.cropName}不够`} note="少的退给住户，您不用管；报错了可以再报。" busy={declare.busy} sentence={declare.sentence} onClose={() => setShort(null)}
      onDone={(available) => void say(task.taskId, short.listingId, available)}
    />
  );
  const sentence = acknowledge.sentence ?? finish.sentence;
  return (
    <Screen elder={useLargeText()} title="今天要摘" overlay={sheet} bottom={action && <ElderBar>{action}</ElderBar>}>
      {sentence && <ErrorState title="没记上" note={sentence} />}
      <PageBody page={page} skeleton="rows">
        {(data) =>
          data.task === null
            ? <SpokenEmpty title="还没到摘的时候" note="两点截单，之后来看要摘多少" action="回首页" onAction={goBack} />
            : (
              <>
                <View className="row between wrap"><View className="grow bold">{data.task.vanAt ? <><Text className="phrase">车 {timeOfDay(new Date(data.task.vanAt))} 左右</Text><Text className="phrase">到门口</Text></> : '车下午来收'}</View><SpeakButton words={taskWords(data)} /></View>
                {data.task.state !== 'issued' && <View id="harvest-state" className="bold c-green">{data.task.state === 'acknowledged' ? '记下了，慢慢摘' : data.task.state === 'short_declared' ? '不够的报上去了，有多少摘多少' : data.task.state === 'weighed' ? '已经过秤，钱付了' : '都摘好了，等车来'}</View>}
                {data.task.crops.map((crop, at, crops) => <CropCard key={crop.listingId} crop={crop} turn={turnText(at, crops.length)} onShort={data.task?.state === 'weighed' ? null : () => setShort(crop)} />)}
              </>
            )
        }
      </PageBody>
    </Screen>
  );
}

function taskWords({ task }: HarvestTask): string {
  const crops = (task?.crops ?? []).map((crop, at, all) => `${turnText(at, all.length)}${crop.cropName} ${quantityText(unitOf(crop), baseQuantity(crop.ordered))}，分 ${crop.bags.length} 袋`);
  return `今天要摘：${crops.join('；')}。`;
}

/** Leaves wilt, so the order is said on each. */
function turnText(at: number, crops: number): string {
  return crops === 1 ? '' : at === 0 ? '先摘' : at === crops - 1 ? '最后摘' : '再摘';
}
