import { type CreditPage, creditRoutes, fen, formatYuan } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { SmallButton } from '@/ui/small-button';

/** 退回到微信: all of it, the way it once came. What is on screen goes along, so that never another sum goes back. */
export function PayOut({ balanceFen, onDone }: { balanceFen: CreditPage['balanceFen']; onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  const write = useWrite(creditRoutes.payOutCredit);
  const sum = formatYuan(fen(balanceFen));
  const send = async () => {
    const answer = await write.send({ fen: balanceFen });
    if (!answer) return;
    keepPage(creditRoutes.credit, {}, answer);
    setAsking(false);
    onDone();
  };
  return (
    <>
      <View className="row"><SmallButton id="pay-out" kind="line" onPress={() => setAsking(true)}>退回到微信</SmallButton></View>
      <Sheet
        id="pay-out-sheet" open={asking} title={`${sum} 退回到微信`} onClose={() => setAsking(false)}
        action={<Button id="pay-out-now" wide busy={write.busy && '正在退…'} onPress={() => void send()}>退 {sum}</Button>}
      >
        <View className="stack">
          <View className="c-sub">全部退回当初付款的微信，一般 1 到 3 天到账，到了告诉你。退完，下一单就没有可抵扣的了。</View>
          {write.sentence && <ErrorState title="没退成" note={write.sentence} />}
        </View>
      </Sheet>
    </>
  );
}
