import { fulfilmentRoutes } from '@cunshe/shared';
import { useWrite } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { Counter } from '@/features/handing-over/counter';
import { CountIn } from '@/features/handing-over/count-in';
import { type Code, useCode } from '@/features/handing-over/use-code';
import { type Counting, useCountIn } from '@/features/handing-over/use-count-in';
import { usePoint } from '@/features/handing-over/use-point';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { openTab } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';

/** The gate: counting in, then handing over. */
export default function PointPage() {
  const pickupPointId = useRole()?.scopeId ?? '';
  const page = usePoint(pickupPointId);
  const code = useCode(pickupPointId);
  const counting = useCountIn(pickupPointId);
  const counted = page.data?.countedIn ?? false;
  return (
    <Screen
      root title={page.data ? `交菜·${page.data.pointName}` : '交菜'} offline={{ title: '没信号，名单存在手机里', note: '输码要等有网；先按袋号和名字核对' }}
      bottom={counted && code.bag ? <HandOverBar pickupPointId={pickupPointId} code={code} onDone={page.refresh} /> : <BottomBar><Button id="me" kind="plain" onPress={() => openTab(PLACES.me)}>我的</Button>{!counted && page.data?.dropped && <CountedButton counting={counting} />}</BottomBar>}
    >
      <DemoStrip />
      <PageBody page={page} skeleton="rows">
        {(point) => (point.countedIn ? <Counter point={point} code={code} /> : <CountIn point={point} counting={counting} />)}
      </PageBody>
    </Screen>
  );
}

function CountedButton({ counting: { missing, busy, send } }: { counting: Counting }) {
  return <Button id="count-in" grow busy={busy && '正在记…'} onPress={() => void send()}>{missing.length === 0 ? '点清了，都在' : `点清了，缺 ${missing.length} 袋`}</Button>;
}

function HandOverBar({ pickupPointId, code, onDone }: { pickupPointId: string; code: Code; onDone: () => Promise<void> }) {
  const handOver = useWrite(fulfilmentRoutes.handOver);
  const { bag } = code;
  if (!bag) return null;
  const send = async () => {
    const answer = await handOver.send({ pickupPointId, orderId: bag.orderId, proof: code.proof || null });
    if (!answer) return;
    code.show(answer);
    await onDone();
  };
  const done = bag.state === 'handed_over';
  return (
    <>
      {handOver.sentence && <ErrorState title="没交成" note={handOver.sentence} />}
      <BottomBar>
        <Button id="next-code" kind={done ? 'primary' : 'soft'} grow={done} onPress={code.clear}>{done ? '下一位' : '重输'}</Button>
        {!done && <Button id="hand-over" grow busy={handOver.busy && '正在记…'} disabled={!bag.weightsComplete && '还有菜没过秤'} onPress={() => void send()}>{`交给${bag.buyerName}`}</Button>}
      </BottomBar>
    </>
  );
}
