import { View } from '@tarojs/components';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { Qr } from './qr';
import { Tag } from './tag';

export interface TicketProps {
  /** 取菜码，到了报给老周 */
  label: string;
  /** Six digits. */
  code: string;
  /** Already taken: the code goes grey and the words say when. */
  taken?: string;
  /** A-07 袋 */
  bag?: string;
  /** 4 样菜, 称重后可取 */
  note?: string;
  /** What the QR code carries. */
  qr: string;
  /** 九峰小区东门岗亭 */
  place: string;
  /** 17:00–19:00 */
  hours: string;
  onCall?: () => void;
}

/** 菜票: works without a network. */
export function Ticket(props: TicketProps) {
  const { code, taken, bag } = props;
  return (
    <View id="ticket" className={`ticket ${taken ? 'taken' : ''}`}>
      <View className="ticket-top">
        <View className="grow">
          <View className="t-cap">{props.label}</View>
          <View id="pickup-code" className="ticket-code" aria-label={[...code].join(' ')}>{code.slice(0, 3)} {code.slice(3)}</View>
          <View className="row ticket-bag">
            {bag && <Tag tone="tai" icon="bag">{bag}</Tag>}
            <View className="t-cap">{taken ?? props.note}</View>
          </View>
        </View>
        <Qr text={props.qr} size={96} />
      </View>
      <View className="ticket-tear" />
      <View className="ticket-foot">
        <Icon name="door" className="c-green" />
        <View className="grow"><View className="ticket-place">{props.place}</View><View className="ticket-hours t-cap num">{props.hours}</View></View>
        {props.onCall && <IconButton id="call-keeper" icon="phone" label="打给提货点" onPress={props.onCall} />}
      </View>
    </View>
  );
}
