import { tripDayRoutes, type TripPeoplePage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage, useWrite } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { OwnTripPhotos } from '@/features/visits/own-trip-photos';
import { TripRating } from '@/features/visits/trip-rating';
import { BAND_WORDS } from '@/features/visits/trip-words';
import { goBack, usePageParams } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';
import { Tag } from '@/ui/tag';
import { TextField } from '@/ui/text-field';

/** 来的人: names for the insurance, whom to call, the family's code; and how it was, afterwards. */
export default function TripPeopleScreen() {
  const { bookingId = '' } = usePageParams();
  const page = usePage(tripDayRoutes.tripPeople, { bookingId }, { keep: true });
  return (
    <Screen title="来的人" onBack={goBack}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">{(people) => <People page={people} />}</PageBody>
    </Screen>
  );
}

function People({ page }: { page: TripPeoplePage }) {
  const named = page.people.length > 0;
  const [open, setOpen] = useState(!named);
  return (
    <View className="stack">
      {page.code && <Card look="green"><View className="t-cap">点名时报这个码</View><View id="family-code" className="t-display num">{page.code}</View></Card>}
      {named && <Card><View className="row between"><View id="people-named" className="t-lead">{page.people.length} 人的名字填好了</View><Tag tone={page.people.every(({ insured }) => insured) ? 'green' : 'lake'}>{page.people.every(({ insured }) => insured) ? '都有保险了' : '等领队投保'}</Tag></View></Card>}
      {page.code && !open && <Button id="rename" wide kind="line" onPress={() => setOpen(true)}>改名字</Button>}
      {page.code && open && <Names page={page} onDone={() => setOpen(false)} />}
      {(page.mayRate || page.stars !== null) && <TripRating page={page} />}
      <OwnTripPhotos bookingId={page.bookingId} photoIds={page.photoIds} />
    </View>
  );
}

function Names({ page, onDone }: { page: TripPeoplePage; onDone: () => void }) {
  const { bookingId, adults, childBands } = page;
  const [names, setNames] = useState<readonly string[]>(Array.from({ length: adults + childBands.length }, () => ''));
  const [contact, setContact] = useState({ contactName: '', contactPhone: '' });
  const save = useWrite(tripDayRoutes.nameTripPeople);
  const nameAt = (place: number, name: string) => setNames((before) => before.map((each, at) => (at === place ? name : each)));
  const press = async () => {
    const children = childBands.map((band, at) => ({ band, name: names[adults + at]!.trim() }));
    const answer = await save.send({ bookingId, adults: names.slice(0, adults).map((name) => name.trim()), children, ...contact });
    if (!answer) return;
    keepPage(tripDayRoutes.tripPeople, { bookingId }, answer);
    onDone();
  };
  const missing = (names.some((name) => name.trim() === '') && '名字还没填完') || (!/^1\d{10}$/.test(contact.contactPhone) && '紧急电话 11 位');
  return (
    <Card>
      <View className="stack">
        <View className="t-cap">只给领队在出发前后 24 小时里看，和投保用；每看一次都记下。活动结束 30 天后删掉</View>
        {names.map((name, at) => <TextField key={at} id={`name-${at}`} label={at < adults ? `大人 ${at + 1}` : `孩子，${BAND_WORDS[childBands[at - adults]!]}`} placeholder="身份证上的名字" maxLength={20} value={name} onChange={(text) => nameAt(at, text)} />)}
        <TextField id="contact-name" label="出事了找谁（不跟着去的人最好）" maxLength={20} value={contact.contactName} onChange={(contactName) => setContact({ ...contact, contactName })} />
        <TextField id="contact-phone" type="number" label="他的电话" maxLength={11} value={contact.contactPhone} onChange={(contactPhone) => setContact({ ...contact, contactPhone })} />
        {save.sentence && <ErrorState title="没存上" note={save.sentence} />}
        <Button id="save-names" wide tall disabled={missing} busy={save.busy && '正在存…'} onPress={() => void press()}>存下名字</Button>
      </View>
    </Card>
  );
}
