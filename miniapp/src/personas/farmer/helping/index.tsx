import { helpingRoutes, type HelpersPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage } from '@/api';
import { WhatStep, WhoStep } from '@/features/helping/agree-steps';
import { actText, agreementText } from '@/features/helping/help-words';
import { ConsentCard } from '@/features/helping/consent-card';
import { useAgreeing } from '@/features/helping/use-agreeing';
import { PageBody } from '@/features/shell/page-body';
import { SpeakButton } from '@/features/speaking/speak-button';
import { goBack } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { useLargeText } from '@/state/text-size';
import { ElderBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';

/** 帮手: whom a farmer lets act for her, what was done, and the way to take it back. */
export default function FarmerHelpersPage() {
  const householdId = useRole()?.scopeId ?? '';
  const page = usePage(helpingRoutes.helpers, { householdId }, { enabled: householdId !== '' });
  const agreeing = useAgreeing(householdId);
  const { step, agreement, sentence } = agreeing;
  return (
    <Screen elder={useLargeText()} title="帮手" onBack={step === 'list' ? goBack : agreeing.back} bottom={<Actions agreeing={agreeing} />}>
      {sentence && <ErrorState title="没办成" note={sentence} />}
      <PageBody page={page} skeleton="rows">
        {(data) => (
          <>
            {step === 'list' && <HelperList page={data} onEnd={(grantId) => void agreeing.end(grantId)} />}
            {step === 'who' && <WhoStep candidates={data.candidates} onPick={agreeing.pick} />}
            {step === 'what' && <WhatStep agreement={agreement} onChange={agreeing.change} />}
            {step === 'read-back' && <ReadBack words={agreementText(agreement.name, agreement.actions, agreement.days)} />}
          </>
        )}
      </PageBody>
    </Screen>
  );
}

function HelperList({ page, onEnd }: { page: HelpersPage; onEnd: (grantId: string) => void }) {
  const words = page.acts.length === 0 ? '今天没有人替您办事。' : page.acts.map(actText).join('；');
  return (
    <>
      <View className="row between wrap"><View className="grow bold">今天谁帮您办了什么</View><SpeakButton words={words} /></View>
      <Card look="sunk"><View id="acts">{page.acts.length === 0 ? words : page.acts.map((act) => <View key={`${act.at}${act.what}`}>{actText(act)}</View>)}</View></Card>
      {page.code && (
        <Card look="lake">
          <View>把这个码给他，他在“我的 → 邀请码”里填：</View>
          <View id="help-code" className="t-title num">{page.code}</View>
          <View className="c-sub">两天内有效，只能用一次</View>
        </Card>
      )}
      {page.helpers.length === 0 && <EmptyState title="还没有请人帮忙" note="请了人，他就能用他的手机替您办您点头的事" />}
      {page.helpers.map((helper) => <ConsentCard key={helper.grantId} helper={helper} onEnd={() => onEnd(helper.grantId)} />)}
    </>
  );
}

function ReadBack({ words }: { words: string }) {
  return (
    <>
      <View className="row between wrap"><View id="question" className="grow t-display">您听听，对不对</View><SpeakButton words={words} /></View>
      <Card look="lake"><View id="agreement" className="t-title">{words}</View></Card>
    </>
  );
}

function Actions({ agreeing }: { agreeing: ReturnType<typeof useAgreeing> }) {
  const { step, agreement, busy } = agreeing;
  if (step === 'list') return <ElderBar><Button id="ask-help" wide tall onPress={() => agreeing.to('who')}>请人帮忙</Button></ElderBar>;
  if (step === 'what') return <ElderBar><Button id="next" wide tall disabled={agreement.actions.length === 0 && '先点他帮您做什么'} onPress={() => agreeing.to('read-back')}>下一步</Button></ElderBar>;
  if (step !== 'read-back') return null;
  return (
    <ElderBar>
      <Button id="agree" wide tall icon="check" busy={busy && '正在记…'} onPress={() => void agreeing.agree()}>对，请他帮</Button>
      <Button id="amend" wide kind="line" onPress={agreeing.back}>不对，改一下</Button>
    </ElderBar>
  );
}
