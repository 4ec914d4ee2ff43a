import { catalogueRoutes, type TodayPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { matchItems } from '@/features/group-chat/match-items';
import { decodeItems, itemText } from '@/features/group-chat/said';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { useNow } from '@/features/shell/use-now';
import { closedText } from '@/features/today/day-view';
import { quantityOf } from '@/features/today/listing-words';
import { openPage, openTab, usePageParams } from '@/platform/navigation';
import { basketStore } from '@/state/basket';
import { usePickupPointId } from '@/state/pickup-point';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { KeyValue } from '@/ui/key-value';
import { Screen } from '@/ui/screen';

/** 群里写的: what was read of the reader's own entry, put into the basket with one tap. Nothing is ordered before it is paid. */
export default function SaidInGroupPage() {
  const { said = '' } = usePageParams();
  const pickupPointId = usePickupPointId();
  const page = usePage(catalogueRoutes.today, { pickupPointId: pickupPointId ?? '' }, { enabled: !!pickupPointId });
  return (
    <Screen title="群里写的" onBack={() => openTab(PLACES.today)}>
      <DemoStrip />
      {!pickupPointId && <EmptyState title="先选你住的小区" note="选好再点一次群里的链接" action="选小区" onAction={() => openPage(PLACES.choosePoint)} />}
      {pickupPointId && <PageBody page={page} skeleton="rows">{(today) => <Said today={today} said={said} />}</PageBody>}
    </Screen>
  );
}

function Said({ today, said }: { today: TodayPage; said: string }) {
  const now = useNow();
  const items = decodeItems(said);
  const { lines, notes } = matchItems(items, today.gardens, now);
  const closed = closedText(today, now);
  const press = () => {
    const basket = basketStore.getState();
    basket.openFor(today.cycle!.businessDate, today.pickupPoint.id);
    for (const { substitution: _, ...line } of lines) basket.put(line);
    openPage(PLACES.confirm);
  };
  if (items.length === 0) return <EmptyState title="这个链接不完整" note="回群里再点一次，或者直接去看今天的菜" action="今天的菜" onAction={() => openTab(PLACES.today)} />;
  return (
    <View className="stack">
      <View className="t-display">{items.map(itemText).join('、')}</View>
      <View className="c-sub">你在群里写的，对不对？对就放进菜篮，确认、付款了才算订</View>
      {lines.length > 0 && <Card id="matched">{lines.map(({ listing, plaqueNumber, quantity }) => <KeyValue key={listing.listingId} label={`${listing.cropName}，${plaqueNumber} 号园`} value={quantityOf(listing, quantity)} />)}</Card>}
      {notes.length > 0 && <Card id="not-as-written" look="rice"><View className="stack">{notes.map((note) => <View key={note} className="num">{note}</View>)}</View></Card>}
      <Button id="fill-basket" wide tall disabled={closed ?? (lines.length === 0 && '这几样今天都没有')} onPress={press}>放进菜篮，去确认</Button>
    </View>
  );
}
