import { vanRoutes, type VansPage, type VanView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { openPage } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { ChipRow } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { Sheet } from '@/ui/sheet';
import { PLACES } from '../shell/places';

interface ChangeDriverProps {
  operatorId: string;
  van: VanView;
  drivers: VansPage['drivers'];
  onChanged: (page: VansPage) => void;
  onClose: () => void;
}

/** Who drives a van from now on; what it has still to drive today goes with it. */
export function ChangeDriverSheet({ operatorId, van, drivers, onChanged, onClose }: ChangeDriverProps) {
  const [driverId, setDriver] = useState(drivers[0]?.accountId ?? '');
  const changing = useWrite(vanRoutes.changeDriver);
  const send = async () => {
    const answer = await changing.send({ operatorId, vanId: van.vanId, driverId, seenDriverId: van.driverId });
    if (answer) onChanged(answer);
  };
  return (
    <Sheet id="driver-sheet" open title={`${van.name}换司机`} onClose={onClose} action={<Button id="change-driver" wide busy={changing.busy && '正在换…'} disabled={driverId === '' && '先请一位司机'} onPress={() => void send()}>换上</Button>}>
      <View className="stack">
        <View>{van.hasDriver ? `现在是${van.driverName}开。` : `${van.driverName}不是司机了，这辆车没人开。`}{van.runToday ? '今天没跑完的线路、车上的菜和剩下的备用金一起交给新司机，两个人都会收到消息。' : '下次排线路就排给新司机。'}</View>
        {drivers.length > 0 ? <ChipRow options={drivers.map(({ accountId, name }) => ({ key: accountId, text: name }))} value={driverId} onChange={setDriver} /> : <IconRow id="ask-for-driver" icon="people" title="没有空着的司机" note="先出一个司机的邀请码，他领了身份就能选" action="去请" onPress={() => openPage(PLACES.operatorPeople)} />}
        {changing.sentence && <ErrorState title="没换成" note={changing.sentence} />}
      </View>
    </Sheet>
  );
}
