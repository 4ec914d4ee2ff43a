import { fulfilmentRoutes, type UnclaimedBag } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage, useWrite } from '@/api';
import { UnclaimedBags } from '@/features/handing-over/unclaimed-bags';
import { WhoSheet } from '@/features/handing-over/who-sheet';
import { PageBody } from '@/features/shell/page-body';
import { useRole } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';

/** 没来取: who is still expected, who came late, what was given away and to whom. */
export default function UnclaimedPage() {
  const pickupPointId = useRole()?.scopeId ?? '';
  const page = usePage(fulfilmentRoutes.unclaimed, { pickupPointId }, { keep: true, enabled: pickupPointId !== '' });
  const donate = useWrite(fulfilmentRoutes.donate);
  const handOver = useWrite(fulfilmentRoutes.handOver);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<UnclaimedBag | 'donate' | null>(null);
  const give = async (recipient: string) => {
    const answer = await donate.send({ pickupPointId, orderIds: chosen, recipient });
    if (!answer) return;
    keepPage(fulfilmentRoutes.unclaimed, { pickupPointId }, answer);
    setChosen([]);
    setOpen(null);
  };
  const take = async (orderId: string, takenBy: string) => {
    if (!(await handOver.send({ pickupPointId, orderId, proof: null, takenBy }))) return;
    setOpen(null);
    await page.refresh();
  };
  const overlay = open === 'donate'
    ? <WhoSheet title={`捐出去 ${chosen.length} 袋`} note="捐了就不能再取，住户会收到一句话，说捐给了谁。" usual={['社区食堂', '敬老院', '志愿者站']} action="捐了，记下" busy={donate.busy} sentence={donate.sentence} onClose={() => setOpen(null)} onDone={(who) => void give(who)} />
    : open && <WhoSheet title={`${open.bagLabel}·谁来取的`} note="核对名字和尾号再交。" usual={['本人', '家里人', '邻居']} action="交给他，记下" busy={handOver.busy} sentence={handOver.sentence} onClose={() => setOpen(null)} onDone={(who) => void take(open.orderId, who)} />;
  return (
    <Screen
      title="没来取的" offline={{ title: '没信号，名单存在手机里', note: '交了、捐了要等有网再记' }} overlay={overlay}
      bottom={chosen.length > 0 && <BottomBar><Button id="donate" grow onPress={() => setOpen('donate')}>{`捐出去 ${chosen.length} 袋`}</Button></BottomBar>}
    >
      <PageBody page={page} skeleton="rows">
        {({ bags, donateFrom }) => (
          <>
            {bags.length > 0
              ? <View className="c-sub">到点没来取的都提醒过了。{donateFrom} 以后可以捐，捐之前随时能来取。</View>
              : <EmptyState title="没有没取的" note="取菜时间过了还在的，会列在这里" />}
            <UnclaimedBags bags={bags} chosen={chosen} onChoose={(id) => setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])} onTaken={setOpen} />
          </>
        )}
      </PageBody>
    </Screen>
  );
}
