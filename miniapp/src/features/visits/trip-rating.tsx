import { tripDayRoutes, type TripPeoplePage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { Stepper } from '@/ui/stepper';
import { TextField } from '@/ui/text-field';

const MOST_STARS = 5;

/** 评一评: the trip, and the household the family ate at; once. */
export function TripRating({ page: { bookingId, stars: given, hostStars: hostGiven, hostName, mayRate } }: { page: TripPeoplePage }) {
  const [stars, setStars] = useState(MOST_STARS);
  const [hostStars, setHostStars] = useState(MOST_STARS);
  const [text, setText] = useState('');
  const rate = useWrite(tripDayRoutes.rateTrip);
  const press = async () => {
    const answer = await rate.send({ bookingId, stars, ...(hostName !== null && { hostStars }), text: text.trim() });
    if (answer) keepPage(tripDayRoutes.tripPeople, { bookingId }, answer);
  };
  if (!mayRate) return <Card><View id="rated" className="t-lead">你给了 {given} 颗星{hostGiven === null ? '' : `，给${hostName ?? ''} ${hostGiven} 颗`}</View></Card>;
  return (
    <Card>
      <View className="stack">
        <View className="t-lead">这次怎么样</View>
        <Stars id="stars" label="村游" stars={stars} onChange={setStars} />
        {hostName !== null && <Stars id="host-stars" label={`${hostName}的饭菜和招待`} stars={hostStars} onChange={setHostStars} />}
        <TextField id="rating-text" label="说一句，可以不写" maxLength={140} value={text} onChange={setText} />
        {rate.sentence && <ErrorState title="没记上" note={rate.sentence} />}
        <Button id="rate" wide busy={rate.busy && '正在记…'} onPress={() => void press()}>给 {stars} 颗星</Button>
      </View>
    </Card>
  );
}

function Stars({ id, label, stars, onChange }: { id: string; label: string; stars: number; onChange: (stars: number) => void }) {
  return <View className="row between"><View className="grow">{label}</View><Stepper id={id} name={label} value={stars} min={1} max={MOST_STARS} step={1} text={`${stars} 颗星`} onChange={onChange} /></View>;
}
