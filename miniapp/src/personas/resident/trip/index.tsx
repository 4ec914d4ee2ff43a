import { cancelWords, fen, formatPrice, type TripPage, visitRoutes } from '@cunshe/shared';
import { Text, View } from '@tarojs/components';
import { usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { averageText } from '@/features/ratings/rating-words';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { extraText } from '@/features/visits/extra-words';
import { FamilyPlaces } from '@/features/visits/family-places';
import { Programme } from '@/features/visits/programme';
import { TripScene } from '@/features/visits/trip-scene';
import { leftText, whenText } from '@/features/visits/trip-words';
import { openPage, openTab, usePageParams } from '@/platform/navigation';
import { useShare } from '@/platform/share';
import { BottomBar, Total } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { GardenBody } from '@/ui/garden-scene';
import { Icon } from '@/ui/icon';
import { Screen } from '@/ui/screen';

/** One trip: when, how many places, what happens, what it costs and what goes back. */
export default function TripScreen() {
  const { scene, tripId = idOfScene(scene ?? '') } = usePageParams();
  const page = usePage(visitRoutes.trip, { tripId }, { keep: true });
  return (
    <Screen overlayNav={!!page.data} onBack={() => openTab(PLACES.visits)} bottom={page.data && <Bottom trip={page.data} />}>
      {!page.data && <DemoStrip />}
      <PageBody page={page} skeleton="rows">{(trip) => <Trip trip={trip} />}</PageBody>
    </Screen>
  );
}

/** A poster's code has room for 32 characters: the id without its dashes. */
function idOfScene(scene: string): string {
  return scene.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function Trip({ trip }: { trip: TripPage }) {
  useShare({ title: `${trip.title}，${whenText(trip)}，${leftText(trip)}`, path: PLACES.trip(trip.tripId) });
  return (
    <>
      <TripScene title={trip.title} high />
      <GardenBody>
        <View className="t-display">{trip.title}</View>
        <View className="trip-facts num"><Icon name="calendar" size="small" /><View>{whenText(trip)}</View></View>
        <View className="trip-facts"><Icon name="pin" size="small" /><View>集合：{trip.gathering}</View></View>
        {trip.state === 'cancelled' && <ErrorState title="这次村游取消了" note={`${trip.reason ?? ''}。付过的定金全退，原路退回`} />}
        {trip.earlier && <View id="earlier" className="c-sub num">以前的村游 {averageText(trip.earlier)}</View>}
        <Card>
          <View className="row between"><Left trip={trip} /><View className="t-cap num">一共 {trip.families} 家，{trip.tables} 张农家餐桌</View></View>
          <FamilyPlaces houses families={trip.families} left={trip.familiesLeft} />
        </Card>
        <Card>
          <View className="stack">
            <View>{trip.story}</View>
            <Programme items={trip.programme} />
          </View>
        </Card>
        {trip.extras.length > 0 && (
          <Card>
            <View className="stack">
              <View className="t-title">采摘和特产</View>
              {trip.extras.map((extra) => <View key={extra.extraId}><View>{extra.name}</View><View className="t-cap num">{extraText(extra)}</View></View>)}
            </View>
          </Card>
        )}
        <View className="trip-facts"><Icon name="info" size="small" /><View>{cancelWords(trip.policy)}；下雨取消全退</View></View>
      </GardenBody>
    </>
  );
}

function Left({ trip }: { trip: TripPage }) {
  if (trip.familiesLeft === 0 || trip.seatsLeft === 0) return <View className="t-lead num">{leftText(trip)}</View>;
  return <View className="t-lead num">还剩 <Text className="left-count">{trip.familiesLeft}</Text> 家</View>;
}

function Bottom({ trip }: { trip: TripPage }) {
  const { bookingId, tripId } = trip;
  return (
    <BottomBar>
      <Total label={`每家，定金 ${formatPrice(fen(trip.depositFen))}`} value={formatPrice(fen(trip.priceFen))} />
      {bookingId
        ? <Button id="my-booking" onPress={() => openPage(PLACES.tripBooking(bookingId))}>看我家的报名</Button>
        : <Button id="book" disabled={trip.state === 'cancelled' && '取消了'} onPress={() => openPage(PLACES.bookTrip(tripId))}>给我家报名</Button>}
    </BottomBar>
  );
}
