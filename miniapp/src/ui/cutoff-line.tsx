import { View } from '@tarojs/components';
import { Icon } from './icon';

export interface CutoffLineProps {
  /** 还有 */
  before?: string;
  /** 2 小时 18 分 */
  strong: string;
  /** 截单，之后才下地摘 */
  after?: string;
}

/** The line under the headline: time in the colour of time, never counting seconds. */
export function CutoffLine({ before, strong, after }: CutoffLineProps) {
  return (
    <View id="cutoff" className="cutoff-line c-sub">
      <Icon name="clock" size="small" className="c-rice" />
      <View>{before}<View className="cutoff-strong c-rice num">{strong}</View>{after}</View>
    </View>
  );
}
