import { catalogueRoutes, type FarmerListing, timeOfDay } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { Produce } from '@/ui/produce';
import { ListingPhoto } from './listing-photo';
import { SpeakButton } from '../speaking/speak-button';

function doneWords({ cropName, offeredText }: FarmerListing, stands: boolean): string {
  return stands ? `${cropName}，一共 ${offeredText}，挂出去了，住户看得到了。` : `${cropName}收回来了，住户看不到了。`;
}

/** 挂出去了, and for ten minutes the way to take it back. `mark` tells the ids apart where several crops went up at once. */
export function DoneStep({ published, mark = '' }: { published: FarmerListing; mark?: string }) {
  const [listing, setListing] = useState(published);
  const [withdrawn, setWithdrawn] = useState(false);
  const withdrawal = useWrite(catalogueRoutes.withdrawListing);
  const withdraw = async () => {
    const answer = await withdrawal.send({ listingId: listing.listingId });
    if (!answer) return;
    setListing(answer);
    setWithdrawn(true);
  };
  const stands = listing.state !== 'withdrawn';
  return (
    <>
      <View className="row between wrap">
        <View id={`done${mark}`} className="t-display grow">{withdrawn ? '收回来了' : '挂出去了'}</View>
        <SpeakButton id={`speak${mark}`} words={doneWords(listing, stands)} />
      </View>
      <Card look={withdrawn ? 'sunk' : 'right'}>
        <View className="row">
          <Produce slug={listing.drawing} size="huge" framed />
          <View className="grow">
            <View className="t-title">{listing.cropName}</View>
            <View>{stands ? `一共 ${listing.offeredText}${listing.limitText ? `，${listing.limitText}` : ''}，住户看得到了` : '住户看不到了'}</View>
          </View>
        </View>
      </Card>
      {stands && <ListingPhoto listingId={listing.listingId} mark={mark} />}
      {withdrawal.sentence && <ErrorState title="没收回来" note={withdrawal.sentence} />}
      {listing.withdrawUntil && !withdrawn && (
        <Button id={`withdraw${mark}`} kind="line" wide busy={withdrawal.busy && '正在收…'} onPress={() => void withdraw()}>{`收回来（${timeOfDay(new Date(listing.withdrawUntil))} 前）`}</Button>
      )}
    </>
  );
}
