import { businessDate, claimRoutes, type ClaimToDecide, dateText } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePage } from '@/api';
import { ClaimCard } from '@/features/claims/claim-card';
import { AcceptSheet, RejectSheet } from '@/features/claims/decide-sheet';
import { GoodwillOrderSheet } from '@/features/claims/goodwill-order-sheet';
import { GoodwillWaiting } from '@/features/claims/goodwill-waiting';
import { GoodwillSheet } from '@/features/claims/goodwill-sheet';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { openPage } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { ChipRow } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';
import { SmallButton } from '@/ui/small-button';

const REFRESH_MS = 15_000;

type Deciding = { readonly claim: ClaimToDecide; readonly how: 'accept' | 'reject' };
/** For which order; null while it is being looked for. */
type Goodwill = { readonly orderId: string | null };

/** 售后: what residents say is not right, and the answer to it. */
export default function OperatorClaimsPage() {
  const operatorId = useRole()?.scopeId ?? '';
  const [state, setState] = useState<'open' | 'answered'>('open');
  const [before, setBefore] = useState<string>();
  const [deciding, setDeciding] = useState<Deciding>();
  const [goodwill, setGoodwill] = useState<Goodwill>();
  const page = usePage(claimRoutes.claimList, { operatorId, state, before }, { everyMs: REFRESH_MS, enabled: operatorId !== '' });
  const close = () => { setDeciding(undefined); setGoodwill(undefined); };
  const show = (next: typeof state) => { setState(next); setBefore(undefined); };
  return (
    <Screen title="售后" onBack={() => openPage(PLACES.operatorDay)} overlay={deciding ? <Decide {...deciding} onClose={close} /> : goodwill && <Give {...goodwill} operatorId={operatorId} onChoose={(orderId) => setGoodwill({ orderId })} onClose={close} />}>
      <DemoStrip />
      <ChipRow options={[{ key: 'open', text: `等着看${page.data ? ` ${page.data.open}` : ''}` }, { key: 'answered', text: '回过的' }]} value={state} onChange={show} />
      <GoodwillWaiting operatorId={operatorId} />
      <PageBody page={page} skeleton="rows">
        {({ claims, nextBefore }) => (
          <View className="stack">
            {claims.length === 0 && <EmptyState title={state === 'open' ? '没有等着看的' : '还没回过'} note={state === 'open' ? '住户说菜不对劲，会出现在这里' : undefined} />}
            {claims.map((claim) => (
              <ClaimCard key={claim.claimId} claim={claim} note={whose(claim)}>
                {claim.state !== 'open' && <SmallButton id={`goodwill-${claim.claimId}`} kind="line" onPress={() => setGoodwill({ orderId: claim.orderId })}>补一点心意</SmallButton>}
                {claim.state === 'open' && (
                  <View className="row">
                    <SmallButton id={`accept-${claim.claimId}`} kind="primary" onPress={() => setDeciding({ claim, how: 'accept' })}>退钱</SmallButton>
                    <SmallButton id={`reject-${claim.claimId}`} kind="line" onPress={() => setDeciding({ claim, how: 'reject' })}>不退</SmallButton>
                  </View>
                )}
                <View className="row wrap">
                  <SmallButton id={`history-${claim.claimId}`} kind="plain" icon="list" onPress={() => openPage(PLACES.operatorHistory('order', claim.orderId, ''))}>谁在什么时候改了什么</SmallButton>
                  <SmallButton id={`trace-${claim.claimId}`} kind="plain" onPress={() => openPage(PLACES.recall('claim', claim.claimId))}>查这批菜去了哪</SmallButton>
                </View>
              </ClaimCard>
            ))}
            <SmallButton id="goodwill-by-bag" kind="line" onPress={() => setGoodwill({ orderId: null })}>没提问题的单，也补一点心意</SmallButton>
            {nextBefore && <SmallButton id="older" onPress={() => setBefore(nextBefore)}>更早的</SmallButton>}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function Decide({ claim, how, onClose }: Deciding & { onClose: () => void }) {
  return how === 'accept' ? <AcceptSheet claim={claim} onClose={onClose} /> : <RejectSheet claim={claim} onClose={onClose} />;
}

function Give({ orderId, operatorId, onChoose, onClose }: Goodwill & { operatorId: string; onChoose: (orderId: string) => void; onClose: () => void }) {
  if (orderId !== null) return <GoodwillSheet orderId={orderId} onClose={onClose} />;
  return <GoodwillOrderSheet operatorId={operatorId} onChoose={(order) => onChoose(order.orderId)} onClose={onClose} />;
}

/** "A-07 袋·九峰小区东门·07 号园 2 把·11 月 23 日". */
function whose({ bagLabel, pickupPointName, plaqueNumber, amountText, businessDate: date }: ClaimToDecide): string {
  return [bagLabel && `${bagLabel} 袋`, pickupPointName, `${plaqueNumber} 号园 ${amountText}`, dateText(businessDate(date))].filter(Boolean).join('·');
}
