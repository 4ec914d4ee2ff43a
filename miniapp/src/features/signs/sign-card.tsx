import { nextSignSteps, type SignStep, type SignView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Plaque } from '@/ui/plaque';
import { SmallButton } from '@/ui/small-button';
import { Tag } from '@/ui/tag';
import { sinceText, STATE_WORDS, STEP_WORDS } from './sign-words';

export interface SignCardProps {
  sign: SignView;
  onStep: (step: SignStep) => void;
  /** Its own sheet, A4. */
  onPrint: () => void;
}

/** One sign: whose, how it is, and what can be said of it next. */
export function SignCard({ sign, onStep, onPrint }: SignCardProps) {
  const { text, tone } = STATE_WORDS[sign.state];
  return (
    <Card id={`sign-${sign.plaqueNumber}`}>
      <View className="row between">
        <View className="row"><Plaque number={sign.plaqueNumber} /><View><View className="bold">{sign.farmerName}</View><View className="t-cap">{sign.groupName}</View></View></View>
        <Tag tone={tone}>{text}</Tag>
      </View>
      {sinceText(sign) && <View className="t-cap">{sinceText(sign)}</View>}
      <View className="sign-steps">
        {sign.state !== 'retired' && <SmallButton id={`sheet-${sign.plaqueNumber}`} kind="line" onPress={onPrint}>A4 稿</SmallButton>}
        {nextSignSteps(sign.state).map((step) => (
          <SmallButton key={step} id={`${step}-${sign.plaqueNumber}`} kind={step === 'retire' || step === 'damage' ? 'plain' : 'soft'} onPress={() => onStep(step)}>{STEP_WORDS[step]}</SmallButton>
        ))}
      </View>
    </Card>
  );
}
