import type { RunBoardPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Chip } from '@/ui/chip';
import { Stepper } from '@/ui/stepper';
import type { Wish } from './wish';

const MOST_CRATES = 70;

/** 加一家: which door, for which gate, how many crates; the planner finds the van it costs least. */
export function MoreDoor({ board, onChoose }: { board: RunBoardPage; onChoose: (wish: Wish) => void }) {
  const [door, setDoor] = useState({ householdId: '', pickupPointId: '', crates: 1 });
  const set = (change: Partial<typeof door>) => {
    const next = { ...door, ...change };
    setDoor(next);
    if (next.householdId && next.pickupPointId) onChoose({ kind: 'add', vanId: null, stopId: null, minutes: null, ...next });
  };
  if (board.doors.length === 0) return <View className="t-cap">各家都已经在线路上了。</View>;
  return (
    <>
      <View className="t-cap">再去哪一家收</View>
      <View className="dispatch-choices">{board.doors.map(({ id, title }) => <Chip key={id} id={`door-${title}`} text={title} on={door.householdId === id} onPress={() => set({ householdId: id })} />)}</View>
      <View className="t-cap">送到哪个门</View>
      <View className="dispatch-choices">{board.gates.map(({ id, title }) => <Chip key={id} id={`gate-${title}`} text={title} on={door.pickupPointId === id} onPress={() => set({ pickupPointId: id })} />)}</View>
      <View className="row between"><View>大约几筐</View><Stepper id="crates" name="筐数" value={door.crates} min={1} max={MOST_CRATES} onChange={(crates) => set({ crates })} /></View>
    </>
  );
}
