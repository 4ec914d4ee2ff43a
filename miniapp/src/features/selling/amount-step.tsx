import { fen, isPricedByWeight, spokenYuan } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/ui/card';
import { ElderTile, ElderTiles } from '@/ui/elder-tile';
import { Keypad } from '@/ui/keypad';
import { keypadEntry } from '@/ui/keypad-entry';
import { SmallButton } from '@/ui/small-button';
import { StepProgress } from '@/ui/step-progress';
import { Stepper } from '@/ui/stepper';
import { SpokenAsk } from '../speaking/spoken-ask';
import { LimitChoice } from './limit-choice';
import { lastTimeText, type Offer, ownCutoffText } from './selling-words';

const AMOUNTS = [5, 10, 15, 20, 30];
/** A tap on − or ＋ changes the price by 5 角. */
const PRICE_STEP_FEN = 50;
const MOST_DIGITS = 4;

/** How much, and for what price within the committee's band. */
export function AmountStep({ offer, onChange }: { offer: Offer; onChange: (offer: Offer) => void }) {
  const { choice, units, priceFen } = offer;
  const [typing, setTyping] = useState(units > 0 && !AMOUNTS.includes(units));
  const question = `${choice.cropName}，有几${choice.unitName}？`;
  const pricedBy = isPricedByWeight(choice.unitKind) ? '斤' : choice.unitName;
  const type = (key: Parameters<typeof keypadEntry>[1]) => onChange({ ...offer, units: Number(keypadEntry(units ? String(units) : '', key, { digits: MOST_DIGITS })) });
  return (
    <>
      <StepProgress step={2} />
      <SpokenAsk question={question} slug={choice.drawing} choices={`一${pricedBy}卖 ${spokenYuan(fen(priceFen))}，点减号、加号改。`} />
      {typing && <AmountTyped text={units ? `${units} ${choice.unitName}` : `几${choice.unitName}？`} onBack={() => setTyping(false)} />}
      {typing && <Keypad onKey={type} />}
      {!typing && <ElderTiles columns={3}>
        {AMOUNTS.map((amount) => (
          <ElderTile
            key={amount} id={`amount-${amount}`} number text={String(amount)} on={units === amount}
            onPress={() => onChange({ ...offer, units: amount })}
          />
        ))}
        <ElderTile id="amount-other" text="别的数" onPress={() => { setTyping(true); onChange({ ...offer, units: 0 }); }} />
      </ElderTiles>}
      {!typing && lastTimeText(choice) && <View className="c-sub">{lastTimeText(choice)}</View>}
      {choice.ownCutoff && <View id="own-cutoff" className="c-rice">{ownCutoffText(choice.ownCutoff)}</View>}
      {choice.cutoffWhy && <View id="own-cutoff-why" className="c-sub">{choice.cutoffWhy}</View>}
      <Card>
        <View className="row between">
          <View className="grow">
            <View>一{pricedBy}卖</View>
            <View id="price" className="t-title c-tai">{spokenYuan(fen(priceFen))}</View>
          </View>
          <Stepper
            value={priceFen} step={PRICE_STEP_FEN} min={choice.floorFen} max={choice.ceilingFen} name="价钱" text=""
            onChange={(price) => onChange({ ...offer, priceFen: price })}
          />
        </View>
      </Card>
      <LimitChoice offer={offer} onChange={onChange} />
    </>
  );
}

/** The typed amount, large, and the way back to the tiles. */
function AmountTyped({ text, onBack }: { text: string; onBack: () => void }) {
  return (
    <View className="row between">
      <View id="amount-typed" className="t-display num">{text}</View>
      <SmallButton id="amount-tiles" onPress={onBack}>点格子选</SmallButton>
    </View>
  );
}
