import type { ListingChoice } from '@cunshe/shared';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { ElderTile } from '@/ui/elder-tile';
import { SpokenAsk } from '../speaking/spoken-ask';
import { categoriesOf, cropsWanted, lettersOf, type Wanted } from './crop-finder';
import { CropTiles } from './crop-tiles';
import { TilePages } from './tile-pages';

/** The whole list of the village: by category, or by the first letter of the pinyin. */
export function AllCrops({ choices, onPick }: { choices: readonly ListingChoice[]; onPick: (choice: ListingChoice) => void }) {
  const [by, setBy] = useState<Wanted['by']>('category');
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const question = wanted ? `${wanted.value}，是哪样？` : by === 'category' ? '是哪一类菜？' : '拼音第一个字母？';
  if (wanted)
    return (
      <>
        <SpokenAsk question={question} choices={cropsWanted(choices, wanted).map(({ cropName }) => cropName).join('、')} />
        <CropTiles choices={cropsWanted(choices, wanted)} onPick={onPick} />
        <Button id="other-kind" kind="line" wide onPress={() => setWanted(null)}>换一类</Button>
      </>
    );
  const values = by === 'category' ? categoriesOf(choices) : lettersOf(choices);
  return (
    <>
      <SpokenAsk question={question} choices={values.join('、')} />
      <TilePages key={by} columns={by === 'category' ? 2 : 3} items={values} tile={(value) => (
        <ElderTile key={value} id={`kind-${value}`} text={value} number={by === 'letter'} onPress={() => setWanted({ by, value })} />
      )} />
      <Button id="find-by" kind="line" wide onPress={() => setBy(by === 'category' ? 'letter' : 'category')}>{by === 'category' ? '按拼音字母找' : '按类找'}</Button>
    </>
  );
}
