import { tripDayRoutes, type TripRoster } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, openFile, sentenceFor, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { SmallButton } from '@/ui/small-button';
import { Tag } from '@/ui/tag';
import { TextField } from '@/ui/text-field';

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
        {lights.uninsured > 0 && <Insurance roster={roster} />}
        {confirm.sentence && <ErrorState title="没定成" note={confirm.sentence} />}
        {confirmedAt ? <View id="confirmed" className="bold c-green">定团了，不再加人</View> : <Button id="confirm-trip" wide disabled={red.length > 0 && '红的办好才能定团'} busy={confirm.busy && '正在定…'} onPress={() => void press()}>定团</Button>}
      </View>
    </Card>
  );
}

/** The sheet goes to the insurer, the policy's number comes back. */
function Insurance({ roster: { tripId, families, namesOpen } }: { roster: TripRoster }) {
  const [number, setNumber] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const insure = useWrite(tripDayRoutes.insurePeople);
  const uninsured = families.flatMap(({ people }) => people).filter(({ insured }) => !insured);
  const press = async () => {
    const answer = await insure.send({ tripId, policies: uninsured.map(({ personId }) => ({ personId, policyNumber: number })) });
    if (answer) keepPage(tripDayRoutes.tripRoster, { tripId }, answer);
  };
  const sheet = () => openFile(tripDayRoutes.insuranceSheet, { tripId, format: 'xlsx' }).catch((error: unknown) => setFault(sentenceFor(error)));
  return (
    <>
      <SmallButton id="insurance-sheet" kind="line" onPress={() => void sheet()}>导出投保名单</SmallButton>
      {!namesOpen && <View className="t-cap">名字在出发前 24 小时给领队开，那时导出</View>}
      <TextField id="policy-number" label={`保单号，记到没保的 ${uninsured.length} 人`} placeholder="PICC-2026…" maxLength={40} value={number} onChange={setNumber} />
      <Button id="insure" wide kind="soft" disabled={!/^[A-Za-z0-9-]{4,40}$/.test(number) && '先填保单号'} busy={insure.busy && '正在记…'} onPress={() => void press()}>记上保单号</Button>
      {(fault ?? insure.sentence) && <ErrorState title="没办成" note={fault ?? insure.sentence ?? ''} />}
    </>
  );
}
