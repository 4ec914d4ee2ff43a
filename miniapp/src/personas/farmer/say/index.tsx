import { catalogueRoutes, type ListingChoice } from '@cunshe/shared';
import { usePage } from '@/api';
import { agreeText } from '@/features/saying/heard-words';
import { HeardStep } from '@/features/saying/heard-step';
import { SaidDone } from '@/features/saying/said-done';
import { SayStep } from '@/features/saying/say-step';
import { type Saying, useSaying } from '@/features/saying/use-saying';
import { PageBody } from '@/features/shell/page-body';
import { SpokenEmpty } from '@/features/speaking/spoken-empty';
import { goBack } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { useLargeText } from '@/state/text-size';
import { ElderBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';

/** 说一句: today's harvest in one sentence, read back before it is put up. */
export default function SayPage() {
  const householdId = useRole()?.scopeId ?? '';
  const page = usePage(catalogueRoutes.listingChoices, { householdId }, { keep: true, enabled: householdId !== '' });
  const saying = useSaying(householdId);
  const { step, sentence, heard, published, ended, refusal, unusual } = saying;
  const choices = page.data?.choices ?? [];
  return (
    <Screen elder={useLargeText()} title="说一句" onBack={step === 'heard' ? saying.amend : goBack} bottom={<Actions saying={saying} choices={choices} />}>
      <PageBody page={page} skeleton="tiles">
        {({ listUntil }) => (
          <>
            {!listUntil && <SpokenEmpty title="今天截单了" note="晚上 8 点以后可以挂明天的菜" action="回首页" onAction={goBack} />}
            {listUntil && step === 'say' && <SayStep sentence={sentence} onSay={saying.say} onConfirm={() => void saying.understand(choices)} />}
            {step === 'heard' && <HeardStep heard={heard} onSettle={saying.settle} />}
            {step === 'done' && <SaidDone published={published} ended={ended} />}
            {refusal && <ErrorState title={unusual ? '请再看一眼' : '没办成'} note={refusal} />}
          </>
        )}
      </PageBody>
    </Screen>
  );
}

function Actions({ saying, choices }: { saying: Saying; choices: readonly ListingChoice[] }) {
  const { step, sentence, heard, unusual, busy } = saying;
  if (step === 'say') return <ElderBar><Button id="understand" wide tall disabled={sentence.trim() === '' && '先说一句'} onPress={() => void saying.understand(choices)}>说好了，念给我听</Button></ElderBar>;
  if (step === 'done')
    return (
      <ElderBar>
        <Button id="say-more" wide tall onPress={saying.again}>再说一句</Button>
        <Button id="go-home" wide kind="line" onPress={goBack}>回首页</Button>
      </ElderBar>
    );
  const waits = heard.ask.length > 0 && '先把没听懂的说清楚';
  return (
    <ElderBar>
      {heard.offers.length + heard.gone.length > 0 && <Button id="publish" wide tall icon="check" disabled={waits} busy={busy && '正在记…'} onPress={() => void saying.publish()}>{unusual ? '没错，挂出去' : agreeText(heard.offers.length > 0)}</Button>}
      <Button id="amend" wide kind="line" onPress={saying.amend}>不对，改一下</Button>
    </ElderBar>
  );
}
