import { tripDayRoutes, type TripRoster } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { keepPage, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { Tag } from '@/ui/tag';
import { Insurance } from './insurance';

const LIGHTS: readonly { readonly key: keyof TripRoster['lights']; readonly green: string; readonly red: (count: number) => string }[] = [
  { key: 'unpaid', green: '定金齐', red: (n) => `${n} 家没付定金` },
  { key: 'unnamed', green: '名字齐', red: (n) => `${n} 人没填名字` },
  { key: 'uninsured', green: '保险齐', red: (n) => `${n} 人没保险` },
  { key: 'withoutConsent', green: '监护人都同意', red: (n) => `${n} 家没有监护人同意` },
  { key: 'unseated', green: '餐桌排好', red: (n) => `${n} 家没排桌` },
];

/** What is still red before the trip can be confirmed, and what turns it green. */
export function RosterLights({ roster }: { roster: TripRoster }) {
  const { tripId, lights, confirmedAt } = roster;
  const confirm = useWrite(tripDayRoutes.confirmTrip);
  const red = LIGHTS.filter(({ key }) => lights[key] > 0);
  const press = async () => {
    const answer = await confirm.send({ tripId });
    if (answer) keepPage(tripDayRoutes.tripRoster, { tripId }, answer);
  };
  return (
    <Card id="lights">
      <View className="stack">
        <View className="row wrap">{LIGHTS.map(({ key, green, red: words }) => <Tag key={key} tone={lights[key] > 0 ? 'rice' : 'green'} icon={lights[key] > 0 ? 'alert' : 'check'}>{lights[key] > 0 ? words(lights[key]) : green}</Tag>)}</View>
        <Insurance roster={roster} />
        {confirm.sentence && <ErrorState title="没定成" note={confirm.sentence} />}
        {confirmedAt ? <View id="confirmed" className="bold c-green">定团了，不再加人</View> : <Button id="confirm-trip" wide disabled={red.length > 0 && '红的办好才能定团'} busy={confirm.busy && '正在定…'} onPress={() => void press()}>定团</Button>}
      </View>
    </Card>
  );
}
