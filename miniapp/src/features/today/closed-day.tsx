import { type TodayPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { EmptyState } from '@/ui/empty-state';
import { openingText, phaseOf } from './day-view';
import { useOpeningReminder } from './use-opening-reminder';

/** When nothing can be ordered: when one can again, and whether to say so then. */
export function ClosedDay({ today, now }: { today: TodayPage; now: number }) {
  const { wanted, press, sentence } = useOpeningReminder(today.pickupPoint.id);
  const opening = openingText(today.nextOpensAt, now).replace(/ 开园$/, '');
  return (
    <View className="stack">
      {phaseOf(today, now) === 'none' && <EmptyState title={`下次开园：${opening}`} note="订过的菜要是受影响，消息里都写着" />}
      <IconRow
        id="opening-reminder" icon={wanted ? 'check' : 'clock'} tone={wanted ? 'green' : 'rice'} title={wanted ? '开园时提醒你' : '开园了提醒我'}
        note={wanted ? `${opening} 发到消息里` : '菜一开始接单就告诉你'} action={wanted ? '不用了' : '提醒我'} onPress={() => void press()}
      />
      {sentence && <ErrorState title="没记上" note={sentence} />}
    </View>
  );
}
