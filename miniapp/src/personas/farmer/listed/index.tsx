import { catalogueRoutes, type FarmerListing, fen, fulfilmentRoutes, spokenYuan, timeOfDay } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage, useWrite } from '@/api';
import { PageBody } from '@/features/shell/page-body';
import { SpeakButton } from '@/features/speaking/speak-button';
import { useRole } from '@/state/session';
import { useLargeText } from '@/state/text-size';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Phrases } from '@/ui/phrases';
import { Produce } from '@/ui/produce';
import { Screen } from '@/ui/screen';

const WORDS: Partial<Record<FarmerListing['state'], string>> = { sold_out: '卖完了', withdrawn: '收回来了', closed: '截单了', harvested: '摘好了' };

/** 挂着的菜: what stands today, back within ten minutes, sold out at any time until the cut-off. */
export default function ListedPage() {
  const householdId = useRole()?.scopeId ?? '';
  const page = usePage(fulfilmentRoutes.farmerHome, { householdId }, { enabled: householdId !== '' });
  const withdrawal = useWrite(catalogueRoutes.withdrawListing);
  const ending = useWrite(catalogueRoutes.sellOut);
  const press = async (write: typeof ending, listingId: string) => {
    if (await write.send({ listingId })) await page.refresh();
  };
  const sentence = withdrawal.sentence ?? ending.sentence;
  return (
    <Screen elder={useLargeText()} title="挂着的菜">
      {sentence && <ErrorState title="没办成" note={sentence} />}
      <PageBody page={page} skeleton="rows">
        {({ listings }) => (
          <>
            <View className="row between wrap"><View className="grow t-title">今天挂了 {listings.length} 样</View><SpeakButton words={listings.map(lineText).join('；') || '今天还没有挂菜'} /></View>
            {listings.length === 0 && <EmptyState title="今天还没有挂菜" note="回首页点“今天卖菜”" />}
            {listings.map((listing) => (
              <Card key={listing.listingId} id={`listed-${listing.drawing}`}>
                <View className="stack">
                  <View className="row"><Produce slug={listing.drawing} size="large" framed /><View className="grow"><Phrases text={lineText(listing)} /></View></View>
                  {listing.withdrawUntil && <Button id={`withdraw-${listing.drawing}`} kind="line" wide busy={withdrawal.busy && '正在收…'} onPress={() => void press(withdrawal, listing.listingId)}>{`收回来（${timeOfDay(new Date(listing.withdrawUntil))} 前）`}</Button>}
                  {listing.state === 'live' && <Button id={`sold-out-${listing.drawing}`} kind="soft" wide busy={ending.busy && '正在记…'} onPress={() => void press(ending, listing.listingId)}>卖完了，不再接单</Button>}
                </View>
              </Card>
            ))}
          </>
        )}
      </PageBody>
    </Screen>
  );
}

function lineText({ cropName, offeredText, soldText, priceFen, unitName, state }: FarmerListing): string {
  return `${cropName} ${offeredText}，一${unitName} ${spokenYuan(fen(priceFen))}，订了 ${soldText}${WORDS[state] ? `，${WORDS[state]}` : ''}`;
}
