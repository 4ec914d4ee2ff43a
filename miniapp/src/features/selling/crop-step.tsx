import { type ListingChoice, spokenYuan, fen } from '@cunshe/shared';
import { useState } from 'react';
import { Ask } from '@/ui/ask';
import { Button } from '@/ui/button';
import { ElderTile, ElderTiles } from '@/ui/elder-tile';
import { StepProgress } from '@/ui/step-progress';
import { useSpeech } from '../speaking/use-speech';

/** Six tiles a step at most: five crops and the way to more. */
const CROPS_A_PAGE = 5;
const QUESTION = '今天有什么菜？';

/** Own crops of late come first and already say amount and price: one tap and they are read back. */
export function CropStep({ choices, onPick, onSay }: { choices: readonly ListingChoice[]; onPick: (choice: ListingChoice) => void; onSay: () => void }) {
  const [page, setPage] = useState(0);
  const { speak } = useSpeech(QUESTION);
  const pages = Math.max(1, Math.ceil(choices.length / CROPS_A_PAGE));
  const shown = choices.slice(page * CROPS_A_PAGE, (page + 1) * CROPS_A_PAGE);
  return (
    <>
      <StepProgress step={1} />
      <Ask question={QUESTION} onSpeak={speak} />
      <ElderTiles columns={2}>
        {shown.map((choice) => (
          <ElderTile key={choice.saleUnitId} id={`crop-${choice.drawing}`} slug={choice.drawing} text={choice.cropName} note={tileNote(choice)} onPress={() => onPick(choice)} />
        ))}
        {pages > 1 && <ElderTile id="more-crops" icon="list" text="别的菜" onPress={() => setPage((page + 1) % pages)} />}
      </ElderTiles>
      <Button id="say" kind="line" wide icon="mic" onPress={onSay}>不点了，说一句</Button>
    </>
  );
}

function tileNote({ last, unitName, priceFen, ownCutoff }: ListingChoice): string | undefined {
  const parts = [last && `${last.units} ${unitName} ${spokenYuan(fen(priceFen))}`, ownCutoff && `${ownCutoff} 截单`].filter(Boolean);
  return parts.length > 0 ? parts.join('，') : undefined;
}
