import { type ChildBand, fen, formatPrice, type TripParty, visitRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage, useWrite } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { ChildBands } from '@/features/visits/child-bands';
import { partyText } from '@/features/visits/trip-words';
import { goBack, replacePage, usePageParams } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { KeyValue } from '@/ui/key-value';
import { Screen } from '@/ui/screen';
import { Stepper } from '@/ui/stepper';

/** 改人数: what it costs is said before. */
export default function TripPartyPage() {
  const { bookingId = '' } = usePageParams();
  const page = usePage(visitRoutes.tripParty, { bookingId }, { anew: true });
  return (
    <Screen title="改人数" onBack={goBack}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">{(party) => <Party party={party} />}</PageBody>
    </Screen>
  );
}

function Party({ party }: { party: TripParty }) {
  const [adults, setAdults] = useState(party.adults);
  const [bands, setBands] = useState<readonly ChildBand[]>(party.childBands);
  const [consentId, setConsentId] = useState<string>();
  const consent = useWrite(visitRoutes.consentAsGuardian);
  const change = useWrite(visitRoutes.changeTripParty);
  const agreed = party.consented || consentId !== undefined;
  const agree = async () => setConsentId((await consent.send({ tripId: party.tripId, version: party.consent.version }))?.consentId);
  const press = async () => {
    const answer = await change.send({ bookingId: party.bookingId, adults, childBands: [...bands], consentId, seenAdults: party.adults, seenChildren: party.childBands.length, expectedPriceFen: party.priceFen });
    if (!answer) return;
    keepPage(visitRoutes.tripBooking, { bookingId: party.bookingId }, answer);
    replacePage(PLACES.tripBooking(party.bookingId));
  };
  const same = adults === party.adults && bands.join() === party.childBands.join();
  return (
    <View className="stack">
      <Card><View className="row between"><View className="t-lead">大人</View><Stepper id="adults" name="大人" value={adults} min={1} max={20} onChange={setAdults} /></View></Card>
      <Card>
        <View className="stack">
          <View className="t-lead">孩子</View>
          {!agreed && <View>{party.consent.text}</View>}
          {!agreed && <Button id="consent" kind="line" wide busy={consent.busy && '正在记下…'} onPress={() => void agree()}>我是监护人，我同意</Button>}
          {agreed && <ChildBands bands={bands} onChange={setBands} />}
        </View>
      </Card>
      <Card>
        <KeyValue id="party-new" label="改成" value={partyText({ adults, children: bands.length })} />
        <KeyValue id="party-price" label="每家" value={formatPrice(fen(party.priceFen))} look="price" />
        <View className="t-cap">按家算钱，添人减人都不补不退。还剩 {party.seatsLeft} 个座位</View>
      </Card>
      {(change.sentence ?? consent.sentence) && <ErrorState title="没改成" note={change.sentence ?? consent.sentence ?? ''} />}
      <Button id="save-party" wide tall disabled={same && '人数没变'} busy={change.busy && '正在改…'} onPress={() => void press()}>就改成这样</Button>
    </View>
  );
}
