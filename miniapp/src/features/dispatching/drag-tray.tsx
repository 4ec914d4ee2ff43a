import { View } from '@tarojs/components';
import { verdictText } from './board-words';
import { TRAY_PX } from './drop-zone';
import type { Held } from './use-drag-stop';

/** The vans a held door may go to, side by side, each with what the checker says of it. */
export function DragTray({ held: { stop, vans, over, verdicts } }: { held: Held }) {
  return (
    <View id="drag-tray" className="dispatch-tray" style={{ height: `${TRAY_PX}px` }}>
      {vans.length === 0 && <View className="dispatch-zone">没有别的车能收 {stop.title}</View>}
      {vans.map(({ vanId, vanName }, index) => {
        const { text, good } = verdictText(verdicts[vanId]);
        return (
          <View key={vanId} id={`zone-${index + 1}`} className={`dispatch-zone ${over === index ? 'over' : ''} ${good === false ? 'bad' : ''}`}>
            <View className="bold">{vanName}</View>
            <View className="t-cap">{text}</View>
          </View>
        );
      })}
    </View>
  );
}
