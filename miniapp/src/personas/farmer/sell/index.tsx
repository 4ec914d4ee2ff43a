import { catalogueRoutes } from '@cunshe/shared';
import { usePage } from '@/api';
import { AmountStep } from '@/features/selling/amount-step';
import { CropStep } from '@/features/selling/crop-step';
import { DoneStep } from '@/features/selling/done-step';
import { ReadBackStep } from '@/features/selling/read-back-step';
import { amountText } from '@/features/selling/selling-words';
import { type Selling, useSelling } from '@/features/selling/use-selling';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { SpokenEmpty } from '@/features/speaking/spoken-empty';
import { goBack, openPage } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { useLargeText } from '@/state/text-size';
import { ElderBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';

/** 今天卖菜: crop, amount, read back. */
export default function SellPage() {
  const householdId = useRole()?.scopeId ?? '';
  const page = usePage(catalogueRoutes.listingChoices, { householdId }, { keep: true, enabled: householdId !== '' });
  const selling = useSelling(householdId);
  const { step, offer, published, sentence, unusual } = selling;
  return (
    <Screen elder={useLargeText()} title="今天卖菜" onBack={step === 'amount' || step === 'read-back' ? selling.back : goBack} bottom={<Actions selling={selling} />}>
      <PageBody page={page} skeleton="tiles">
        {({ choices, listUntil }) => (
          <>
            {!listUntil && <SpokenEmpty title="今天截单了" note="晚上 8 点以后可以挂明天的菜" action="回首页" onAction={goBack} />}
            {listUntil && step === 'crop' && <CropStep choices={choices} onPick={selling.pick} onSay={() => openPage(PLACES.farmerSay)} />}
            {step === 'amount' && offer && <AmountStep offer={offer} onChange={selling.change} />}
            {step === 'read-back' && offer && <ReadBackStep offer={offer} />}
            {step === 'done' && published && <DoneStep published={published} />}
            {sentence && <ErrorState title={unusual ? '请再看一眼' : '没挂出去'} note={sentence} />}
          </>
        )}
      </PageBody>
    </Screen>
  );
}

function Actions({ selling }: { selling: Selling }) {
  const { step, offer, unusual, busy } = selling;
  if (step === 'amount' && offer)
    return <ElderBar><Button id="next" wide tall disabled={offer.units === 0 && '先点有几' + offer.choice.unitName} onPress={selling.toReadBack}>{`${amountText(offer)}，下一步`}</Button></ElderBar>;
  if (step === 'read-back')
    return (
      <ElderBar>
        <Button id="publish" wide tall icon="check" busy={busy && '正在挂…'} onPress={() => void selling.publish()}>{unusual ? '没错，挂出去' : '对，挂出去'}</Button>
        <Button id="amend" wide kind="line" onPress={selling.back}>不对，改一下</Button>
      </ElderBar>
    );
  if (step === 'done')
    return (
      <ElderBar>
        <Button id="sell-more" wide tall onPress={selling.again}>再挂一样</Button>
        <Button id="go-home" wide kind="line" onPress={goBack}>回首页</Button>
      </ElderBar>
    );
  return null;
}
