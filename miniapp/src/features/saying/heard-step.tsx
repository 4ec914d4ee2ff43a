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
  const some = heard.offers.length + heard.gone.length > 0;
  return (
    <>
      <View id="question" className="t-display">{some ? '您听听，对不对' : '还要问您一句'}</View>
      {heard.offers.map((offer) => <HeardOffer key={offer.choice.saleUnitId} offer={offer} />)}
      {heard.gone.map(({ listingId, drawing, cropName }) => <Card key={listingId} id={`gone-${drawing}`}><View className="row"><Produce slug={drawing} size="large" framed /><View className="grow"><View className="t-title">{cropName}</View><View className="t-lead">卖完了，不再接单</View></View></View></Card>)}
      {heard.ask.map((question, index) => (
        <Card key={question} look="rice" id={`ask-${index}`}>
          <View className="stack">
            <View className="t-lead">{question}</View>
            {some && <SmallButton id={`settle-${index}`} kind="line" onPress={() => onSettle(question)}>就按上面的来</SmallButton>}
          </View>
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
