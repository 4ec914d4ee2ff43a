import { Text, View } from '@tarojs/components';
import { Tag } from '@/ui/tag';
import { loadingOrder, type Run } from './stop-words';

/** 装车单: gate by gate, what is unloaded last goes in first. */
export function LoadingOrder({ run }: { run: Run }) {
  const gates = loadingOrder(run);
  if (gates.length === 0) return null;
  return (
    <View id="loading-order" className="card stack">
      <View className="bold">装车：后卸的先装</View>
      {gates.map((gate, place) => (
        <View key={gate.stopId} className="stack">
          <Text className="num">{place + 1}. {gate.title}，{gate.dropBags.length} 袋{place === 0 && gates.length > 1 ? '，放最里面' : place > 0 && place === gates.length - 1 ? '，放车门口' : ''}</Text>
          <View className="stop-bags">{[...gate.dropBags].sort().map((bag) => <Tag key={bag} tone="tai">{bag}</Tag>)}</View>
        </View>
      ))}
    </View>
  );
}
