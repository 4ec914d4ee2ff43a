import { fen, spokenYuan } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { KeyValue } from '@/ui/key-value';
import { Produce } from '@/ui/produce';
import { ReadBack } from '@/ui/read-back';
import { StepProgress } from '@/ui/step-progress';
import { useSpeech } from '../speaking/use-speech';
import { allSoldFen, amountText, limitWords, type Offer, priceWords, readBackWords } from './selling-words';

/** 您听听，对不对: spoken on entry, and written large. */
export function ReadBackStep({ offer }: { offer: Offer }) {
  const words = readBackWords(offer);
  const { state, speak } = useSpeech(words, true);
  return (
    <>
      <StepProgress step={3} />
      <View id="question" className="t-display">您听听，对不对</View>
      <Card id="offer">
        <View className="row">
          <Produce slug={offer.choice.drawing} size="huge" framed />
          <View className="grow">
            <View className="t-display">{offer.choice.cropName}</View>
            <View className="t-title num">{amountText(offer)}{limitWords(offer)}</View>
            <View className="t-lead c-tai num">{priceWords(offer)}</View>
          </View>
        </View>
        <View className="hr" />
        <KeyValue id="all-sold" label="全卖完是" value={spokenYuan(fen(allSoldFen(offer)))} look="t-title c-tai" />
      </Card>
      <ReadBack state={state} words={words} onAgain={speak} />
    </>
  );
}
