import { fulfilmentRoutes, type PointBag } from '@cunshe/shared';
import { useState } from 'react';
import { useWrite } from '@/api';
import { useHandedOffline } from '@/state/handed-offline';
import { serverNowMs } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { useOnline } from '@/ui/use-online';
import type { Code } from './use-code';

interface HandOverBarProps {
  pickupPointId: string;
  bag: PointBag;
  code: Code;
  onDone: () => Promise<void>;
  onProblem: () => void;
}

/** 交给王女士, all of it or a part; 少菜了 when the bag is opened and something is not right. */
export function HandOverBar({ pickupPointId, bag, code, onDone, onProblem }: HandOverBarProps) {
  const handOver = useWrite(fulfilmentRoutes.handOver);
  const online = useOnline();
  const { add, kept } = useHandedOffline();
  const [handed, setHanded] = useState(false);
  const here = bag.lines.filter((line) => !line.handedOver);
  const going = here.filter(({ lineId }) => !code.kept.includes(lineId));
  const send = async () => {
    const lineIds = going.length === here.length ? undefined : going.map(({ lineId }) => lineId);
    if (!online) return keepOnPhone(lineIds);
    const answer = await handOver.send({ pickupPointId, orderId: bag.orderId, proof: code.proof || null, lineIds });
    if (!answer) return;
    setHanded(true);
    code.show(answer);
    await onDone();
  };
  /** Without a network it is written down here, and told when there is one. */
  const keepOnPhone = (lineIds?: readonly string[]) => {
    const at = new Date(serverNowMs()).toISOString();
    add({ request: { pickupPointId, orderId: bag.orderId, proof: code.proof || null, offlineAt: at, ...(lineIds ? { lineIds } : {}) }, name: bag.bagLabel, at });
    code.clear();
  };
  const noted = kept.some(({ request }) => request.orderId === bag.orderId);
  const over = bag.state === 'handed_over' || (handed && bag.state === 'partly');
  const part = going.length < bag.lines.length ? ` ${going.length} 样` : '';
  return (
    <>
      {handOver.sentence && <ErrorState title="没交成" note={handOver.sentence} />}
      <BottomBar>
        {over
          ? <Button id="next-code" grow onPress={code.clear}>下一位</Button>
          : <>
              <Button id="report" kind="soft" onPress={onProblem}>少菜了</Button>
              <Button id="hand-over" grow busy={handOver.busy && '正在记…'} disabled={noted ? '记在手机里了，有网补报' : !bag.weightsComplete ? '还有菜没过秤' : going.length === 0 && '至少拿一样'} onPress={() => void send()}>{`${online ? '' : '先记下，'}交给${bag.buyerName}${part}`}</Button>
            </>}
      </BottomBar>
    </>
  );
}
