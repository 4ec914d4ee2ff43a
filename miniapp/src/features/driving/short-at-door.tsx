import { fulfilmentRoutes, type StopView } from '@cunshe/shared';
import { useState } from 'react';
import { ItemRow } from '@/ui/item-row';
import { Sheet } from '@/ui/sheet';
import { SmallButton } from '@/ui/small-button';
import { View } from '@tarojs/components';
import { ShortSheet } from '../shortage/short-sheet';
import { cropText } from './stop-words';
import { useRunStep } from './use-run';

/** 少了: which crop, then how much there is. What each bag gets is on the list at once. */
export function ShortAtDoor({ stop, onClose }: { stop: StopView; onClose: () => void }) {
  const short = useRunStep(fulfilmentRoutes.shortAtDoor);
  const [listingId, setListingId] = useState(stop.crops.length === 1 ? stop.crops[0]!.listingId : null);
  const crop = stop.crops.find((each) => each.listingId === listingId);
  if (!crop) {
    return (
      <Sheet id="short-crops" open title={`${stop.title}，哪样少了`} onClose={onClose}>
        {stop.crops.map((each) => (
          <View key={each.listingId} className="row between">
            <View className="grow"><ItemRow slug={each.drawing} name={each.cropName} note={cropText(each)} /></View>
            <SmallButton id={`short-${each.drawing}`} kind="line" onPress={() => setListingId(each.listingId)}>少了</SmallButton>
          </View>
        ))}
      </Sheet>
    );
  }
  return (
    <ShortSheet
      crop={crop} title={`${crop.cropName}少了`} note="马上分好每袋几个，少的退给住户。" busy={short.busy} sentence={short.sentence} onClose={onClose}
      onDone={(available) => void short.send({ stopId: stop.stopId, listingId: crop.listingId, available }).then((done) => done && onClose())}
    />
  );
}
