import { fen, type ListingChoice, spokenYuan } from '@cunshe/shared';
import { ElderTile } from '@/ui/elder-tile';
import { TilePages } from './tile-pages';

/** Crops as tiles, one tap each; after the last one the way to `onMore`. */
export function CropTiles({ choices, onPick, onMore }: { choices: readonly ListingChoice[]; onPick: (choice: ListingChoice) => void; onMore?: () => void }) {
  return (
    <TilePages columns={2} items={choices} onMore={onMore} tile={(choice) => (
      <ElderTile key={choice.saleUnitId} id={`crop-${choice.drawing}`} slug={choice.drawing} text={choice.cropName} note={tileNote(choice)} onPress={() => onPick(choice)} />
    )} />
  );
}

function tileNote({ last, unitName, priceFen, ownCutoff }: ListingChoice): string | undefined {
  const parts = [last && `${last.units} ${unitName} ${spokenYuan(fen(priceFen))}`, ownCutoff && `${ownCutoff} 截单`].filter(Boolean);
  return parts.length > 0 ? parts.join('，') : undefined;
}
