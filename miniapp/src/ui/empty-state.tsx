import { View } from '@tarojs/components';
import { SmallButton } from './small-button';

export interface EmptyStateProps {
  /** 今天的菜还没挂出来 */
  title: string;
  /** 农户一般六点半开始挂菜 */
  note?: string;
  action?: string;
  onAction?: () => void;
}

/** Drawing, one sentence, one soft button. */
export function EmptyState({ title, note, action, onAction }: EmptyStateProps) {
  return (
    <View id="empty" className="card empty-state">
      <View className="empty-drawing" aria-hidden="true" />
      <View className="t-lead">{title}</View>
      {note && <View className="c-sub">{note}</View>}
      {action && onAction && <View className="empty-action"><SmallButton id="empty-action" onPress={onAction}>{action}</SmallButton></View>}
    </View>
  );
}
