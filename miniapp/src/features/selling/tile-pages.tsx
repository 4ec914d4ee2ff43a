import { type ReactNode, useState } from 'react';
import { ElderTile, ElderTiles } from '@/ui/elder-tile';
import { tilesOfStep } from './tile-steps';

interface TilePagesProps<T> {
  readonly items: readonly T[];
  readonly columns: 2 | 3;
  readonly tile: (item: T) => ReactNode;
  /** Where the last tile leads after the last item: 别的菜. Absent: back to the first. */
  readonly onMore?: () => void;
}

/** Items as tiles; where they are more than six, the sixth leads on. */
export function TilePages<T>({ items, columns, tile, onMore }: TilePagesProps<T>) {
  const [step, setStep] = useState(0);
  const { shown, next } = tilesOfStep(items, step, onMore !== undefined);
  return (
    <ElderTiles columns={columns}>
      {shown.map(tile)}
      {next === null && onMore && <ElderTile id="more-crops" icon="list" text="别的菜" onPress={onMore} />}
      {next !== null && <ElderTile id="next-tiles" icon="list" text={next === 0 ? '从头看' : '还有'} onPress={() => setStep(next)} />}
    </ElderTiles>
  );
}
