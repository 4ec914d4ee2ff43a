import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { storage } from '@/platform/storage';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { KeyValue } from '@/ui/key-value';
import { changedWay, type SeenWay, wayOf } from './changed-way';
import type { Run } from './stop-words';

/** 路线有变: somebody has changed the way since he last looked, before and after, until he says that he has read it. */
export function WayChanged({ run }: { run: Run }) {
  const key = `seen-way ${run.routeId}`;
  const [seen, setSeen] = useState<SeenWay | null>(() => storage.get<SeenWay>(key));
  const look = () => {
    storage.set(key, wayOf(run));
    setSeen(wayOf(run));
  };
  useEffect(() => { if (seen === null) look(); }, [seen]);
  const changed = seen && changedWay(seen, run);
  if (!changed) return null;
  return (
    <Card id="way-changed" look="now">
      <View className="bold c-brick">路线有变</View>
      {changed.added.length > 0 && <KeyValue label="加了" value={changed.added.join('、')} look="bold" />}
      {changed.gone.length > 0 && <KeyValue label="不去了" value={changed.gone.join('、')} look="bold" />}
      <View className="t-cap">原来：{shortWay(changed.before)}</View>
      <View>现在：{shortWay(changed.after) || '走完了'}</View>
      <Button id="way-seen" kind="soft" wide icon="check" onPress={look}>知道了，照新的走</Button>
    </Card>
  );
}

/** "12 号园 → 27 号园": by the gardens' numbers, without their people. */
function shortWay(titles: readonly string[]): string {
  return titles.map((title) => title.replace(/(号园) .*$/, '$1')).join(' → ');
}
