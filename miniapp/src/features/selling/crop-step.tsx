import type { ListingChoice } from '@cunshe/shared';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { StepProgress } from '@/ui/step-progress';
import { openPage } from '@/platform/navigation';
import { PLACES } from '../shell/places';
import { SpokenAsk } from '../speaking/spoken-ask';
import { AllCrops } from './all-crops';
import { CropTiles } from './crop-tiles';

const QUESTION = '今天有什么菜？';

/** Own crops of late come first and already say amount and price: one tap and they are read back. The rest is one tap away. */
export function CropStep({ choices, onPick, onSay }: { choices: readonly ListingChoice[]; onPick: (choice: ListingChoice) => void; onSay: () => void }) {
  const own = choices.filter(({ last }) => last !== null);
  const [all, setAll] = useState(own.length === 0);
  return (
    <>
      <StepProgress step={1} />
      {all && <AllCrops choices={choices} onPick={onPick} />}
      {!all && <SpokenAsk question={QUESTION} choices={`${own.map(({ cropName }) => cropName).join('、')}，是哪样点哪样。`} />}
      {!all && <CropTiles choices={own} onPick={onPick} onMore={() => setAll(true)} />}
      <Button id="say" kind="line" wide icon="mic" onPress={onSay}>不点了，说一句</Button>
      <Button id="listed" kind="plain" wide onPress={() => openPage(PLACES.farmerListed)}>看挂着的菜</Button>
    </>
  );
}
