import { fen, type ListingChoice, spokenYuan } from '@cunshe/shared';
import { useState } from 'react';
import { ElderTile, ElderTiles } from '@/ui/elder-tile';

/** Six tiles a step at most: five crops and the way on. */
const CROPS_A_PAGE = 5;

/** Crops as tiles, one tap each; the sixth tile leads on: to `onMore`, or to the next five. */
export function CropTiles({ choices, onPick, onMore }: { choices: readonly ListingChoice[]; onPick: (choice: ListingChoice) => void; onMore?: () => void }) {
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(choices.length / CROPS_A_PAGE));
  const last = page === pages - 1;
  return (
    <ElderTiles columns={2}>
      {choices.slice(page * CROPS_A_PAGE, (page + 1) * CROPS_A_PAGE).map((choice) => (
        <ElderTile key={choice.saleUnitId} id={`crop-${choice.drawing}`} slug={choice.drawing} text={choice.cropName} note={tileNote(choice)} onPress={() => onPick(choice)} />
      ))}
      {last && onMore && <ElderTile id="more-crops" icon="list" text="别的菜" onPress={onMore} />}
      {pages > 1 && !(last && onMore) && <ElderTile id="next-crops" icon="list" text="还有" onPress={() => setPage((page + 1) % pages)} />}
    </ElderTiles>
  );
}

function tileNote({ last, unitName, priceFen, ownCutoff }: ListingChoice): string | undefined {
  const parts = [last && `${last.units} ${unitName} ${spokenYuan(fen(priceFen))}`, ownCutoff && `${ownCutoff} 截单`].filter(Boolean);
  return parts.length > 0 ? parts.join('，') : undefined;
}
