import { fen, formatYuan, type OrderPage, pairingRoutes, timeOfDay } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePage } from '@/api';
import { ChangeLines } from '@/features/ordering/change-lines';
import { QuoteChangesCard } from '@/features/ordering/quote-changes-card';
import { useChange } from '@/features/ordering/use-change';
import { PageBody } from '@/features/shell/page-body';
import { usePageParams } from '@/platform/navigation';
import { BottomBar, Total } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { Sheet } from '@/ui/sheet';
import { SmallButton } from '@/ui/small-button';

/** 改订单: quantities, crops, wishes and pickup point, until the cut-off. */
export default function ChangePage() {
  const { orderId = '' } = usePageParams();
  const { order, lines, quote, wish, pickupPointId, moveTo, send, busy, sentence, changes } = useChange(orderId);
  const [adding, setAdding] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const own = lines.filter((line) => line.had > 0 || line.quantity > 0);
  const others = lines.filter((line) => line.had === 0 && line.quantity === 0 && line.most > 0);
  const nothing = lines.every(({ quantity }) => quantity === 0);
  const difference = quote && order.data ? quote.totalFen - order.data.currentTotalFen : 0;
  return (
    <Screen
      title="改订单"
      bottom={order.data?.canChange && (
        <BottomBar>
          <Total {...differenceWords(difference)} />
          <Button id="save-change" grow busy={busy && '正在改…'} disabled={nothing ? '都不要了，回去点“不要了”' : false} onPress={() => void send()}>{difference > 0 ? '补差价，改好' : '改好了'}</Button>
        </BottomBar>
      )}
      overlay={<PointSheet open={choosing} current={pickupPointId} onClose={() => setChoosing(false)} onChoose={(id) => { moveTo(id); setChoosing(false); }} />}
    >
      <PageBody page={order} skeleton="rows">
        {(page) => page.canChange
          ? (
            <View className="stack">
              {sentence && <ErrorState title="没改成，还是原来那单" note={sentence} />}
              <QuoteChangesCard changes={changes} unitOfListing={(listingId) => lines.find((line) => line.listingId === listingId)?.unit ?? null} />
              <PointRow page={page} pickupPointId={pickupPointId} onPress={() => setChoosing(true)} />
              <ChangeLines lines={own} onWish={wish} />
              {others.length > 0 && (adding
                ? <><SectionTitle title="再加几样" /><ChangeLines lines={others} onWish={wish} /></>
                : <SmallButton id="add-crops" kind="line" icon="plus" onPress={() => setAdding(true)}>再加几样</SmallButton>)}
              <View id="change-rule" className="t-cap">{timeOfDay(new Date(page.cutoffAt))} 截单前都能改。少要的当场原路退，多要的补上差价才算改好，没付就还是原来那单。</View>
            </View>
          )
          : <ErrorState title="这单改不了了" note="已经截单，农户下地了。有问题找站长" />}
      </PageBody>
    </Screen>
  );
}

function differenceWords(difference: number): { label: string; value: string; quiet?: boolean } {
  if (difference === 0) return { label: '不用补，不用退', value: formatYuan(fen(0)), quiet: true };
  return difference > 0 ? { label: '要补', value: formatYuan(fen(difference)) } : { label: '原路退你', value: formatYuan(fen(-difference)) };
}

function PointRow({ page, pickupPointId, onPress }: { page: OrderPage; pickupPointId: string; onPress: () => void }) {
  const name = usePointName(pickupPointId) ?? page.pickupPoint.name;
  const moved = pickupPointId !== page.pickupPoint.id;
  const note = moved ? `从${page.pickupPoint.name}换过来，改好后有新的取菜码${page.sameBag.length > 0 ? '，同一袋的另一单也一起换' : ''}` : `${page.pickupPoint.pickupFrom}–${page.pickupPoint.pickupTo} 取菜`;
  return <IconRow id="change-point" icon="door" title={name} note={note} action="换" onPress={onPress} />;
}

function usePoints() {
  const { data } = usePage(pairingRoutes.compounds, {}, { keep: true });
  return data?.compounds.flatMap(({ pickupPoints }) => pickupPoints) ?? [];
}

function usePointName(id: string): string | undefined {
  return usePoints().find((point) => point.id === id)?.name;
}

function PointSheet({ open, current, onClose, onChoose }: { open: boolean; current: string; onClose: () => void; onChoose: (id: string) => void }) {
  const points = usePoints().filter(({ openToday }) => openToday);
  return (
    <Sheet id="point-sheet" open={open} title="换到哪里取" onClose={onClose}>
      {points.map((point) => (
        <IconRow key={point.id} id={`move-${point.id}`} icon="door" title={point.name} note={`${point.hours}，${point.keeperName}值守`} action={point.id === current ? '就这里' : '换到这里'} onPress={() => onChoose(point.id)} />
      ))}
    </Sheet>
  );
}
