import { businessDate, dateText, fen, spokenYuan, type StayNight, stayRoutes, weekdayOf } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { keepPage, usePage, useWrite } from '@/api';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { SmallButton } from '@/ui/small-button';
import { PageBody } from '../shell/page-body';
import { ElderSpeak } from '../speaking/elder-speak';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const SHOWN = 30;

/** 哪晚不接客: the next thirty nights of a room; one tap keeps a night for the household, or opens it again. */
export function OwnNights({ roomId, name, onClose }: { roomId: string; name: string; onClose: () => void }) {
  const page = usePage(stayRoutes.hostNights, { roomId });
  const close = useWrite(stayRoutes.closeNight);
  const press = async ({ date, free }: StayNight) => {
    const answer = await close.send({ roomId, date, closed: free });
    if (answer) keepPage(stayRoutes.hostNights, { roomId }, answer);
  };
  return (
    <Sheet id="own-nights" open title={`${name}，哪晚不接客`} onClose={onClose} aside={<ElderSpeak words={`${name}，哪晚不接客？点“自己留”，那晚就不接客；点“放开”，又能订。`} />}>
      {close.sentence && <ErrorState title="没改成" note={close.sentence} />}
      <PageBody page={page} skeleton="rows">
        {({ nights }) => <View className="stack">{nights.slice(0, SHOWN).map((night) => <Night key={night.date} night={night} onPress={() => void press(night)} />)}</View>}
      </PageBody>
    </Sheet>
  );
}

function Night({ night, onPress }: { night: StayNight; onPress: () => void }) {
  const day = businessDate(night.date);
  return (
    <View className="row between">
      <View className="grow num">{dateText(day)} 周{WEEKDAYS[weekdayOf(day) - 1]}，{night.free ? spokenYuan(fen(night.fen)) : '不接客或有人订了'}</View>
      <SmallButton id={`own-${night.date}`} kind={night.free ? 'line' : 'soft'} onPress={onPress}>{night.free ? '自己留' : '放开'}</SmallButton>
    </View>
  );
}
