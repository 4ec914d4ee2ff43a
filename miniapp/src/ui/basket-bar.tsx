import { View } from '@tarojs/components';
import { Icon } from './icon';
import { pressable } from './pressable';

export interface BasketBarProps {
  /** 4 样菜; after the cut-off: 今天截单了，明天 06:30 开园 */
  text: string;
  /** The rule: 约重，多退少不补 */
  note?: string;
  /** ¥25.60 */
  total?: string;
  action?: string;
  onOpen?: () => void;
  onGo?: () => void;
}

/** Floats above the tab bar. Render nothing while the basket is empty. */
export function BasketBar({ text, note, total, action = '去确认', onOpen, onGo }: BasketBarProps) {
  return (
    <View className="basket-bar">
      <View id="basket" className="basket-open" onClick={onOpen}>
        <Icon name="basket" size="large" />
        <View className="basket-text">{text}</View>
        {note && <View className="basket-note">{note}</View>}
        {total && <View id="basket-total" className="basket-total num">{total}</View>}
      </View>
      {onGo && <View id="go-confirm" className="basket-go" {...pressable()} onClick={onGo}>{action}</View>}
    </View>
  );
}
