import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Produce } from '@/ui/produce';
import { ReadBack } from '@/ui/read-back';
import { SmallButton } from '@/ui/small-button';
import { amountText, type Offer, priceWords } from '../selling/selling-words';
import { useSpeech } from '../speaking/use-speech';
import { heardWords } from './heard-words';
import type { Heard } from './spoken-offers';

/** 您听听，对不对: each crop large, then what was not understood, each to be settled before anything is put up. */
export function HeardStep({ heard, onSettle }: { heard: Heard; onSettle: (question: string) => void }) {
  const words = heardWords(heard);
  const { state, speak } = useSpeech(words, true);
  return (
    <>
      <View id="question" className="t-display">{heard.offers.length > 0 ? '您听听，对不对' : '还要问您一句'}</View>
      {heard.offers.map((offer) => <HeardOffer key={offer.choice.saleUnitId} offer={offer} />)}
      {heard.ask.map((question, index) => (
        <Card key={question} look="rice" id={`ask-${index}`}>
          <View className="t-lead">{question}</View>
          {heard.offers.length > 0 && <SmallButton id={`settle-${index}`} kind="line" onPress={() => onSettle(question)}>就按上面的挂</SmallButton>}
        </Card>
      ))}
      <ReadBack state={state} words={words} onAgain={speak} />
    </>
  );
}

function HeardOffer({ offer }: { offer: Offer }) {
  return (
    <Card id={`heard-${offer.choice.drawing}`}>
      <View className="row">
        <Produce slug={offer.choice.drawing} size="large" framed />
        <View className="grow">
          <View className="t-title">{offer.choice.cropName}</View>
          <View className="t-display num">{amountText(offer)}</View>
          <View className="t-lead c-tai num">{priceWords(offer)}</View>
        </View>
      </View>
    </Card>
  );
}
