import { businessDate, dateText, timeOfDay, type UnclaimedBag } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { SmallButton } from '@/ui/small-button';
import { Tag } from '@/ui/tag';

interface UnclaimedBagsProps {
  bags: readonly UnclaimedBag[];
  chosen: readonly string[];
  onChoose: (orderId: string) => void;
  onTaken: (bag: UnclaimedBag) => void;
}

/** What nobody came for: still here, or what became of it. */
export function UnclaimedBags({ bags, chosen, onChoose, onTaken }: UnclaimedBagsProps) {
  return (
    <>
      {bags.map((bag) => (
        <Card key={bag.orderId} id={`unclaimed-${bag.bagLabel}`} look={bag.outcome ? 'sunk' : 'surface'}>
          <View className="row between">
            <View className="grow">
              <View className="t-lead num">{bag.bagLabel}·{bag.buyerName}</View>
              <View className="t-cap num">{dateText(businessDate(bag.businessDate))}{bag.phoneTail ? `·尾号 ${bag.phoneTail}` : ''}</View>
            </View>
            <Tag tone={bag.outcome ? 'green' : 'rice'}>{stateOf(bag)}</Tag>
          </View>
          <View className="c-sub">{bag.items.join('、')}</View>
          {!bag.outcome && (
            <View className="row">
              <SmallButton id={`late-${bag.bagLabel}`} kind="soft" onPress={() => onTaken(bag)}>来取了</SmallButton>
              {bag.mayDonate && <SmallButton id={`choose-${bag.bagLabel}`} kind={chosen.includes(bag.orderId) ? 'primary' : 'plain'} onPress={() => onChoose(bag.orderId)}>{chosen.includes(bag.orderId) ? '要捐这袋' : '捐'}</SmallButton>}
            </View>
          )}
        </Card>
      ))}
    </>
  );
}

function stateOf({ outcome, recipient, closedAt, remindedAt }: UnclaimedBag): string {
  if (outcome === null) return `${timeOfDay(new Date(remindedAt))} 提醒过`;
  const at = closedAt ? `${timeOfDay(new Date(closedAt))} ` : '';
  return outcome === 'donated' ? `${at}捐给${recipient ?? ''}` : `${at}${recipient ?? ''}取走`;
}
