import { type StayBookingPage, stayRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { Tag } from '@/ui/tag';
import { TextField } from '@/ui/text-field';

const ID_NUMBER = /^\d{17}[\dXx]$/;

/** 登记身份证: only where the household has to; what was sent never comes back to this page. */
export function GuestIdentity({ stay }: { stay: StayBookingPage }) {
  const [open, setOpen] = useState(false);
  if (stay.identity === 'unneeded') return null;
  if (stay.identity === 'given' && !open) {
    return <Card id="identity"><View className="row between"><View className="t-lead">身份登记好了</View><Tag tone="green">{stay.people} 人</Tag></View><Button id="identity-again" kind="plain" onPress={() => setOpen(true)}>写错了，重填</Button></Card>;
  }
  return <IdentityForm stay={stay} onDone={() => setOpen(false)} />;
}

function IdentityForm({ stay: { bookingId, people }, onDone }: { stay: StayBookingPage; onDone: () => void }) {
  const [guests, setGuests] = useState(() => Array.from({ length: people }, () => ({ name: '', idNumber: '' })));
  const give = useWrite(stayRoutes.giveIdentity);
  const change = (place: number, part: object) => setGuests((before) => before.map((each, at) => (at === place ? { ...each, ...part } : each)));
  const press = async () => {
    const answer = await give.send({ bookingId, guests: guests.map(({ name, idNumber }) => ({ name: name.trim(), idNumber: idNumber.toUpperCase() })) });
    if (!answer) return;
    keepPage(stayRoutes.stayBooking, { bookingId }, answer);
    onDone();
  };
  const missing = guests.some(({ name }) => name.trim() === '') ? '名字还没写全' : guests.some(({ idNumber }) => !ID_NUMBER.test(idNumber)) && '身份证号是 18 位';
  return (
    <Card id="identity">
      <View className="stack">
        <View className="t-title">住店要登记身份证</View>
        <View className="t-cap">派出所要求这家登记。加密保存，入住那天起只给这家看，每看一次都记下；住完 30 天自动删，不来住马上删</View>
        {guests.map(({ name, idNumber }, at) => (
          <View key={at} className="stack">
            <TextField id={`guest-name-${at}`} label={`第 ${at + 1} 位`} placeholder="证件上的名字" maxLength={30} value={name} onChange={(text) => change(at, { name: text })} />
            <TextField id={`guest-number-${at}`} label="身份证号" placeholder="18 位" maxLength={18} value={idNumber} onChange={(text) => change(at, { idNumber: text })} />
          </View>
        ))}
        {give.sentence && <ErrorState title="没存上" note={give.sentence} />}
        <Button id="give-identity" wide tall disabled={missing} busy={give.busy && '正在存…'} onPress={() => void press()}>存下</Button>
      </View>
    </Card>
  );
}
