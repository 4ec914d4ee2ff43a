import { fulfilmentRoutes, type LineProblem, type PointBag } from '@cunshe/shared';
import { useState } from 'react';
import { openFile, useWrite } from '@/api';
import { isFull, loadText } from '@/features/crates/crate-words';
import { DemoStrip } from '@/features/demo/demo-strip';
import { Counter } from '@/features/handing-over/counter';
import { CountIn } from '@/features/handing-over/count-in';
import { GatePapers } from '@/features/handing-over/gate-papers';
import { HandOverBar } from '@/features/handing-over/hand-over-bar';
import { MoveSheet } from '@/features/handing-over/move-sheet';
import { ProblemSheet } from '@/features/handing-over/problem-sheet';
import { useCode } from '@/features/handing-over/use-code';
import { type Counting, useCountIn } from '@/features/handing-over/use-count-in';
import { usePoint } from '@/features/handing-over/use-point';
import { KeptOnPhone } from '@/features/offline/kept-on-phone';
import { useTelling } from '@/features/offline/use-telling';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { openPage, openTab } from '@/platform/navigation';
import { useHandedOffline } from '@/state/handed-offline';
import { useRole } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { IconRow } from '@/ui/icon-row';
import { Screen } from '@/ui/screen';

/** The gate: counting in, then handing over. */
export default function PointPage() {
  const pickupPointId = useRole()?.scopeId ?? '';
  const page = usePoint(pickupPointId);
  const code = useCode(pickupPointId, page.data);
  const offline = useTelling({ route: fulfilmentRoutes.handOver, queue: useHandedOffline(), onDone: page.refresh });
  const counting = useCountIn(pickupPointId);
  const report = useWrite(fulfilmentRoutes.reportProblems);
  const [flawed, setFlawed] = useState<PointBag | null>(null);
  const [moving, setMoving] = useState(false);
  const counted = page.data?.countedIn ?? false;
  const note = async (problems: readonly LineProblem[]) => {
    if (counting.open) return counting.note(counting.open.orderId, problems);
    const answer = flawed && (await report.send({ pickupPointId, orderId: flawed.orderId, problems }));
    if (!answer) return;
    code.show(answer);
    setFlawed(null);
    await page.refresh();
  };
  const opened = counting.open ?? flawed;
  const moved = async (bag: PointBag) => {
    code.show(bag);
    setMoving(false);
    await page.refresh();
  };
  const sheet = moving && code.bag && page.data
    ? <MoveSheet pickupPointId={pickupPointId} bag={code.bag} bags={page.data.bags} onClose={() => setMoving(false)} onMoved={(bag) => void moved(bag)} />
    : opened && <ProblemSheet key={opened.orderId} bag={opened} busy={report.busy} sentence={report.sentence} onClose={() => (counting.open ? counting.look(null) : setFlawed(null))} onDone={(problems) => void note(problems)} />;
  return (
    <Screen
      root title={page.data ? `交菜·${page.data.pointName}` : '交菜'} offline={{ title: '没信号，名单存在手机里', note: '扫码或按袋号照样能交，先记在手机里；输数字码要等有网' }}
      overlay={sheet}
      bottom={counted && code.bag ? <HandOverBar key={code.bag.orderId} pickupPointId={pickupPointId} bag={code.bag} code={code} onDone={page.refresh} onProblem={() => setFlawed(code.bag)} /> : <BottomBar><Button id="me" kind="plain" onPress={() => openTab(PLACES.me)}>我的</Button>{!counted && page.data?.dropped && <CountedButton counting={counting} />}</BottomBar>}
    >
      <DemoStrip />
      <KeptOnPhone waiting={offline.waiting} refused={offline.refused} done="交过" onSeen={offline.forget} />
      <PageBody page={page} skeleton="rows">
        {(point) => (<>
          {point.packsHere && !point.countedIn && point.dropped && <IconRow id="packing" icon="scale" title="先装袋" note="一袋一袋称好，再点收" action="去" onPress={() => openPage(PLACES.keeperPacking)} />}
          {point.dropped && !point.countedIn && <GatePapers point={point} />}
          {point.countedIn ? <Counter point={point} code={code} onMove={() => setMoving(true)} /> : <CountIn point={point} counting={counting} />}
          {point.countedIn && <GatePapers point={point} />}
          <IconRow id="crates" icon="basket" tone={isFull(point.load) ? 'brick' : 'green'} title={isFull(point.load) ? `放不下：${loadText(point.load)}` : '点筐'} note={isFull(point.load) ? '先腾地方，或打电话给运营方' : loadText(point.load)} action="看" onPress={() => openPage(PLACES.keeperCrates)} />
          {point.bags.length > 0 && <IconRow id="print" icon="list" title="打印名单" note="手机用不了的时候，照纸上交" action="打开" onPress={() => void openFile(fulfilmentRoutes.pointList, { pickupPointId })} />}
        </>)}
      </PageBody>
    </Screen>
  );
}

function CountedButton({ counting: { missing, busy, send } }: { counting: Counting }) {
  return <Button id="count-in" grow busy={busy && '正在记…'} onPress={() => void send()}>{missing.length === 0 ? '点清了，都在，签收' : `缺 ${missing.length} 袋，签收`}</Button>;
}
