import type { HelperView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { SmallButton } from '@/ui/small-button';
import { actionsText, STATE_WORDS, untilText } from './help-words';

/** Who helps, with what, until when; one tap takes it back. */
export function ConsentCard({ helper, onEnd }: { helper: HelperView; onEnd: () => void }) {
  const { grantId, name, actions, endsAt, state, note } = helper;
  return (
    <Card id={`helper-${grantId}`} look={state === 'ended' ? 'sunk' : 'surface'}>
      <View className="row between">
        <View className="grow">
          <View className="bold">{name}·{STATE_WORDS[state]}</View>
          <View className="c-sub">{actionsText(actions)}，{untilText(endsAt)}</View>
          {note && <View className="c-sub">{note}</View>}
        </View>
        {state !== 'ended' && <SmallButton id={`end-${grantId}`} kind="line" onPress={onEnd}>收回</SmallButton>}
      </View>
    </Card>
  );
}
