import { catalogueRoutes, storyRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePage, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { ElderTile, ElderTiles } from '@/ui/elder-tile';
import { ErrorState } from '@/ui/error-state';
import { TextField } from '@/ui/text-field';

/** On a step. */
const MOST_TILES = 4;

/** 自己的叫法: one of her own crops, and what she calls it; the committee looks before residents see it. */
export function CropNaming({ householdId }: { householdId: string }) {
  const page = usePage(catalogueRoutes.listingChoices, { householdId });
  const naming = useWrite(storyRoutes.nameCrop);
  const [saleUnitId, pick] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const own = (page.data?.choices ?? []).filter(({ last }) => last !== null).slice(0, MOST_TILES);
  if (own.length === 0) return null;
  const send = async () => {
    if (saleUnitId && (await naming.send({ householdId, saleUnitId, name: name.trim() }))) setAsked(true);
  };
  return (
    <View className="stack">
      <View className="bold">您家的菜，您叫它什么？</View>
      <ElderTiles columns={2}>
        {own.map((choice) => <ElderTile key={choice.saleUnitId} id={`name-${choice.drawing}`} text={choice.cropName} on={choice.saleUnitId === saleUnitId} onPress={() => { pick(choice.saleUnitId); setAsked(false); }} />)}
      </ElderTiles>
      {saleUnitId && <TextField id="own-name" label="您的叫法" placeholder="甜梗子" maxLength={12} value={name} onChange={setName} />}
      {naming.sentence && <ErrorState title="没记上" note={naming.sentence} />}
      {asked && <View id="name-asked" className="bold c-green">记下了，村委会看过就用上</View>}
      {saleUnitId && !asked && <Button id="send-name" kind="soft" wide busy={naming.busy && '正在记…'} disabled={name.trim() === '' && '先说您的叫法'} onPress={() => void send()}>就叫这个</Button>}
    </View>
  );
}
