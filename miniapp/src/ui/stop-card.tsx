import { View } from '@tarojs/components';
import { Button } from './button';
import { Card } from './card';
import { IconButton } from './icon-button';
import { Produce } from './produce';
import { Tag } from './tag';

export interface StopCardProps {
  /** 12 号园 李建国 */
  title: string;
  /** 1 组老井旁，倒车进，狗拴着 */
  hint?: string;
  /** 花菜 10 颗 */
  crops: readonly { slug: string; text: string }[];
  /** Labels of the bags to leave here: A-07. */
  bags?: readonly string[];
  /** 600 米 */
  distance?: string;
  action: string;
  onCall?: () => void;
  onNavigate?: () => void;
  onAction: () => void;
}

/** The current stop, inside a RailStop. */
export function StopCard(props: StopCardProps) {
  return (
    <Card id="current-stop" look="now">
      <View className="row between">
        <View className="t-title grow">{props.title}</View>
        {props.onCall && <IconButton id="call-farmer" icon="phone" label={`打给${props.title}`} onPress={props.onCall} />}
      </View>
      {props.hint && <View className="c-sub">{props.hint}</View>}
      {!!props.bags?.length && <View className="stop-bags">{props.bags.map((bag) => <Tag key={bag} tone="tai" large>{bag}</Tag>)}</View>}
      <View className="stop-crops">
        {props.crops.map(({ slug, text }) => (
          <View key={slug} className="stop-crop">
            <View className="stop-crop-well"><Produce slug={slug} size="medium" /></View>
            <View className="stop-crop-text bold num">{text}</View>
          </View>
        ))}
      </View>
      <View className="stop-actions">
        {props.onNavigate && <Button id="navigate" kind="line" icon="navigate" onPress={props.onNavigate}>{props.distance ?? '带路'}</Button>}
        <Button id="arrive" grow onPress={props.onAction}>{props.action}</Button>
      </View>
    </Card>
  );
}
