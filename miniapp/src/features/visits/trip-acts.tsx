import { dateText, businessDate, type TripBoard, visitRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, openFile, sentenceFor, useWrite } from '@/api';
import { openPage } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { SectionTitle } from '@/ui/section-title';
import { Sheet } from '@/ui/sheet';
import { SmallButton } from '@/ui/small-button';
import { TextField } from '@/ui/text-field';
import { PLACES } from '../shell/places';

/** A draft, on its way to the compounds of the pairing. */
export function PublishTrip({ board: { tripId, state } }: { board: TripBoard }) {
  const publish = useWrite(visitRoutes.publishTrip);
  const press = async () => {
    const answer = await publish.send({ tripId });
    if (answer) keepPage(visitRoutes.tripBoard, { tripId }, answer);
  };
  if (state !== 'draft') return null;
  return (
    <>
      <Button id="publish-trip" wide tall busy={publish.busy && '正在发…'} onPress={() => void press()}>发给小区住户</Button>
      {publish.sentence && <ErrorState title="没发成" note={publish.sentence} />}
    </>
  );
}

/** What the organiser can do with the trip itself. */
export function TripActs({ board }: { board: TripBoard }) {
  const { tripId, state } = board;
  const [weather, setWeather] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const poster = () => openFile(visitRoutes.tripPoster, { tripId }).catch((error: unknown) => setFault(sentenceFor(error)));
  if (state === 'cancelled') return null;
  return (
    <>
      <SectionTitle title="这次村游" />
      <View className="row wrap">
        <SmallButton id="trip-extras" kind="line" onPress={() => openPage(PLACES.tripExtras(tripId))}>采摘和特产</SmallButton>
        <SmallButton id="edit-trip" kind="line" onPress={() => openPage(PLACES.tripForm(tripId))}>改安排</SmallButton>
        {state === 'published' && <SmallButton id="poster" kind="line" onPress={() => void poster()}>海报</SmallButton>}
        {state === 'published' && <SmallButton id="post-trip" kind="line" onPress={() => openPage(PLACES.groupChat(tripId))}>发到群里</SmallButton>}
        {state === 'published' && <SmallButton id="weather" kind="line" onPress={() => setWeather(true)}>天气不好</SmallButton>}
      </View>
      {fault && <ErrorState title="没办成" note={fault} />}
      {weather && <WeatherSheet board={board} onClose={() => setWeather(false)} />}
    </>
  );
}

const WEATHER = ['要下大雨', '要下雪', '风太大', '太热'];

/** Moved or called off, in one act. */
function WeatherSheet({ board: { tripId, backupDate }, onClose }: { board: TripBoard; onClose: () => void }) {
  const [reason, setReason] = useState(WEATHER[0]!);
  const move = useWrite(visitRoutes.moveTrip);
  const callOff = useWrite(visitRoutes.callOffTrip);
  const done = (answer: TripBoard | null) => {
    if (!answer) return;
    keepPage(visitRoutes.tripBoard, { tripId }, answer);
    onClose();
  };
  const missing = reason.trim().length < 2 && '先写原因';
  return (
    <Sheet id="weather-sheet" open title="天气不好" onClose={onClose} action={<Button id="call-off" kind="line" wide disabled={missing} busy={callOff.busy && '正在取消…'} onPress={() => void callOff.send({ tripId, reason }).then(done)}>取消这次，定金全退</Button>}>
      <View className="stack">
        <View className="chip-row wrap">{WEATHER.map((each) => <Chip key={each} id={`weather-${each}`} text={each} on={reason === each} onPress={() => setReason(each)} />)}</View>
        <TextField id="weather-reason" label="原因，报名的人家都会看到" placeholder="要下大雨" maxLength={40} value={reason} onChange={setReason} />
        <View className="t-cap">{backupDate ? `可以改到 ${dateText(businessDate(backupDate))}，也可以取消` : '没有备用日，只能取消'}；报名的人家马上收到通知</View>
        {backupDate && <Button id="move-trip" wide disabled={missing} busy={move.busy && '正在改…'} onPress={() => void move.send({ tripId, reason }).then(done)}>改到 {dateText(businessDate(backupDate))}，名额都留着</Button>}
        {(move.sentence ?? callOff.sentence) && <ErrorState title="没办成" note={move.sentence ?? callOff.sentence ?? ''} />}
      </View>
    </Sheet>
  );
}
