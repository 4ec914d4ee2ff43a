import type { FarmerListing } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { DoneStep } from '../selling/done-step';
import { SpeakButton } from '../speaking/speak-button';

/** Each crop that is up now, with ten minutes to take it back, and each that takes no more orders. */
export function SaidDone({ published, ended }: { published: readonly FarmerListing[]; ended: readonly FarmerListing[] }) {
  return <>{ended.length > 0 && <Ended crops={ended.map(({ cropName }) => cropName)} />}{published.map((listing, index) => <View key={listing.listingId} id={`said-${index}`} className="stack"><DoneStep published={listing} mark={`-${index}`} /></View>)}</>;
}

function Ended({ crops }: { crops: readonly string[] }) {
  const words = `${crops.join('、')}不再接单了，订了的照送`;
  return <Card id="ended" look="sunk"><View className="row between wrap"><View className="grow t-title">{words}</View><SpeakButton id="speak-ended" words={words} /></View></Card>;
}
