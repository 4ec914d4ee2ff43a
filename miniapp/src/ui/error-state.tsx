import { View } from '@tarojs/components';
import { landmark } from '@/platform/accessibility';
import { Icon } from './icon';
import { WholeLabels } from './phrases';
import { SmallButton } from './small-button';

export interface ErrorStateProps {
  /** What happened: 没付成，钱没扣 */
  title: string;
  /** What it means, for money above all: 菜给你留到 12:10 */
  note?: string;
  /** The one way out. */
  action?: string;
  onAction?: () => void;
}

export function ErrorState({ title, note, action, onAction }: ErrorStateProps) {
  return (
    <View id="error" className="card error-state" {...landmark('alert')}>
      <View className="error-sign"><Icon name="alert" /></View>
      <View className="grow">
        <View className="bold">{title}</View>
        {note && <View className="t-cap"><WholeLabels text={note} /></View>}
      </View>
      {action && onAction && <SmallButton id="error-action" kind="primary" onPress={onAction}>{action}</SmallButton>}
    </View>
  );
}
